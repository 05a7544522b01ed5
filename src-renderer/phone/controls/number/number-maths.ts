/** Numbers as they are typed and as steps change them. */

export type NumberRange = { min: number; max: number; step: number };

/** As it was typed, with a point or a comma; null for what is no number of the range. */
export function readNumber(text: string, { min, max }: NumberRange): number | null {
  const tidy = text.trim().replace(',', '.').replace('\u2212', '-');
  if (!/^-?(\d+\.?\d*|\.\d+)$/.test(tidy)) return null;
  const value = Number(tidy);
  return value >= min && value <= max ? value : null;
}

/** The number so many steps on, within the range. Where nothing stands yet, the way begins at the end that is nearest to zero. */
export function stepBy(value: number | null, steps: number, { min, max, step }: NumberRange): number {
  if (value === null) return Math.min(max, Math.max(min, 0));
  const wanted = min + (Math.round((value - min) / step) + steps) * step;
  const most = min + Math.floor((max - min) / step + 1e-9) * step;
  // 0.1 + 0.2 is not to be seen.
  return Number(Math.min(most, Math.max(min, wanted)).toPrecision(12));
}

/** How many steps the big buttons go: a power of ten, and about twenty presses for the whole range; 1 where small ones do. */
export function leapOf({ min, max, step }: NumberRange): number {
  const count = (max - min) / step;
  return count <= 20 ? 1 : 10 ** Math.max(1, Math.round(Math.log10(count / 20)));
}
