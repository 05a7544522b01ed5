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
