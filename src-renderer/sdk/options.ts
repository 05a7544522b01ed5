/** The options before a game: `game.json` declares it, and the game says which kind each option is. */
import type { OptionValue } from '../../src-shared/game-options.ts';
import type { GamePack } from '../../src-shared/game-pack.ts';

type Values = { number: number; choice: string; toggle: boolean; packs: readonly string[] };

/** The kind of each option by its name: `{ rounds: 'number', level: 'choice', loud: 'toggle' }`. */
export type OptionKinds = Record<string, keyof Values>;

/** What `ctx.options` holds: of any game, numbers, booleans and the names of choices. */
export type OptionsOf<Kinds extends OptionKinds> = string extends keyof Kinds
  ? Record<string, OptionValue>
  : { [Name in keyof Kinds]: Values[Kinds[Name]] };

/**
 * A content pack: `title` is in the language of `ctx.t`, `language` that of its items, a BCP 47 tag. The game's own schema has
 * checked them. They are frozen: copy what you change.
 */
export type Pack<Item = unknown> = Readonly<Omit<GamePack, 'title' | 'items'>> & {
  readonly title: string;
  readonly items: readonly Item[];
};

/** The items of all packs of this game, one pack after the other: `packItems<Question>(ctx)`. */
export function packItems<Item>({ packs }: { readonly packs: readonly Pack[] }): Item[] {
  return packs.flatMap((pack) => pack.items as readonly Item[]);
}
