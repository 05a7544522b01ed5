/** The steps of "fill up with bots": none, then any number from two to the game's most. */

/** More bots than that are a crowd of machines, whatever the game allows. */
const MOST = 16;

export type BotsRange = { min: number; max: number };

/** The next choice after `current`; it stays where there is none. `present` counts the players here. */
export function stepBots(current: number, direction: 1 | -1, range: BotsRange & { present: number }): number {
  const most = Math.min(range.max, MOST);
  const least = Math.min(most, Math.max(2, range.min, range.present + 1));
  if (direction === 1) return current === 0 ? least : Math.min(most, current + 1);
  return current <= least ? 0 : current - 1;
}

/** How many players are missing for a start; 0 when it can start. */
export function missingPlayers(range: BotsRange, present: number, botsUpTo: number): number {
  return Math.max(0, range.min - Math.max(present, botsUpTo));
}
