/** The picked options after one more tap. */

/** Bounds of a pick: how many options at least and at most. */
export type PickRange = { min: number; max: number };

/** The picks after a tap on `id`; of one pick the new takes the old one's place, and a full hand is left alone. */
export function afterTap(picked: readonly string[], id: string, range: PickRange): readonly string[] {
  if (range.max === 1) return picked[0] === id ? picked : [id];
  if (picked.includes(id)) return picked.filter((one) => one !== id);
  return picked.length >= range.max ? picked : [...picked, id];
}

/** The value to send for these picks, or null while there are too few of them. */
export function pickValue(picked: readonly string[], range: PickRange): string | string[] | null {
  if (range.max === 1) return picked[0] ?? null;
  return picked.length >= range.min ? [...picked] : null;
}
