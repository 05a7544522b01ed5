/** A TV that nobody can see: another tab in front of it, a minimised window, and what may go wrong meanwhile. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import type { Phone } from './support/phones.ts';
import { pick } from './support/pick.ts';
import { Room } from './support/room.ts';
import { TabbedTv } from './support/tabbed-tv.ts';

const CLOCK = {
  'game.json': JSON.stringify({
    id: 'clock',
    title: 'Clock',
    tagline: 'Counts seconds.',
    players: { min: 1, max: 4 },
    minutes: 1,
    languages: ['en'],
    controls: ['button'],
    version: '1.0.0',
    sdk: 1,
  }),
  'game.js': `import { defineGame } from 'partyline';
    export const game = defineGame({
      setup: () => ({ ms: 0, presses: 0 }),
      input(state, player, control, value) { if (value === true) state.presses += 1; },
      tick(state, ms) { state.ms += ms; },
      controller: (state, player, ctx) => ({
        title: 'Second ' + Math.floor(state.ms / 1000) + ', presses ' + state.presses,
        timer: { endsAt: ctx.hostTime(60000) },
        controls: [{ kind: 'button', id: 'press' }],
      }),
      result: () => null,
      mount: (element) => (state) => { element.textContent = 'on the stage'; },
    });`,
};

let dir: string;
let room: Room;
let tv: TabbedTv;
let ana: Phone;
let bea: Phone;
test.beforeEach(async ({ browser }) => {
  dir = await mkdtemp(path.join(tmpdir(), 'partyline-covered-'));
  const folder = path.join(dir, 'clock');
  await mkdir(folder, { recursive: true });
  for (const [name, content] of Object.entries(CLOCK)) await writeFile(path.join(folder, name), content);
  room = await Room.open(browser, ['--games', dir]);
  tv = await TabbedTv.open(String(room.ready['tvUrl']));
  ana = await room.phone('Ana');
  bea = await room.phone('Bea');
  await pick(ana.page, 'Clock');
  await ana.page.locator('[data-control="start"]').tap();
  await expect(press(ana.page)).toBeVisible();
});
test.afterEach(async () => {
  await tv.close();
  await room.close();
  await rm(dir, { recursive: true, force: true });
});

const press = (page: Page) => page.locator('[data-control="press"]');
const covered = (page: Page) => page.getByText('The TV is covered', { exact: true });
/** The seconds that the game has counted. */
const second = async (page: Page) => Number(/Second (\d+)/.exec(await page.locator('body').innerText())?.[1]);

/** The TV is to be seen again, and phones and TV count before the game goes on. */
async function comesBack(show: () => Promise<void>): Promise<void> {
  const counted = expect(bea.page.getByText('The game goes on.', { exact: true })).toBeVisible();
  await show();
  await counted;
  expect(await tv.text()).toMatch(/^\s*[321]\s*$/m);
  await expect(press(ana.page)).toBeVisible();
  await expect(press(bea.page)).toBeVisible();
}

test('8.9 another tab in front of the TV halts the game and tells the phones; it counts, and goes on where it was', async () => {
  const before = await second(bea.page);
  await tv.cover();
  await expect(covered(ana.page)).toBeVisible();
  await expect(covered(bea.page)).toBeVisible();
  await expect(press(ana.page)).toHaveCount(0);
  await comesBack(() => tv.uncover());
  expect(await second(bea.page)).toBeLessThanOrEqual(before + 2);
  await press(ana.page).tap();
  await expect(ana.page.getByText(/presses 1$/)).toBeVisible();
});

test('8.9 a minimised window is a covered TV, too', async () => {
  await tv.minimise('minimized');
  await expect(covered(bea.page)).toBeVisible();
  await comesBack(() => tv.minimise('normal'));
});

test('8.9 covered, and a phone reloads, the TV reloads and the host is killed: the game is where it was', async () => {
  await tv.cover();
  await expect(covered(bea.page)).toBeVisible();
  await bea.page.reload();
  await expect(covered(bea.page)).toBeVisible();
  await tv.reload();
  await expect(covered(bea.page)).toBeVisible();
  room.host.signal('SIGKILL');
  await room.reopen();
  await expect(covered(bea.page)).toBeVisible();
  await comesBack(() => tv.uncover());
});

test('8.9 a game that somebody paused is still paused when the TV is seen again', async () => {
  await tv.cover();
  await expect(covered(bea.page)).toBeVisible();
  await tv.uncover();
  await expect(press(ana.page)).toBeVisible();
  await ana.page.getByRole('button', { name: /Ana/ }).first().tap();
  await ana.page.getByRole('button', { name: 'Pause', exact: true }).tap();
  await expect(bea.page.getByText('Paused', { exact: true })).toBeVisible();
  await tv.cover();
  await expect(covered(bea.page)).toBeVisible();
  await tv.uncover();
  await expect(bea.page.getByText('Paused', { exact: true })).toBeVisible();
  await expect(bea.page.getByText('The game goes on.')).toHaveCount(0);
});
