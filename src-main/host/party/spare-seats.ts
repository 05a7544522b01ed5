/**
 * Picks the seat to give up for a newcomer once all are taken: of those who are away, have no points this evening and play in
 * nothing, whoever has been away longest.
 */
import type { Ranked } from '../../../src-shared/bridge.ts';
import type { Seat } from './seats.ts';

export class SpareSeats {
  /** Players of the game that runs, or that is kept to go on; unknown where no TV has said it. */
  #players: ReadonlySet<string> | 'unknown' = new Set();
  /** A TV of another make may never say who plays, only that somebody does. */
  #doesTvSay = false;

  tvArrived(): void {
    this.#doesTvSay = false;
  }

  /** As the TV has said. */
  play(players: readonly string[]): void {
    this.#doesTvSay = true;
    this.#players = new Set(players);
  }

  /** A game runs, or is kept. */
  gameStarted(): void {
    if (!this.#doesTvSay) this.#players = 'unknown';
  }

  gameEnded(): void {
    if (!this.#doesTvSay) this.#players = new Set();
  }

  /** In order of joining; null where no seat can be spared. */
  find(seats: readonly Seat[], inChargeId: string | null): Seat | null {
    const players = this.#players;
    if (players === 'unknown') return null;
    let spare: Seat | null = null;
    let spareSinceMs = Infinity;
    for (const seat of seats) {
      const { presence, playerId, hasPoints } = seat;
      if (presence.at === 'connected' || hasPoints || playerId === inChargeId || players.has(playerId))
        continue;
      if (presence.sinceMs >= spareSinceMs) continue;
      spare = seat;
      spareSinceMs = presence.sinceMs;
    }
    return spare;
  }
}

/** The players with points in a result. */
export function scorersOf(ranking: readonly Ranked[]): string[] {
  return ranking.filter(({ score }) => score !== 0).map(({ playerId }) => playerId);
}
