import { get } from 'node:http';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { readQr } from '../support/read-qr.ts';
import { Room } from './support/room.ts';

/** To the host another device: an address of this machine that no interface lists. */
const PHONE = '127.0.0.2';
const MINUTE_MS = 60_000;

let room: Room;
test.beforeEach(async ({ browser }) => {
  room = await Room.open(browser, ['--code', 'QRST']);
});
test.afterEach(() => room.close());

/** The page as a phone loads it that never opens a line. */
function loadPage(query = ''): Promise<void> {
  const { hostname, port } = new URL(room.joinUrl);
  return new Promise((resolve, reject) => {
    get({ localAddress: PHONE, host: hostname, port, path: `/${query}` }, (response) => {
      response.resume();
      response.on('end', () => resolve());
    }).on('error', reject);
  });
}

const hint = (tv: Page): Locator => tv.getByText('Nobody on the line yet?');

/** The TV's clock is the test's: whole minutes pass in an instant. */
async function slowTv(): Promise<Page> {
  const { page } = await room.tv();
  await page.clock.install();
  await page.reload();
  await page.getByText('QRST', { exact: true }).waitFor();
  return page;
}

test('a lobby where nobody comes for a minute offers help, small and once', async () => {
  const tv = await slowTv();
  // Meanwhile real time passes, too, on a busy machine some seconds of it.
  await tv.clock.fastForward(MINUTE_MS / 2);
  await expect(hint(tv)).toHaveCount(0);
  await tv.clock.fastForward(MINUTE_MS / 2);
  await expect(hint(tv)).toBeVisible();
  await expect(tv.getByRole('img', { name: /^QR code/ })).toBeVisible();
  await tv.getByRole('button', { name: 'Got it' }).click();
  await expect(hint(tv)).toHaveCount(0);
  await tv.clock.fastForward(2 * MINUTE_MS);
  await expect(hint(tv)).toHaveCount(0);
});

test('the hint goes when somebody joins, and leads to the doctor', async () => {
  const tv = await slowTv();
  await tv.clock.fastForward(MINUTE_MS);
  await tv.getByRole('button', { name: 'Find out why' }).click();
  await expect(tv.getByRole('dialog', { name: 'Phones cannot join?' })).toBeVisible();
  await tv.keyboard.press('Escape');
  await expect(hint(tv)).toBeVisible();
  await room.phone('Ana');
  await expect(hint(tv)).toHaveCount(0);
});

test('a lobby with a guest offers nothing', async () => {
  const tv = await slowTv();
  await room.phone('Ana');
  await expect(tv.getByText('Ana is on the line.')).toBeVisible();
  await tv.clock.fastForward(2 * MINUTE_MS);
  await expect(hint(tv)).toHaveCount(0);
});

test('the doctor is opened by key, shows the gravest large, and moves with the arrows', async () => {
  const { page: tv } = await room.tv();
  await tv.keyboard.press('h');
  const panel = tv.getByRole('dialog', { name: 'Phones cannot join?' });
  await expect(panel.getByRole('heading', { name: 'Only this laptop can reach the party.' })).toBeVisible();
  await tv.keyboard.press('ArrowDown');
  await tv.keyboard.press('ArrowDown');
  await expect(panel.getByRole('heading', { name: 'The party picks up.' })).toBeVisible();
  await tv.keyboard.press('Escape');
  await expect(panel).toHaveCount(0);
  await tv.getByRole('button', { name: 'Phones cannot join?' }).click();
  await expect(panel).toBeVisible();
});

test('a shelf that is filled behind the open doctor does not take the focus away', async () => {
  const { page: tv } = await room.tv();
  let fillShelf = () => {};
  const filled = new Promise<void>((resolve) => (fillShelf = resolve));
  await tv.route('**/games', async (route) => {
    await filled;
    await route.continue();
  });
  await tv.reload();
  await tv.getByText(String(room.ready['code']), { exact: true }).waitFor();
  await tv.keyboard.press('h');
  const close = tv.getByRole('button', { name: /^Close/ });
  await expect(close).toBeFocused();
  fillShelf();
  await expect(tv.getByRole('button', { name: 'Start' })).toBeVisible();
  await expect(close).toBeFocused();
});

test('the doctor’s panel follows what happens at the door', async () => {
  test.skip(process.platform === 'darwin', 'macOS has no second loopback address');
  const { page: tv } = await room.tv();
  await tv.keyboard.press('h');
  const panel = tv.getByRole('dialog', { name: 'Phones cannot join?' });
  await panel.getByRole('button', { name: /^Visitors/ }).click();
  await expect(panel.getByText('No phone has knocked yet.')).toBeVisible();
  await loadPage();
  await expect(panel.getByText('1 phone has found this laptop.')).toBeVisible();
  await loadPage('?c=BCDF');
  await panel.getByRole('button', { name: /^Door/ }).click();
  await expect(panel.getByText('1 phone came with an old code.')).toBeVisible();
  // After a break of the line the panel is live again.
  room.host.signal('SIGTERM');
  await expect(tv.getByText('The line is closed. Good night.')).toBeVisible();
  await room.reopen();
  await expect(panel.getByText('Nobody was turned away.')).toBeVisible();
});

test('a game that starts closes the doctor, and in a game its key does nothing', async () => {
  const { page: tv } = await room.tv();
  const ana = await room.phone('Ana');
  await room.phone('Bruno');
  await tv.keyboard.press('h');
  const panel = tv.getByRole('dialog', { name: 'Phones cannot join?' });
  await expect(panel).toBeVisible();
  await ana.page.locator('[data-control="start"]').tap();
  await expect(tv.locator('iframe')).toBeVisible();
  await expect(panel).toHaveCount(0);
  await tv.keyboard.press('h');
  await tv.keyboard.press('Escape');
  await expect(tv.getByText('On hold.')).toBeVisible();
  await expect(panel).toHaveCount(0);
});

test('the code on the TV says the address and the code', async () => {
  const { page: tv } = await room.tv();
  expect(await readQr(tv.locator('.join'))).toBe(room.joinUrl);
});

test('the guests’ Wi-Fi is typed once, and its code is read before the party’s', async () => {
  const { page: tv } = await room.tv();
  await tv.keyboard.press('m');
  await tv.getByRole('tab', { name: 'The house' }).click();
  await tv.getByRole('button', { name: 'Change' }).click();
  await tv.getByLabel('Name', { exact: true }).fill('CAFE');
  await tv.getByLabel('Password').fill('short');
  await expect(tv.getByRole('button', { name: 'Keep' })).toBeDisabled();
  await tv.getByLabel('Password').fill('p4o;de"queijo\\:,');
  await tv.getByRole('switch', { name: 'Hidden network' }).click();
  await tv.getByRole('button', { name: 'Keep' }).click();
  await tv.keyboard.press('Escape');
  await tv.keyboard.press('w');
  await expect(tv.getByText('Join the Wi-Fi')).toBeVisible();
  expect(await readQr(tv.locator('.join'))).toBe(
    'WIFI:T:WPA;S:"CAFE";P:p4o\\;de\\"queijo\\\\\\:\\,;H:true;;',
  );
  await tv.getByRole('button', { name: 'Next: the party’s code' }).click();
  await expect.poll(() => readQr(tv.locator('.join'))).toBe(room.joinUrl);
  await tv.reload();
  await tv.getByRole('button', { name: /^Wi-Fi/ }).click();
  await expect(tv.getByText('p4o;de"queijo\\:,')).toBeVisible();
});
