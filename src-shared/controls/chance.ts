/** Chance from wherever the caller has it, so that the same seed does the same. */

export type Chance = {
  /** Uniform in [0, 1). */
  next(): number;
  below(limit: number): number;
  pick<T>(list: readonly T[]): T | undefined;
  /** So many different ones of the list. */
  some<T>(list: readonly T[], count: number): T[];
};

/** `next` is uniform in [0, 1). */
export function chanceOf(next: () => number): Chance {
  const below = (limit: number) => Math.floor(next() * limit);
  return {
    next,
    below,
    pick: (list) => list[below(list.length)],
    some(list, count) {
      const left = [...list];
      return Array.from({ length: Math.min(count, left.length) }, () =>
        left.splice(below(left.length), 1),
      ).flat() as typeof left;
    },
  };
}
