import type { Award, Context, Ranked } from 'partyline';
import { winsNeeded, type Disc, type FloeState } from './state.ts';

/**
 * A round gives 10 points to who stands last, 3 to the second, 2 to the better half, 1 to all others who
 * outlasted somebody. So three rounds won (30) beat anything that two can bring (20 + 3 x 3).
 */
export function pointsFor(place: number, discs: number, outlasted: number): number {
  if (place === 1) return 10;
  if (outlasted === 0) return 0;
  if (place === 2) return 3;
  return place <= Math.ceil(discs / 2) ? 2 : 1;
}

/** Books a finished round; returns what each player gained. */
export function bookRound(state: FloeState, winners: readonly string[]): Record<string, number> {
  const gained: Record<string, number> = {};
  for (const disc of state.discs) {
    const outlasted = state.discs.filter((other) => placeOf(other) > placeOf(disc)).length;
    gained[disc.playerId] = pointsFor(placeOf(disc), state.discs.length, outlasted);
  }
  for (const score of state.scores) {
    score.points += gained[score.playerId] ?? 0;
    if (winners.includes(score.playerId)) score.wins += 1;
  }
  return gained;
}

const placeOf = (disc: Disc): number => disc.fell?.place ?? 1;

export function isDecided(state: FloeState): boolean {
  return state.round >= state.rounds || state.scores.some((score) => score.wins >= winsNeeded(state));
}

export function rankingOf(state: FloeState): Ranked[] {
  return state.scores
    .map(({ playerId, points }) => ({ playerId, score: points }))
    .sort((one, other) => other.score - one.score);
}

const LONGEST = 'longestRoundMs';

/** The longest round of earlier evenings, in ms; 0 where there was none. */
export function readLongest({ store }: Pick<Context, 'store'>): number {
  const kept = store.get(LONGEST);
  return typeof kept === 'number' && kept > 0 ? kept : 0;
}

/** Keeps the length of a round that was longer than all before it; true where there was one to beat. */
export function keepLongest(
  { record, meltMs }: FloeState,
  winners: readonly string[],
  { store, players }: Pick<Context, 'store' | 'players'>,
): boolean {
  if (meltMs <= record.ms || players.every(({ bot }) => bot)) return false;
  const isBeaten = record.ms > 0;
  record.ms = meltMs;
  record.winners = isBeaten ? [...winners] : [];
  store.set(LONGEST, meltMs);
  return isBeaten;
}

/** For who had most of the audience behind them, where there was one, and who won the longest round of this house. */
export function awardsOf({ scores, record }: FloeState): Award[] {
  const most = Math.max(0, ...scores.map(({ cheers }) => cheers));
  const loved = scores.filter(({ cheers }) => most > 0 && cheers === most).map(({ playerId }) => playerId);
  const here = record.winners.filter((id) => scores.some(({ playerId }) => playerId === id));
  const award = (key: string) => (playerId: string) => ({ playerId, key });
  return [
    ...(here.length === 1 ? here.map(award('award.record')) : []),
    ...(loved.length <= 2 ? loved.map(award('award.loved')) : []),
  ];
}
