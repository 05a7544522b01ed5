import type { Page } from '@playwright/test';

/** A second is the aim, and quiet machines keep it; the game, the TV and the test itself share two cores at the worst. */
export const SLOWEST_ANSWER_MS = 2_000;

/** The longest that the shell's page kept somebody waiting for its next picture until `playing` was over, in ms. */
export async function worstAnswer(page: Page, playing: Promise<unknown>): Promise<number> {
  let worstMs = 0;
  let isOver = false;
  const over = playing.finally(() => (isOver = true));
  while (!isOver) {
    const startMs = performance.now();
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
    worstMs = Math.max(worstMs, performance.now() - startMs);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  await over;
  return worstMs;
}
