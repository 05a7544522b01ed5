import { expect, type Page } from '@playwright/test';

/** Picks a game on the phone in charge. Start names the game that it starts: a tap before it does would be for another one (12.4). */
export async function pick(page: Page, title: string): Promise<void> {
  await page.locator('[data-control="game"]').getByText(title, { exact: true }).tap();
  await expect(page.locator('[data-control="start"]')).toContainText(title);
}
