/** Rule 14.1 as the room sees it. */
import { expect, test } from '@playwright/test';
import { missingForDisks, SmallDisk } from '../support/small-disk.ts';
import { Room } from './support/room.ts';

const missing = missingForDisks();
const IN_GAME = 'The disk takes nothing: this game is not kept';
const IN_LOBBY = /The disk is full or cannot be written/;

test('14.1 a disk that fills up while a game plays: the TV says so as long as it holds, in the game and in the lobby', async ({
  browser,
}) => {
  test.skip(missing !== null, missing ?? '');
  const disk = new SmallDisk(2_048);
  const room = await Room.open(browser, ['--data', disk.dir]);
  try {
    const { page } = await room.tv();
    const ana = await room.phone('Ana');
    await ana.page.locator('[data-control="start"]').tap();
    await expect(page.locator('.stage iframe')).toBeVisible();
    disk.fill();
    await expect(page.getByText(IN_GAME)).toBeVisible();
    disk.makeRoom();
    await expect(page.getByText(IN_GAME)).toHaveCount(0);
    disk.fill();
    await expect(page.getByText(IN_GAME)).toBeVisible();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Back to the lobby' }).click();
    await expect(page.getByText(IN_LOBBY)).toBeVisible();
    disk.makeRoom();
    await expect(page.getByText(IN_LOBBY)).toHaveCount(0);
  } finally {
    await room.close();
    disk.remove();
  }
});
