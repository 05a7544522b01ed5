/** `game.json`: what the picker knows of a game before it runs any of it. */
import { z } from 'zod';
import { CONTROL_KINDS } from './controls/controls.ts';
import { GAME_ID, gameFile } from './controls/fields.ts';
import { GameFault } from './game-fault.ts';
import { GameOptions } from './game-options.ts';
import { LANGUAGE_TAG, ListedPack } from './game-pack.ts';
import { TEAMS } from './teams.ts';

/** The number of the SDK that this host serves under the name `partyline`. */
export const SDK_VERSION = 1;

export const GameManifest = z.object({
  id: z.string().regex(GAME_ID, 'lower-case letters, digits and dashes'),
  title: z.string().trim().min(1).max(40),
  tagline: z.string().max(120),
  players: z
    .object({ min: z.int().min(1), max: z.int().min(1).max(200) })
    .refine((players) => players.min <= players.max, 'players.min is above players.max'),
  /** How long one game takes, in minutes. */
  minutes: z.number().positive().max(600),
  /** BCP 47 tags that the game has texts in; the first is the fallback. */
  languages: z.array(z.string().regex(LANGUAGE_TAG, 'a language tag such as "en"')).min(1).max(50),
  controls: z.array(z.enum(CONTROL_KINDS)).max(50),
  /** What may be chosen before the start, by name. */
  options: GameOptions.optional(),
  /** It takes content packs: `schema` is the JSON Schema of their files, in the game's folder. */
  packs: z.object({ schema: gameFile }).optional(),
  /** How many teams it can be played in; without it everybody plays for themselves. */
  teams: z
    .object({ min: z.int().min(2), max: z.int().max(TEAMS.length), only: z.boolean().optional() })
    .refine(({ min, max }) => min <= max, 'teams.min is above teams.max')
    .optional(),
  /** A picture in the game's folder for the picker, some 760 by 460; the words stand on its left half. */
  poster: z
    .string()
    .regex(
      /^[\w-]+(\/[\w-]+)*\.(svg|png|jpe?g|webp|avif)$/,
      'a picture in the folder, such as "assets/poster.svg"',
    )
    .optional(),
  version: z.string().max(40),
  /** Shown before somebody adds the game to their shelf. */
  author: z.string().trim().min(1).max(80).optional(),
  licence: z.string().trim().min(1).max(40).optional(),
  sdk: z.literal(SDK_VERSION, { error: `this Partyline runs games of SDK ${SDK_VERSION}` }),
});
export type GameManifest = z.infer<typeof GameManifest>;

/** A game of the list. `revision` is another one whenever any file of its folder is; `shelf` has its packs, wherever they lie. */
export const ListedGame = GameManifest.extend({
  revision: z.string(),
  shelf: z.array(ListedPack).optional(),
});
export type ListedGame = z.infer<typeof ListedGame>;

/** A folder that is no game, or a file that is no pack. `problem` is `fault` in an English sentence; the `id` is none that a game can have in play. */
export const BrokenGame = z.object({
  id: z.string(),
  title: z.string(),
  problem: z.string(),
  fault: GameFault,
  revision: z.string(),
});
export type BrokenGame = z.infer<typeof BrokenGame>;

/** A packed game, unpacked and looked at, as whoever is asked to add it sees it. */
export const GameOffer = GameManifest.pick({
  id: true,
  title: true,
  version: true,
  author: true,
  licence: true,
}).extend({
  /** Of all its files. */
  bytes: z.int(),
  files: z.int(),
  /** The version of the game in whose place it would go (empty where that one does not say it); null for none. */
  replaces: z.string().nullable(),
});
export type GameOffer = z.infer<typeof GameOffer>;

/** One line of `GET /games`. */
export type GameListing = ListedGame | BrokenGame;
