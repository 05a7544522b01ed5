/** From scores to places, and how the result is told: last place first, a pause, then the winner. */
import type { Ranked } from '../../../../src-shared/bridge.ts';

export type Placed = Ranked & { place: number };

/** Highest score first; equal scores share a place, and the next place counts them all (1, 1, 3). */
export function placesOf(ranking: readonly Ranked[]): Placed[] {
  const sorted = [...ranking].sort((a, b) => b.score - a.score);
  return sorted.map((ranked) => ({
    ...ranked,
    place: sorted.findIndex((other) => other.score === ranked.score) + 1,
  }));
}

/** When a place is told, in ms from the start of the result. */
export type Tell = { place: number; atMs: number };

const FIRST_MS = 700;
/** All places but the first are told within this time, so that sixteen players do not wait for long. */
const LOSERS_MS = 4_500;
const LONGEST_STEP_MS = 900;
/** The pause before the winner. */
const SUSPENSE_MS = 1_600;

/** The order of telling: each place once, the last first. */
export function tellingOf(placed: readonly Placed[]): Tell[] {
  const places = [...new Set(placed.map((one) => one.place))].sort((a, b) => b - a);
  const stepMs = Math.min(LONGEST_STEP_MS, LOSERS_MS / Math.max(1, places.length - 1));
  return places.map((place, i) => {
    const suspenseMs = place === 1 && places.length > 1 ? SUSPENSE_MS - stepMs : 0;
    return { place, atMs: FIRST_MS + i * stepMs + suspenseMs };
  });
}
