/** Rounds: `{ round: 1, of: 5 }` in the state. */

/** `round` counts from 1. */
export type Rounds = { round: number; of: number };

/** The first of so many. */
export function startRounds(of: number): Rounds {
  return { round: 1, of };
}

export function isLastRound({ round, of }: Rounds): boolean {
  return round >= of;
}

/** Goes to the next round; false, and nothing changes, after the last one. */
export function nextRound(rounds: Rounds): boolean {
  if (isLastRound(rounds)) return false;
  rounds.round += 1;
  return true;
}
