/**
 * The contract between the shell and the stage, over one MessagePort. The stage runs code that nobody
 * vouches for, so the shell parses what comes from it. Shell and stage may each have one extension; the two talk in
 * `extension` words, which the contract carries unread.
 */
import { z } from 'zod';
import { Ranked, type Input } from './bridge.ts';
import { Controller, Effect } from './controller.ts';
import { gameFile } from './controls/fields.ts';
import type { OptionValues } from './game-options.ts';
import { STORE_KEY_UNITS, type GameStore } from './game-store.ts';
import type { GamePack } from './game-pack.ts';
import { Json } from './party.ts';
import type { Message, MessagesOf } from './protocol.ts';
import type { StagePlayer } from './stage-player.ts';

/** A gain, 0 to 1. */
const volume = z.number().min(0).max(1);
/** Words for those who do not hear it, in the party's language. */
const caption = z.string().max(80);

/**
 * The music of a game now: a loop of its own folder, or a bed by its name (`ui/beds.ts`); a name that nobody knows is
 * silent. `title` is in the party's language.
 */
export const StageMusic = z.object({
  loop: gameFile.optional(),
  bed: z.string().max(40).optional(),
  volume: volume.optional(),
  title: caption.optional(),
});
export type StageMusic = z.infer<typeof StageMusic>;

/** A game's texts: by language, its first one first, then by key. */
export type GameTexts = Record<string, Record<string, string>>;

/** The beginning of one game; with a `snapshot` it goes on from there instead. */
export type StageStart = {
  /** The game's module: a URL path on the stage's own origin. */
  gameUrl: string;
  players: StagePlayer[];
  /** Phones beyond the game's maximum: they watch, or vote where the game has an audience. */
  audience: StagePlayer[];
  maxPlayers: number;
  /** How many teams play; none without it. */
  teams?: number | undefined;
  /** Any 32-bit integer: the same seed and the same inputs give the same game. */
  seed: number;
  options: OptionValues;
  /** The game's store; a snapshot carries its own. */
  store?: GameStore | undefined;
  /** With their content: no snapshot has it. */
  packs?: readonly GamePack[] | undefined;
  /** The party's; each phone has its own. */
  language: string;
  texts: GameTexts;
  /** Host time as this is said, in ms; each `ping` says it again. */
  hostTimeMs: number;
  reducedMotion: boolean;
  /** Whether bots play for players who are away. */
  standIns: boolean;
  /** The how-to comes first, until `play`, where the game has one. */
  howTo?: boolean | undefined;
  /** How loud the game's own sounds may be now, as a gain from 0 to 1; `sound` says it again at each change. */
  soundGain: number;
  snapshot: unknown;
  /** The word of the shell's extension to the stage's, where both have one. */
  extension?: unknown;
};

export type ShellToStage = Message<{
  start: StageStart;
  playerJoined: { player: StagePlayer };
  playerDropped: { playerId: string };
  playerReturned: { playerId: string };
  playerLeft: { playerId: string };
  playerChanged: { player: StagePlayer };
  inputs: { list: Input[] };
  pause: Record<string, never>;
  resume: Record<string, never>;
  standIns: { allowed: boolean };
  /** Enough was tried: the game begins. */
  play: Record<string, never>;
  sound: { gain: number };
  /** Asks for `snapshot`: the game is about to be loaded again. */
  settle: Record<string, never>;
  /** From the shell's extension to the stage's. */
  extension: unknown;
  /** Once a second: `hostTimeMs` is host time as it is said. */
  ping: { sent: number; hostTimeMs: number };
}>;

/** For the game on the stage; `sound` is for its frame. */
export type SessionWord = Exclude<ShellToStage, { type: 'sound' }>;

const playerId = z.string().max(64);
/** A moment of the game for one player, in a few words of the party's language. */
export const ToldAward = z.object({ playerId, text: z.string().max(80) });
export type ToldAward = z.infer<typeof ToldAward>;

export const stageToShell = {
  /** The stage page stands and waits for `start`. */
  ready: z.object({}),
  /** The game runs and has shown its first picture. */
  started: z.object({}),
  /** A scene of the how-to begins; its sentence by language. */
  howTo: z.object({
    step: z.int().min(0).max(3),
    steps: z.int().min(1).max(4),
    texts: z.record(z.string().max(35), z.string().max(200)),
  }),
  controllers: z.object({
    list: z.array(z.object({ to: z.array(playerId).max(400), controller: Controller })).max(400),
  }),
  /** To phones, or to the TV's own loudspeaker. */
  effect: Effect.extend({
    to: z.union([z.literal('all'), z.literal('tv'), z.array(playerId).max(400)]),
    /** For the TV alone: a file of the game's folder in the place of a sound by its name, and how either is played. */
    sample: gameFile.optional(),
    volume: volume.optional(),
    duck: z.boolean().optional(),
    caption: caption.optional(),
  }),
  /** The music from now on; nothing is said while there has been none. */
  music: z.object({ music: StageMusic.nullable() }),
  /** `taken`: the highest `seq` of each player's inputs that the state contains. */
  snapshot: z.object({ state: Json, taken: z.record(playerId, z.number()) }),
  /** All that the game keeps between evenings, as it changes. */
  store: z.object({ kept: z.record(z.string().max(STORE_KEY_UNITS), Json) }),
  /** For whom a bot plays now; told at each change, nobody at first. */
  standIns: z.object({ playerIds: z.array(playerId).max(400) }),
  result: z.object({
    ranking: z.array(Ranked).max(400),
    headline: z.string().max(200),
    awards: z.array(ToldAward).max(3).optional(),
  }),
  problem: z.object({ message: z.string().max(2000) }),
  pong: z.object({ sent: z.number() }),
  /** From the stage's extension to the shell's, which parses it. */
  extension: z.unknown(),
};
export type StageToShell = MessagesOf<typeof stageToShell>;

/** The one `window` message of the shell to its frame: it carries the port, and a second one for animation frames. */
export const STAGE_PORT_MESSAGE = 'partyline-stage-port';
