/** Points and places. */
import type { Ranked } from '../../src-shared/bridge.ts';
import type { Player } from './context.ts';

/** Points by player id. */
export type Scores = Record<string, number>;

/** One line of a ranking; equal scores share a place, and the next place is left out: 1, 2, 2, 4. */
export type Placed = Ranked & { place: number };

/** Nobody has a point yet. */
export function startScores(players: readonly Pick<Player, 'id'>[]): Scores {
  return Object.fromEntries(players.map((player) => [player.id, 0]));
}

/** Adds points (or takes them away, below 0); a player without an entry begins at 0. */
export function addPoints(scores: Scores, player: Pick<Player, 'id'>, points: number): void {
  scores[player.id] = (scores[player.id] ?? 0) + points;
}

/** The ranking for `result` and for the TV, best first; who shares a place stands in the order of joining. */
export function rank(scores: Scores): Placed[] {
  const best = Object.entries(scores).sort(([, one], [, other]) => other - one);
  return best.map(([playerId, score]) => ({
    playerId,
    score,
    place: 1 + best.filter(([, other]) => other > score).length,
  }));
}

/** The ids of all who share the first place; nobody where nobody plays. */
export function leaders(scores: Scores): string[] {
  return rank(scores)
    .filter((one) => one.place === 1)
    .map((one) => one.playerId);
}
