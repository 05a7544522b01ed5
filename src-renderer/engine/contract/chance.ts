import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { chanceOf, type Chance } from '../../../src-shared/controls/chance.ts';

/** The suite's own chance: the same seed does the same to a game. */
export function chanceFrom(seed: number): Chance {
  const generator = xoroshiro128plus(seed);
  return chanceOf(() => uniformFloat64(generator));
}
