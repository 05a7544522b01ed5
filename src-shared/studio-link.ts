/**
 * The contract between the Studio and the TV that stands in a frame of it, over one MessagePort. Both come from the same
 * host, and only a host in developer mode lets a page stand round its TV.
 */
import { z } from 'zod';
import { Controller } from './controller.ts';
import { OptionChoice, OptionValue } from './game-options.ts';
import { Json } from './party.ts';
import type { MessagesOf } from './protocol.ts';
import { Recording } from './recording.ts';
import { Measures } from './studio-stage.ts';

/** The one `window` message of the Studio to its TV, on their own origin: it carries the port. */
export const STUDIO_PORT_MESSAGE = 'partyline-studio-port';

const playerId = z.string().max(64);
const gameId = z.string().max(64);
const step = z.int().min(0);

const Reel = z.object({
  gameId,
  /** Of this game; null where it goes on from something older than its recording. */
  seed: z.number().nullable(),
  /** Of play time, 60 a second: where the recording begins, the one on the TV, and the last one that was played. */
  firstStep: step,
  step,
  lastStep: step,
  /** Changes of the phase, for the slider. */
  marks: z.array(z.object({ step, phase: z.string() })),
  /** Ids of players that a bot plays for, without bots that have a seat of their own. */
  played: z.array(playerId),
  /** Everybody in the game, phones that are not here as well, in order of seats. */
  players: z.array(z.object({ id: playerId, name: z.string(), color: z.string(), bot: z.boolean() })),
});

/**
 * The scene on the TV. `live`: a game as it is played; `past`: a moment of it that is over, standing still; `over`: its
 * result, and the slider still works; `broken`: it threw, `reload` goes on from the last good moment.
 */
export const StudioScene = z.discriminatedUnion('at', [
  z.object({ at: z.literal('none') }),
  Reel.extend({ at: z.literal('live'), paused: z.boolean() }),
  Reel.extend({ at: z.enum(['past', 'over']) }),
  z.object({ at: z.literal('broken'), gameId, message: z.string() }),
]);
export type StudioScene = z.infer<typeof StudioScene>;

/** One thing that may be chosen before a game's start, in the TV's words. */
const StudioOption = z.object({
  name: z.string(),
  type: z.enum(['number', 'choice', 'toggle', 'packs']),
  label: z.string(),
  value: OptionValue,
  /** All that may be chosen, in order; of packs each by its id, of a toggle nothing. */
  values: z.array(z.object({ value: z.union([z.number(), z.string(), z.boolean()]), text: z.string() })),
});
export type StudioOption = z.infer<typeof StudioOption>;

const nothing = z.object({});

export const studioToTv = {
  /** The seed of the games to come; null draws another one each time. */
  seed: z.object({ seed: z.int().nullable() }),
  pick: z.object({ gameId }),
  /** As if chosen at the TV; `option` is its name in `game.json`. */
  option: OptionChoice,
  /** `bots`: how many play at least, bots included. */
  start: z.object({ bots: z.int().min(0).max(64).optional() }),
  pause: nothing,
  resume: nothing,
  quit: nothing,
  /** Whether `state` is to be told, at most ten times a second. */
  watch: z.object({ state: z.boolean() }),
  /** The game's code is loaded again, its state kept; its recording begins again there. */
  reload: nothing,
  /** Bots play for these phones although they are there. */
  autopilot: z.object({ playerIds: z.array(playerId).max(400) }),
  /** The slider: this moment, standing still; null goes back to now. */
  scrub: z.object({ step: step.nullable() }),
  /** The game goes on from this moment, and what came after it is forgotten. */
  playFrom: z.object({ step }),
  /** Asks for `recording`: the game that runs, or the last one that did. */
  keep: nothing,
  /** Shows a recording, from its last moment on backwards; the TV says `problem` where it cannot be read. */
  show: z.object({ recording: z.unknown() }),
};
export type StudioToTv = MessagesOf<typeof studioToTv>;

export const tvToStudio = {
  /** At first, at each change, and while a game runs twice a second. */
  scene: StudioScene,
  /** Of the moment on the TV: the rules' state, and each player's controller by id. */
  state: z.object({ step, state: Json, controllers: z.record(playerId, Controller) }),
  recording: z.object({ recording: Recording }),
  /** At first and at each change: what each game lets people choose, and the folders that are no game. */
  library: z.object({
    games: z.array(z.object({ id: gameId, options: z.array(StudioOption) })),
    broken: z.array(z.object({ id: z.string(), problem: z.string() })),
  }),
  /** Once a second while a game goes on. */
  measures: Measures,
  /** An order cannot be carried out: a sentence for the game's maker. */
  problem: z.object({ message: z.string() }),
};
export type TvToStudio = MessagesOf<typeof tvToStudio>;
