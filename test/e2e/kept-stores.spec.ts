/** A game's store, from the rules to the disk and back, until the host deletes it. */
import path from 'node:path';
import { expect, test, type Locator } from '@playwright/test';
import type { Phone } from './support/phones.ts';
import { pick } from './support/pick.ts';
import { Room } from './support/room.ts';
import type { Screen } from './support/screen.ts';

let room: Room;
let tv: Screen;
let ana: Phone;
test.beforeEach(async ({ browser }) => {
  room = await Room.open(browser, ['--games', path.join(import.meta.dirname, 'games')]);
  tv = await room.tv();
  ana = await room.phone('Ana');
});
test.afterEach(() => room.close());

const shown = (): Locator => tv.page.frameLocator('.stage iframe').locator('body');

async function start(): Promise<void> {
  await pick(ana.page, 'Diary');
  await ana.page.locator('[data-control="start"]').tap();
  await room.host.event('gameStarted');
}

async function end(): Promise<void> {
  await ana.page.locator('[data-control="end"]').tap();
  await ana.page.locator('[data-control="lobby"]').tap();
}

test('a game keeps its records over its end, over TV and host that die at once, and until they are deleted', async () => {
  await start();
  await expect(shown()).toHaveText('Game 1, last signed by nobody');
  await ana.page.locator('[data-control="sign"]').tap();
  await expect(shown()).toHaveText('Game 1, last signed by Ana');
  await end();
  await start();
  await expect(shown()).toHaveText('Game 2, last signed by Ana');
  const takenBefore = ana.frames.filter(({ type }) => type === 'taken').length;

  // Both gone in the middle of a game that is on disk: it goes on, and counts once.
  await ana.page.locator('[data-control="sign"]').tap();
  await expect
    .poll(() => ana.frames.filter(({ type }) => type === 'taken').length)
    .toBeGreaterThan(takenBefore);
  room.host.signal('SIGKILL');
  await tv.page.goto('about:blank');
  await room.reopen();
  await tv.page.goto(String(room.ready['tvUrl']));
  await expect(shown()).toHaveText('Game 2, last signed by Ana', { timeout: 20_000 });
  await tv.page.keyboard.press('m');
  await tv.page.getByRole('tab', { name: 'Games' }).click();
  await expect(tv.page.getByText('It is being played. Delete it after the game.')).toBeVisible();
  await tv.page.keyboard.press('Escape');
  await end();

  await tv.page.keyboard.press('m');
  await tv.page.getByRole('tab', { name: 'Games' }).click();
  await tv.page.getByRole('button', { name: 'Delete what Diary keeps' }).click();
  await tv.page.getByRole('button', { name: 'Yes, delete' }).click();
  await expect(tv.page.getByText('What games keep')).toHaveCount(0);
  await tv.page.keyboard.press('Escape');
  await start();
  await expect(shown()).toHaveText('Game 1, last signed by nobody');
});
