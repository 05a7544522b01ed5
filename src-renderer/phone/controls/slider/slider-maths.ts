/** Steps of a slider, counted from its `min`. */

export type SliderRange = { min: number; max: number; step: number };

/** How many steps there are above `min`. */
export function stepCount({ min, max, step }: SliderRange): number {
  return Math.max(1, Math.floor((max - min) / step + 1e-9));
}

/** The value nearest to a part of the way, 0 to 1. */
export function valueAt(part: number, range: SliderRange): number {
  const within = Math.min(1, Math.max(0, part));
  const wanted = (within * (range.max - range.min)) / range.step;
  return stepped(Math.round(wanted), range);
}

/** How far along a value stands, 0 to 1. */
export function partOf(value: number, { min, max }: SliderRange): number {
  return Math.min(1, Math.max(0, (value - min) / (max - min)));
}

/** The value so many steps on: what a key does. */
export function movedBy(value: number, steps: number, range: SliderRange): number {
  return stepped(Math.round((value - range.min) / range.step) + steps, range);
}

/** The value after a key; null for a key that does nothing. */
export function valueAfterKey(key: string, value: number, range: SliderRange): number | null {
  const leap = Math.max(1, Math.round(stepCount(range) / 10));
  switch (key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return movedBy(value, 1, range);
    case 'ArrowLeft':
    case 'ArrowDown':
      return movedBy(value, -1, range);
    case 'PageUp':
      return movedBy(value, leap, range);
    case 'PageDown':
      return movedBy(value, -leap, range);
    case 'Home':
      return stepped(0, range);
    case 'End':
      return stepped(stepCount(range), range);
    default:
      return null;
  }
}

/** As it is read: with as many decimals as the step has. */
export function sliderText(value: number, { step, min }: SliderRange): string {
  return value.toFixed(Math.max(decimals(step), decimals(min)));
}

function stepped(steps: number, range: SliderRange): number {
  const value = range.min + Math.min(stepCount(range), Math.max(0, steps)) * range.step;
  // 0.1 + 0.2 is not to be seen.
  return Number(value.toPrecision(12));
}

function decimals(value: number): number {
  const [, part = ''] = String(value).split('.');
  return Math.min(4, part.length);
}
