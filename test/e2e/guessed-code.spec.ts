/** 9.16 as the room sees it. */
import { expect, test } from '@playwright/test';
import { helloFrom } from '../support/neighbours.ts';
import { Room } from './support/room.ts';

test('9.16 while a game plays, a line at its edge says that somebody guesses the code; after it, the slip offers a new one', async ({
  browser,
}) => {
  test.skip(process.platform !== 'linux', 'Linux alone has addresses enough');
  const room = await Room.open(browser);
  try {
    const { page } = await room.tv();
    const ana = await room.phone('Ana');
    await ana.page.locator('[data-control="start"]').tap();
    await expect(page.locator('.stage iframe')).toBeVisible();
    const url = new URL(room.joinUrl).origin;
    for (let n = 0; n < 24; n += 1) {
      const guesser = await helloFrom(url, `127.7.0.${n + 1}`, { code: `BC${String.fromCharCode(66 + n)}` });
      await guesser.frame('refused');
      guesser.cut();
    }
    await expect(page.getByText('Somebody is guessing the code', { exact: true })).toBeVisible();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Back to the lobby' }).click();
    await expect(page.getByText(/Somebody on this network is guessing the code/)).toBeVisible();
  } finally {
    await room.close();
  }
});
