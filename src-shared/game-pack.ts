/** Content packs: files of plain JSON with a game's questions, words or tasks, apart from its rules. */
import { z } from 'zod';
import { GAME_ID } from './controls/fields.ts';

/** Bounds of packs. Beyond them a file is refused with a sentence. */
export const PACK_LIMITS = {
  fileKiB: 1024,
  /** All packs of one game: as many as a phone can choose from. */
  perGame: 64,
  perGameKiB: 8 * 1024,
  items: 5_000,
  /** Lists and objects within one another, the file's own object included. */
  depth: 16,
} as const;

export const PACK_ID = GAME_ID;
/** A BCP 47 tag. */
export const LANGUAGE_TAG = /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,3}$/;

/** One text, or one for each language; the first is the fallback. */
export const PackTitle = z.union([z.string(), z.record(z.string(), z.string())]);
export type PackTitle = z.infer<typeof PackTitle>;

/** A pack as the TV chooses it. `hash` is another one whenever its file is. */
export const ListedPack = z.object({
  id: z.string(),
  title: PackTitle,
  language: z.string(),
  family: z.boolean(),
  /** How many items it has. */
  items: z.int(),
  hash: z.string(),
});
export type ListedPack = z.infer<typeof ListedPack>;

/** A pack of a game that has begun: this content and no other, whatever becomes of the file. */
export const PackRef = ListedPack.pick({ id: true, hash: true });
export type PackRef = z.infer<typeof PackRef>;

/** A pack with its content, for the stage alone. */
export const GamePack = ListedPack.omit({ items: true, hash: true }).extend({ items: z.array(z.unknown()) });
export type GamePack = z.infer<typeof GamePack>;

export function packTitle(title: PackTitle, language: string): string {
  if (typeof title === 'string') return title;
  const tags = Object.keys(title);
  const tag = tags.find((one) => one === language) ?? tags.find((one) => isSameTongue(one, language));
  return title[tag ?? tags[0] ?? ''] ?? '';
}

/** The house's part in which packs people may choose from: the TV's language, and whether only those marked for families are offered. */
export type PackHouse = { language: string; family: boolean };

/** The packs of a game, in a house. */
export type PackShelf = PackHouse & { packs: readonly ListedPack[] };

export function shelfOf(
  { shelf = [] }: { shelf?: readonly ListedPack[] | undefined },
  { language, family }: PackHouse,
): PackShelf {
  return { packs: shelf, language, family };
}

/** Those of the TV's language first; in family mode those that are marked for it alone. */
export function offeredPacks({ packs, language, family }: PackShelf): ListedPack[] {
  const fit = packs.filter((pack) => pack.family || !family);
  const isOwn = (pack: ListedPack) => isSameTongue(pack.language, language);
  return [...fit.filter(isOwn), ...fit.filter((pack) => !isOwn(pack))];
}

/**
 * The packs of a game for which nothing was chosen: all of the TV's language. Where there is none, all of the first language
 * in order that has some.
 */
export function usualPacks(shelf: PackShelf): string[] {
  const offered = offeredPacks(shelf);
  const tongue = offered[0]?.language ?? '';
  return offered.filter((pack) => isSameTongue(pack.language, tongue)).map(({ id }) => id);
}

/** The chosen packs that are offered, in their order; the usual ones where none of them is left. */
export function readPacks(shelf: PackShelf, chosen: unknown): string[] {
  const wanted = new Set<unknown>(Array.isArray(chosen) ? chosen : []);
  const left = offeredPacks(shelf).filter(({ id }) => wanted.has(id));
  return left.length > 0 ? left.map(({ id }) => id) : usualPacks(shelf);
}

/** The same language, of whatever region. */
export function isSameTongue(one: string, other: string): boolean {
  const main = (tag: string) => tag.toLowerCase().split('-')[0];
  return main(one) === main(other);
}
