/** Browsers that are old: the oldest that play, and older ones. */
import { expect, test, type Browser } from '@playwright/test';
import { openScreen } from './support/screen.ts';
import { Room } from './support/room.ts';
import { Thumb } from './support/thumb.ts';

let room: Room;
test.beforeEach(async ({ browser }) => {
  room = await Room.open(browser);
});
test.afterEach(() => room.close());

/** Takes from a page what came after Safari 13, Chrome 73 and Firefox 69. */
function forgetNewerGlobals(): void {
  const newer: [object, string[]][] = [
    [Object, ['hasOwn', 'groupBy']],
    [Array.prototype, ['at', 'findLast', 'findLastIndex', 'toSorted', 'toReversed', 'toSpliced', 'with']],
    [String.prototype, ['at', 'replaceAll', 'isWellFormed', 'toWellFormed']],
    [Promise, ['any', 'allSettled', 'withResolvers', 'try']],
    [AbortSignal, ['timeout', 'any', 'abort']],
    [Element.prototype, ['replaceChildren', 'checkVisibility', 'moveBefore']],
    [Document.prototype, ['replaceChildren', 'startViewTransition']],
    [Crypto.prototype, ['randomUUID']],
    [Intl, ['Segmenter', 'ListFormat', 'DisplayNames']],
    [
      window,
      [
        'structuredClone',
        'reportError',
        'WeakRef',
        'ResizeObserver',
        'visualViewport',
        'scheduler',
        'navigation',
      ].concat(['requestIdleCallback', 'AggregateError', 'FinalizationRegistry', 'Temporal', 'Iterator']),
    ],
  ];
  for (const [owner, names] of newer) for (const name of names) Reflect.deleteProperty(owner, name);
}

async function visit(browser: Browser, url: string, forget: () => void, locale = 'en-US') {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    isMobile: true,
    hasTouch: true,
    locale,
  });
  await context.addInitScript(forget);
  const screen = await openScreen(context);
  const problems: string[] = [];
  screen.page.on('pageerror', (error) => problems.push(String(error)));
  screen.page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  await screen.page.goto(url);
  return { ...screen, problems, thumb: await Thumb.on(screen.page), close: () => context.close() };
}

test('15.4 a phone with nothing newer than its oldest browsers joins, plays, and hears', async ({
  browser,
}) => {
  const tv = await room.tv();
  const phone = await visit(browser, room.joinUrl, forgetNewerGlobals);
  await phone.page.getByLabel('Your name').fill('Ana');
  await phone.page.getByRole('button', { name: 'Join', exact: true }).tap();
  await phone.page.locator('[data-control="start"]').waitFor();
  // The sheet behind one's own name comes late, as do most controls.
  await phone.page.locator('.who-button').tap();
  await phone.page.locator('.sheet-panel').waitFor();
  await phone.page.locator('.sheet-foot button').tap();
  await phone.page.locator('[data-control="start"]').tap();
  await phone.page.locator('[data-control="move"]').waitFor();
  await expect(tv.page.locator('iframe')).toBeVisible();
  await phone.thumb.push('move', { x: 1, y: 0 });
  await phone.thumb.tap('dash');
  // A game rings and shakes: Floe counts down to its first round.
  await expect.poll(() => phone.frames.some((frame) => frame.type === 'effect')).toBe(true);
  expect(phone.problems).toEqual([]);
  await phone.close();
});

for (const { locale, says } of [
  { locale: 'en-US', says: 'too old' },
  { locale: 'pt-BR', says: 'antigo demais' },
]) {
  test(`15.5 a phone that is too old says so in ${locale}`, async ({ browser }) => {
    const forget = () => void Reflect.deleteProperty(String.prototype, 'matchAll');
    const phone = await visit(browser, room.joinUrl, forget, locale);
    await expect(phone.page.getByRole('alert')).toContainText(says);
    await phone.close();
  });

  test(`15.5 a TV that is too old says so in ${locale}`, async ({ browser }) => {
    const forget = () => void Reflect.deleteProperty(Array.prototype, 'toSorted');
    const tv = await visit(browser, String(room.ready['tvUrl']), forget, locale);
    await expect(tv.page.getByRole('alert')).toContainText(says);
    await tv.close();
  });
}
