/** The types of what may be chosen before a game: `game.json` declares it, and the game says which kind each is. */
import type { OptionValue } from '../../src-shared/game-options.ts';

type Values = { number: number; choice: string; toggle: boolean };

/** The kind of each option by its name: `{ rounds: 'number', level: 'choice', loud: 'toggle' }`. */
export type OptionKinds = Record<string, keyof Values>;

/** What `ctx.options` holds: of any game, numbers, booleans and the names of choices. */
export type OptionsOf<Kinds extends OptionKinds> = string extends keyof Kinds
  ? Record<string, OptionValue>
  : { [Name in keyof Kinds]: Values[Kinds[Name]] };
