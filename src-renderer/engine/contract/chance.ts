import { chanceOf, type Chance } from '../../../src-shared/controls/chance.ts';
import { createRandom } from '../random.ts';

/** The suite's own chance: the same seed does the same to a game. */
export function chanceFrom(seed: number): Chance {
  return chanceOf(createRandom(seed).next);
}
