import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus, xoroshiro128plusFromState } from 'pure-rand/generator/xoroshiro128plus';

export type SeededRandom = {
  /** Uniform in [0, 1). */
  next(): number;
  /** Four 32-bit integers: a generator made from them goes on where this one stands. */
  state(): number[];
};

/** Chance that is the same on every machine: from a seed, or from the state of an earlier generator. */
export function createRandom(from: number | readonly number[]): SeededRandom {
  const generator = typeof from === 'number' ? xoroshiro128plus(from) : xoroshiro128plusFromState(from);
  return { next: () => uniformFloat64(generator), state: () => [...generator.getState()] };
}
