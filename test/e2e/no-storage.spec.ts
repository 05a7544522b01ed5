/** Browsers that keep nothing: cookies are blocked, the storage is full, or there is none. */
import { expect, test, type BrowserContext } from '@playwright/test';
import { Room } from './support/room.ts';

/** Runs in each page before its own code. */
const SPOILS: [what: string, spoil: () => void][] = [
  [
    'blocked',
    () => {
      for (const name of ['localStorage', 'sessionStorage', 'indexedDB'])
        Object.defineProperty(window, name, {
          get() {
            throw new DOMException('Access is denied for this document.', 'SecurityError');
          },
        });
    },
  ],
  [
    'full',
    () => {
      Storage.prototype.setItem = () => {
        throw new DOMException('Setting the value exceeded the quota.', 'QuotaExceededError');
      };
    },
  ],
  [
    'not there',
    () => {
      for (const name of ['localStorage', 'sessionStorage', 'indexedDB'])
        Object.defineProperty(window, name, { get: () => null });
    },
  ],
];

let room: Room;
let contexts: BrowserContext[];
test.beforeEach(async ({ browser }) => {
  room = await Room.open(browser, ['--dev']);
  contexts = [];
});
test.afterEach(async () => {
  for (const context of contexts) await context.close();
  await room.close();
});

for (const [what, spoil] of SPOILS) {
  test(`a storage that is ${what}: the TV stands, and a phone joins and holds a controller`, async ({
    browser,
  }) => {
    const errors: string[] = [];
    const open = async (url: string, viewport: { width: number; height: number }) => {
      const context = await browser.newContext({ viewport });
      contexts.push(context);
      await context.addInitScript(spoil);
      const page = await context.newPage();
      page.on('pageerror', (error) => errors.push(error.message));
      await page.goto(url);
      return page;
    };
    const tv = await open(String(room.ready['tvUrl']), { width: 1280, height: 720 });
    await expect(tv.getByText(String(room.ready['code']), { exact: true })).toBeVisible();
    const phone = await open(room.joinUrl, { width: 390, height: 844 });
    await phone.getByLabel('Your name').fill('Ana');
    await phone.getByRole('button', { name: 'Join', exact: true }).click();
    await expect(phone.locator('[data-control="start"]')).toBeVisible();
    await expect(tv.getByText('Ana', { exact: true }).first()).toBeVisible();
    expect(errors).toEqual([]);
  });

  test(`a storage that is ${what}: the Studio stands, with its TV and a phone in it`, async ({ browser }) => {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    contexts.push(context);
    await context.addInitScript(spoil);
    const page = await context.newPage();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    const origin = new URL(String(room.ready['tvUrl'])).origin;
    await page.goto(`${origin}/studio/?token=${String(room.ready['tvToken'])}`);
    const tv = page.frameLocator('iframe[title="TV"]');
    await expect(tv.getByText(String(room.ready['code']), { exact: true })).toBeVisible();
    await page.getByRole('button', { name: 'Phone', exact: true }).click();
    await expect(page.locator('[data-phone="Ana"]')).toHaveAttribute('data-at', 'online');
    expect(errors).toEqual([]);
  });
}
