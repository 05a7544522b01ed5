/** Makes a game of Floe short: these players walk off the ice, each its own way, round after round. */
import type { Phone } from './phones.ts';

const WAYS = [
  { x: 1, y: 0 },
  { x: -1, y: 0 },
  { x: 0, y: 1 },
  { x: 0, y: -1 },
];

/** Resolves with what `over` does, once every thumb is lifted. */
export async function walkOff<Result>(phones: readonly Phone[], over: Promise<Result>): Promise<Result> {
  let isOver = false;
  const walks = phones.map(async (phone, index) => {
    const dash = phone.page.locator('[data-control="dash"]');
    while (!isOver) {
      // The dash is there while one stands on the ice.
      if (!(await cameTrue(dash.waitFor({ timeout: 1_000 })))) continue;
      if (!(await cameTrue(phone.thumb.push('move', WAYS[index % WAYS.length] ?? { x: 1, y: 0 })))) continue;
      await cameTrue(dash.waitFor({ state: 'detached', timeout: 10_000 }));
      await phone.thumb.lift(1);
    }
  });
  const result = await over;
  isOver = true;
  await Promise.all(walks);
  return result;
}

/** False where what was waited for did not come in time: the round may have ended meanwhile. */
function cameTrue(wait: Promise<void>): Promise<boolean> {
  return wait.then(
    () => true,
    () => false,
  );
}
