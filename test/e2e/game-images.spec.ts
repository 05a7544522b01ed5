/** Images of a game's own folder: from the host, by the controller that the stage makes, onto a phone. */
import path from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import type { Phone } from './support/phones.ts';
import { pick } from './support/pick.ts';
import { Room } from './support/room.ts';

let room: Room;
let tv: Page;
let ana: Phone;
test.beforeEach(async ({ browser }) => {
  room = await Room.open(browser, ['--games', path.join(import.meta.dirname, 'games')]);
  tv = (await room.tv()).page;
  ana = await room.phone('Ana');
  await pick(ana.page, 'Album');
  await ana.page.locator('[data-control="start"]').tap();
});
test.afterEach(() => room.close());

const onStage = () => tv.frameLocator('iframe').locator('#game');

/** The images that have come, as wide as their files say, by where they stand. */
async function seen(): Promise<Record<string, string[]>> {
  const names = (control: string) =>
    ana.page
      .locator(`[data-control="${control}"] img`)
      .evaluateAll((all) =>
        (all as HTMLImageElement[])
          .filter((one) => one.complete && one.naturalWidth === 64 && one.clientWidth > 20)
          .map((one) => decodeURIComponent(new URL(one.src).pathname)),
      );
  return { barn: await names('barn'), lives: await names('lives'), hand: await names('hand') };
}
const BOTH = ['/games/album/assets/cow.svg', '/games/album/assets/fish.svg'];
const ALL = { barn: ['/games/album/assets/the old barn.svg'], lives: BOTH, hand: BOTH };

test('a game of a folder shows its images on a picture, choices and cards, also when phone and TV come back at once', async () => {
  await expect.poll(seen).toEqual(ALL);
  await ana.page.getByRole('radio', { name: 'cow' }).tap();
  await expect(onStage()).toHaveText('Said: lives cow');

  await Promise.all([tv.reload(), ana.page.reload()]);
  await expect.poll(seen, { timeout: 15_000 }).toEqual(ALL);
  await expect(ana.page.getByRole('heading', { name: 'Said 1' })).toBeVisible();
  const fish = ana.page.getByRole('button', { name: 'fish' });
  await fish.tap();
  await expect(fish).toHaveAttribute('aria-pressed', 'true');
  await fish.tap();
  await expect(onStage()).toHaveText('Said: lives cow, hand fish');
});
