import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** The suite's own chance: the same seed does the same to a game. */
export type Chance = {
  next(): number;
  below(limit: number): number;
  pick<T>(list: readonly T[]): T | undefined;
  /** So many different ones of the list. */
  some<T>(list: readonly T[], count: number): T[];
};

export function chanceFrom(seed: number): Chance {
  const generator = xoroshiro128plus(seed);
  const next = () => uniformFloat64(generator);
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
