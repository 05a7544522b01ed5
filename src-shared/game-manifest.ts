/** `game.json`: what the picker knows of a game before it runs any of it. */
import { z } from 'zod';
import { CONTROL_KINDS } from './controller-kinds.ts';

/** The number of the SDK that this host serves under the name `partyline`. */
export const SDK_VERSION = 1;

export const GameManifest = z.object({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/, 'lower-case letters, digits and dashes'),
  title: z.string().min(1).max(40),
  tagline: z.string().max(120),
  players: z
    .object({ min: z.int().min(1), max: z.int().min(1).max(200) })
    .refine((players) => players.min <= players.max, 'players.min is above players.max'),
  /** How long one game takes, in minutes. */
  minutes: z.number().positive(),
  /** BCP 47 tags that the game has texts in; the first is the fallback. */
  languages: z.array(z.string()).min(1),
  controls: z.array(z.enum(CONTROL_KINDS)),
  version: z.string(),
  sdk: z.literal(SDK_VERSION, { error: `this Partyline runs games of SDK ${SDK_VERSION}` }),
});
export type GameManifest = z.infer<typeof GameManifest>;

/** One line of `GET /games`: a game, or a folder that is not one and why. */
export type GameListing = GameManifest | { id: string; title: string; problem: string };
