/** Leaves pictures of the Studio in `screens/`, with one to sixteen phones, and the one for the documentation. */
import path from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { Room } from '../../test/e2e/support/room.ts';

const SIZES = [
  { width: 1440, height: 900, phones: 1 },
  { width: 1440, height: 900, phones: 4 },
  { width: 1440, height: 900, phones: 8 },
  { width: 1920, height: 1080, phones: 16 },
];

export async function takeStudio(browser: Browser, folder: string): Promise<void> {
  for (const { width, height, phones } of SIZES) {
    const room = await Room.open(browser, ['--dev', '--code', 'QRST']);
    const page = await browser.newPage({ viewport: { width, height }, locale: 'en' });
    try {
      await page.goto(String(room.ready['studioUrl']));
      await gather(page, phones);
      const file = `studio-${phones}.png`;
      await page.screenshot({ path: path.join(folder, file) });
      console.log(`screens/${file}`);
      if (phones === 8) await playAndShoot(page, folder);
    } finally {
      await page.close();
      await room.close();
    }
  }
}

async function gather(page: Page, phones: number): Promise<void> {
  for (let count = 0; count < phones; count += 1) {
    await page.getByRole('button', { name: 'Phone', exact: true }).click();
  }
  await page
    .locator('[data-at="online"]')
    .nth(phones - 1)
    .waitFor();
  await page.waitForTimeout(1_500);
}

/** Bots play; one phone is in a pocket, and one is cut off. */
async function playAndShoot(page: Page, folder: string): Promise<void> {
  await page.getByTitle('How many play at least', { exact: false }).selectOption('12');
  await page.getByRole('button', { name: 'Bots play' }).click();
  await page.getByRole('button', { name: 'Start', exact: true }).click();
  await page.locator('[data-phone="Hugo"]').frameLocator('iframe').locator('[data-control="dash"]').waitFor();
  await page.waitForTimeout(7_000);
  await page.locator('[data-phone="Davi"]').getByRole('button', { name: 'Lock' }).click();
  await page.locator('[data-phone="Gita"]').getByRole('button', { name: 'Cut the line' }).click();
  await page.waitForTimeout(3_500);
  await page.screenshot({ path: path.join(folder, 'studio-playing.jpg'), type: 'jpeg', quality: 82 });
  console.log('screens/studio-playing.jpg');
}
