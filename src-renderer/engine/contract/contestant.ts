import { readOptions, packsOption, type OptionValues } from '../../../src-shared/game-options.ts';
import { readPacks, type GamePack, type PackShelf } from '../../../src-shared/game-pack.ts';
import type { GameManifest } from '../../../src-shared/game-manifest.ts';
import type { SoundFaultOf } from '../../../src-shared/sound-file.ts';
import type { Game } from '../../sdk/partyline.ts';

/** A game as the contract suite sees it, wherever it came from. */
export type Contestant = {
  game: Game<unknown>;
  manifest: GameManifest;
  /** By language, then by key. */
  texts: Record<string, Record<string, string>>;
  /** The packs of its own folder, where it takes any. */
  packs?: readonly GamePack[];
  /** Whether phones may load this file of its folder; left out where nobody can tell. */
  hasFile?(file: string): boolean;
  /** Looks at the sounds of its folder; left out where nobody can. */
  soundFault?: SoundFaultOf;
  /** Its module loaded once more, as a TV that comes back loads it; left out where nobody can. */
  reload?(): Game<unknown>;
};

/** A fault that a check found: its message is a sentence for the maker of the game. */
export class Broken extends Error {}

export function hold(isSo: boolean, sentence: string | (() => string)): void {
  if (!isSo) throw new Broken(typeof sentence === 'string' ? sentence : sentence());
}

/** One promise of the contract. `run` throws where the game breaks it; a returned string is worth telling. */
export type Check = { title: string; run(contestant: Contestant): string | void };

/** The choices before a start: the defaults, or in the place of them what `chosen` says. */
export function choicesOf(
  { manifest, packs = [] }: Pick<Contestant, 'manifest' | 'packs'>,
  chosen: OptionValues = {},
): { options: OptionValues; packs: GamePack[] } {
  const { languages, options } = manifest;
  const listed = packs.map((pack) => ({ ...pack, items: pack.items.length, hash: '' }));
  const shelf: PackShelf = { packs: listed, language: languages[0] ?? 'en', family: false };
  const values = { ...readOptions(options, null, shelf), ...chosen };
  const ids = readPacks(shelf, values[packsOption(options) ?? '']);
  return { options: values, packs: packs.filter(({ id }) => ids.includes(id)) };
}

/** Three times what the game says of itself, in steps: nobody waits longer. */
export function patienceOf({ manifest }: Contestant): number {
  return Math.ceil(manifest.minutes * 3 * 60 * 60);
}

/** Every number of players up to sixteen, and the game's maximum. */
export function countsOf({ manifest }: Contestant): number[] {
  const { min, max } = manifest.players;
  const counts = Array.from({ length: Math.min(max, 16) - min + 1 }, (_, more) => min + more);
  return [...new Set([...counts, max])];
}

/** Fewest, a few, most. */
export function someCountsOf({ manifest }: Contestant): number[] {
  const { min, max } = manifest.players;
  return [...new Set([min, Math.min(max, min + 1), Math.ceil((min + max) / 2), max])];
}

/** A handful of players, where the game takes them. */
export function fewOf({ manifest }: Contestant, wanted = 4): number {
  return Math.max(manifest.players.min, Math.min(manifest.players.max, wanted));
}
