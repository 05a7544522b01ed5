/** Estimates when a phone was really pressed: its own word, as far as its line can explain the delay. */

/** Clocks are guessed, pages stutter, and a line is not always as quick as it was measured. */
const MARGIN_MS = 100;
/** However slow its line, an input that is older was not pressed just now. */
const OLDEST_MS = 1_000;

export type Arrival = {
  /** Host time in ms. */
  nowMs: number;
  /** The phone's measured round trip; null before the first measurement. */
  rttMs: number | null;
};

/** The believed press time: never in the future, and no earlier than the round trip and a margin before `nowMs`. */
export function pressTime(at: number | undefined, { nowMs, rttMs }: Arrival): number {
  if (at === undefined) return nowMs;
  const oldest = nowMs - Math.min(OLDEST_MS, (rttMs ?? 0) + MARGIN_MS);
  return Math.min(nowMs, Math.max(at, oldest));
}
