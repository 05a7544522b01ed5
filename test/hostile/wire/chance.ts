/** Chance from a seed, in the forms that attackers need. */
import { createRandom } from '../../../src-renderer/engine/random.ts';

export type Chance = {
  /** Uniform in [0, 1). */
  next(): number;
  /** A whole number from `least` to `most`. */
  whole(least: number, most: number): number;
  /** As `whole`, but small ones come far more often: a few are huge. */
  size(least: number, most: number): number;
  pick<Item>(items: readonly Item[]): Item;
  bytes(length: number): Buffer;
  /** Another one, as good as independent, that is the same for the same number. */
  fork(number: number): Chance;
};

export function chanceOf(seed: number): Chance {
  const { next } = createRandom(seed);
  const whole = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  return {
    next,
    whole,
    size: (least, most) => Math.floor(least * (most / least) ** (next() ** 4)),
    pick<Item>(items: readonly Item[]): Item {
      return items[whole(0, items.length - 1)] as Item;
    },
    bytes: (length) => Buffer.from(Array.from({ length }, () => whole(0, 255))),
    fork: (number) => chanceOf(Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) + Math.imul(number, 0xc2b2ae35)),
  };
}
