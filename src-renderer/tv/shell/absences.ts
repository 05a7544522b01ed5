/** Who hung up only a moment ago: a screen that locked, not a guest who went home. */
import type { Told } from '../link/tv-link.ts';

/** So long a dropped phone is expected back at any moment, in ms. */
const EXPECTED_MS = 60_000;

export type Absences = {
  follow(message: Told): void;
  /** Player ids. */
  expected(): ReadonlySet<string>;
};

export function createAbsences(now: () => number): Absences {
  const since = new Map<string, number>();
  return {
    follow(message) {
      if (message.type === 'playerDropped') since.set(message.data.playerId, now());
      if (message.type === 'playerReturned' || message.type === 'playerLeft')
        since.delete(message.data.playerId);
    },
    expected: () =>
      new Set(
        [...since].filter(([, sinceMs]) => now() - sinceMs < EXPECTED_MS).map(([playerId]) => playerId),
      ),
  };
}
