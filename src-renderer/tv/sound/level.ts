/** How loud the TV is, and how often a game may start a sound. */

/** `volume` is 0 to 1, as the slider has it. */
export type SoundLevel = { volume: number; muted: boolean };

/** A gain, 0 to 1. Ears hear in powers: half the slider is half as loud. */
export function gainOf({ volume, muted }: SoundLevel): number {
  return muted ? 0 : volume ** 2;
}

/** A game may start so many sounds a second, and so many at once. */
const STARTS_A_SECOND = 20;

/** Says of each start, at a time in ms, whether it is within the bound. */
export function createStartBound(): (nowMs: number) => boolean {
  let left = STARTS_A_SECOND;
  let lastMs: number | null = null;
  return (nowMs) => {
    const passedS = Math.max(0, nowMs - (lastMs ?? nowMs)) / 1_000;
    left = Math.min(STARTS_A_SECOND, left + passedS * STARTS_A_SECOND);
    lastMs = nowMs;
    if (left < 1) return false;
    left -= 1;
    return true;
  };
}

/** One move of a gain: from this time on it goes towards `target`; after three times `smoothS` it is there. */
export type GainMove = { target: number; atS: number; smoothS: number };

/** Music under an effect: so much of it is left. */
export const DUCKED = 0.2;

export type Ducking = { untilS: number; moves: readonly GainMove[] };

/** The moves of the music for an effect that ends at `untilS`; one that ends before another one that ducks changes nothing. */
export function planDuck(before: Ducking | null, nowS: number, untilS: number): Ducking {
  if (before && before.untilS >= untilS) return before;
  return {
    untilS,
    moves: [
      { target: DUCKED, atS: nowS, smoothS: 0.03 },
      { target: 1, atS: untilS, smoothS: 0.2 },
    ],
  };
}
