/** Games that reach for the shell's page beside their port: floods, the keyboard, the browser's history. */
import { chromium, expect, test } from '@playwright/test';
import { chromiumLaunch } from '../../scripts/lib/chromium.ts';
import { idOf, Siege, type Attack } from './support/siege.ts';
import { SLOWEST_ANSWER_MS, worstAnswer } from './support/worst-answer.ts';

/** Attacks that reach the shell's page beside the port: each ends the game within ten seconds, and the shell answers meanwhile. */
const MOLESTS: [attack: Attack, problem: RegExp][] = [
  ...['numbers', 'objects', 'ports', 'top', 'frames'].map((choice): [Attack, RegExp] => [
    { name: 'flood', choice },
    /^game-rubbish/,
  ]),
  // Copying so much may keep the game itself from its next answer.
  [{ name: 'flood', choice: 'strings' }, /^game-(rubbish|no-answer)/],
  [{ name: 'flood', choice: 'words with ports' }, /^game-rubbish/],
  [{ name: 'forge', choice: 'flood' }, /^game-rubbish/],
  [{ name: 'focus', choice: 'loop' }, /^game-grabbed/],
];

// Tracing asks every frame for its picture.
test.use({ trace: 'off', screenshot: 'off' });

let siege: Siege;
test.beforeAll(async ({ browser }) => {
  siege = await Siege.open(browser, [
    ...MOLESTS.map(([attack]) => attack),
    ...['once', 'slow'].map((choice) => ({ name: 'focus', choice })),
    { name: 'heap' },
  ]);
});
test.afterAll(() => siege.close());

for (const [attack, problem] of MOLESTS) {
  test(`${idOf(attack)} is ended within ten seconds, and the TV answers meanwhile`, async () => {
    const startMs = performance.now();
    const playing = siege.play(attack);
    const worstMs = await worstAnswer(siege.tv.page, playing);
    const outcome = await playing;
    expect('problem' in outcome && outcome.problem).toMatch(problem);
    expect(performance.now() - startMs).toBeLessThan(10_000);
    expect(worstMs).toBeLessThan(SLOWEST_ANSWER_MS);
    await siege.tvIsWell();
  });
}

test('a page of tens of thousands of blurred elements leaves the TV free to answer', async () => {
  const playing = siege.play({ name: 'heap' });
  expect(await worstAnswer(siege.tv.page, playing)).toBeLessThan(SLOWEST_ANSWER_MS);
  expect(await playing).toEqual({ open: 'nothing' });
  await siege.tvIsWell();
});

/** Starts this attack, and waits for its picture. */
async function start(attack: Attack): Promise<void> {
  siege.phone.say('command', { name: 'pick', args: { gameId: idOf(attack) } });
  siege.phone.say('command', { name: 'start', args: {} });
  const { page } = siege.tv;
  await expect(page.frameLocator('iframe').locator('input')).toHaveCount(1);
  // It has taken the focus once, and lost it again: what is pressed before is lost, and no game's.
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).not.toBe('IFRAME');
}

test('a game whose field takes the focus once goes on, and has no key of the TV', async () => {
  const { page } = siege.tv;
  await start({ name: 'focus', choice: 'once' });
  const stage = page.frames().find((frame) => frame.url().includes('/stage/'));
  for (let turn = 0; turn < 10; turn += 1) {
    await page.keyboard.press('Escape');
    await expect(page.getByText('On hold.')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByText('On hold.')).toHaveCount(0);
  }
  expect(await stage?.evaluate(() => (globalThis as { keys?: unknown }).keys)).toEqual([]);
  await siege.quit();
  await siege.tvIsWell();
});

test('a game that takes the focus from somebody who writes is ended, and the writing goes on where it was', async () => {
  const { page } = siege.tv;
  const attack = { name: 'focus', choice: 'slow' };
  await start(attack);
  let isOver = false;
  const ended = siege.room.host
    .event('problem', ({ message }) => String(message).startsWith(`${idOf(attack)}: `))
    .finally(() => (isOver = true));
  await page.keyboard.press('m');
  await page.getByRole('tab', { name: 'The house' }).click();
  // The guests' Wi-Fi.
  await page.getByRole('button', { name: 'Change', exact: true }).last().click();
  const field = page.getByLabel('Password');
  await field.fill('');
  let written = '';
  while (!isOver && written.length < 40) {
    await page.keyboard.press('x', { delay: 100 });
    written += 'x';
  }
  expect(await ended).toMatchObject({ reason: 'game-grabbed' });
  await expect(field).toBeFocused();
  await page.keyboard.press('y');
  await expect(field).toHaveValue(/x+y$/);
  await page.keyboard.press('Escape');
  await siege.quit();
  await siege.tvIsWell();
});

test('a flood of history is slowed by the browser itself, and the TV answers meanwhile', async () => {
  const launch = chromiumLaunch();
  // Playwright switches that protection off.
  const ignoreDefaultArgs = ['--disable-ipc-flooding-protection'];
  const browser = await chromium.launch({ ...launch, ignoreDefaultArgs });
  const app = await Siege.open(browser, [{ name: 'history' }]);
  const playing = app.play({ name: 'history' });
  expect(await worstAnswer(app.tv.page, playing)).toBeLessThan(SLOWEST_ANSWER_MS);
  expect(await playing).toEqual({ open: 'nothing' });
  expect(new URL(app.tv.page.url()).pathname).toBe('/tv/');
  await app.close();
  await browser.close();
});
