/** The notes of Partyline: one pentatonic scale, so that calls, bells and the lobby's loop always fit. */

/** D major pentatonic from D4 up, in Hz: D E F# A B, twice and a D on top. */
export const SCALE: readonly number[] = [0, 2, 4, 7, 9, 12, 14, 16, 19, 21, 24].map(
  (semitones) => 293.66 * 2 ** (semitones / 12),
);

/** The pair of pitches, in Hz, of each icon: two different notes, and no pair twice among 24 icons. */
export function callOf(iconIndex: number): readonly [number, number] {
  const pairs = SCALE.flatMap((low, i) =>
    SCALE.flatMap((high, j) => (Math.abs(i - j) >= 2 && Math.abs(i - j) <= 5 ? [[low, high] as const] : [])),
  );
  // 29 has no divisor in common with the number of pairs: neighbours in the list of icons sound far apart.
  return pairs[(iconIndex * 29) % pairs.length] ?? [293.66, 440];
}
