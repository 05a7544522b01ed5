/**
 * The contract between the TV and the host: one table for each direction. The same messages travel over a
 * MessagePort in Electron and over `/ws` with role `tv` in a browser.
 */
import { z } from 'zod';
import { Controller, Effect } from './controller.ts';
import { DoctorReport } from './doctor.ts';
import { GAME_ID } from './controls/fields.ts';
import { GameFault } from './game-fault.ts';
import { GameOffer } from './game-manifest.ts';
import { OptionChoice } from './game-options.ts';
import { STORE_KEY_UNITS } from './game-store.ts';
import {
  ARCHIVE_PIECE_BYTES,
  BYE_REASONS,
  ERROR_REASONS,
  MOST_ARCHIVE_BYTES,
  REFUSED_REASONS,
  SCENES,
} from './limits.ts';
import { GuestWifi, Json, Party, PartyChange, Player, Settings } from './party.ts';
import { commandSchemas, PhoneHello, type MessagesOf } from './protocol.ts';

const playerId = z.string().max(64);
const gameId = z.string().max(64);
/** It names a file. */
const GameId = z.string().regex(GAME_ID);
/** A game's store (game-store.ts). */
const Kept = z.record(z.string().max(STORE_KEY_UNITS), Json);

/** Names one packed game on its way from the TV to the host. */
const upload = z.string().min(1).max(40);

/** To whom a controller or an effect goes: `all`, one player's id, or several. */
const To = z.union([playerId, z.array(playerId).max(400)]);
export type To = z.infer<typeof To>;

/** The first frame of a TV. The token is the one of `tvUrl`; over Electron's port none is needed. */
export const TvHello = z.object({
  role: z.literal('tv'),
  protocol: z.number(),
  token: z.string().max(64).optional(),
  /** It says `taken` of inputs with a `seq`, so the host keeps them for it until then. */
  confirms: z.boolean().optional(),
  /** Of this page's last welcome; none for a page that was not the TV before. */
  epoch: z.int().optional(),
});
export type TvHello = z.infer<typeof TvHello>;

/** Of any client. */
export const FirstFrame = { hello: z.discriminatedUnion('role', [PhoneHello, TvHello]) };

/** One input as the stage gets it; `at` is the press time on the host's clock, in ms. */
const Input = z.object({
  playerId,
  control: z.string(),
  value: z.unknown(),
  at: z.number(),
  /** Of the controller that took it: only then it counts for what is on. */
  scene: z.enum(SCENES),
  /** The question that the finger answered (question.ts), where it can change under one control. */
  question: z.string().optional(),
  /** Of discrete inputs; one that is not above the last of its player was applied already. */
  seq: z.number().optional(),
});
export type Input = z.infer<typeof Input>;

/** One place in a result: higher scores rank first; equal scores share a place. */
export const Ranked = z.object({ playerId, score: z.number() });
export type Ranked = z.infer<typeof Ranked>;

/** The highest `seq` that is part of what the TV shows, by player. */
const Taken = z.record(playerId, z.number());
export type Taken = z.infer<typeof Taken>;

export const tvToHost = {
  hello: TvHello,
  controllers: z.object({
    list: z
      .array(z.object({ to: To, controller: Controller, scene: z.enum(SCENES).default('game') }))
      .max(400),
  }),
  effect: Effect.extend({ to: To }),
  kick: commandSchemas.kick,
  ban: commandSchemas.ban,
  lock: commandSchemas.lock,
  rename: commandSchemas.rename,
  charge: commandSchemas.charge,
  giveSeat: commandSchemas.giveSeat,
  denySeat: commandSchemas.denySeat,
  /** Kept by the host and handed back in `welcome`; at most one megabyte. `taken`: the inputs it contains. */
  snapshot: z.object({ gameId, state: Json, taken: Taken.optional() }),
  /** Inputs that no snapshot will contain, since no game was meant. */
  taken: z.object({ taken: Taken }),
  /** Asks for `store`: a game begins. */
  openStore: z.object({ gameId: GameId }),
  /** All that a game keeps between evenings, at most 64 KiB; the host writes it to disk. An empty one is forgotten. */
  keepStore: z.object({ gameId: GameId, kept: Kept }),
  /** The game of the last snapshot is over: forget it. */
  snapshotDone: z.object({}),
  settings: Settings.partial(),
  /** One choice for the starts of a game from now on; the host keeps it among the settings. */
  option: OptionChoice,
  /** The party gets another code; seats and tokens stay as they are. */
  newCode: z.object({}),
  /** The address to show from now on, of `party.addresses`; null lets the host choose again. */
  showAddress: z.object({ address: z.string().max(100).nullable() }),
  /** Kept on the host's machine; null forgets it. */
  guestWifi: z.object({ wifi: GuestWifi.nullable() }),
  /** While it is open the host sends `doctor` whenever something changed. */
  doctor: z.object({ open: z.boolean() }),
  /**
   * A piece of a packed game that somebody dropped on the TV: `size` is that of the whole file, `bytes` base64. The pieces come in
   * order, each after the host's `gameUpload` for the one before.
   */
  gamePiece: z.object({
    upload,
    size: z.int().min(1).max(MOST_ARCHIVE_BYTES),
    offset: z.int().min(0),
    bytes: z.base64().max((ARCHIVE_PIECE_BYTES / 3) * 4),
  }),
  /** The answer to an offer, or the end of an upload that nobody wants any more. */
  addGame: z.object({ upload, add: z.boolean() }),
  /** The players of the game that runs, or that would go on: none of them makes room for a newcomer. */
  playing: z.object({ players: z.array(playerId).max(400) }),
  /** For the host's event log: what the stage is doing. */
  gameStarted: z.object({ gameId }),
  gameEnded: z.object({ gameId, ranking: z.array(Ranked) }),
  problem: z.object({ reason: z.string().max(64), message: z.string().max(500) }),
  /** A command of a phone could not be carried out; the host passes it on as `error`. */
  commandFailed: z.object({ playerId, reason: z.enum(ERROR_REASONS), message: z.string().max(200) }),
  ping: z.object({ sent: z.number() }),
};
export type TvToHost = MessagesOf<typeof tvToHost>;

export const hostToTv = {
  /** `epoch` counts the TVs of this party; `resumed`: no other was the TV since, so what this one shows holds. */
  welcome: z.object({ party: Party, serverTime: z.number(), epoch: z.int(), resumed: z.boolean() }),
  refused: z.object({ reason: z.enum(REFUSED_REASONS), message: z.string() }),
  playerJoined: Player,
  playerDropped: z.object({ playerId }),
  playerReturned: z.object({ playerId }),
  playerLeft: z.object({ playerId, reason: z.enum(['left', 'kicked', 'banned', 'made-room']) }),
  playerChanged: Player.partial().required({ playerId: true }),
  /** Round trips, once a second, of the phones whose line was measured again. */
  signals: z.object({ list: z.array(z.object({ playerId, rttMs: z.number() })) }),
  input: Input,
  inputs: z.object({ list: z.array(Input) }),
  command: z.object({ playerId, name: z.string(), args: z.record(z.string(), z.unknown()) }),
  party: PartyChange,
  /** The host's machine slept, and woke just now: a TV on the same machine has no clock that shows it. */
  slept: z.object({}),
  /** The answer to `openStore`. */
  store: z.object({ gameId, kept: Kept }),
  /** How far a packed game is that the TV sends. */
  gameUpload: z.discriminatedUnion('at', [
    z.object({ upload, at: z.literal('receiving'), received: z.int() }),
    /** Nothing is added before the TV says so. */
    z.object({ upload, at: z.literal('offered'), offer: GameOffer }),
    z.object({ upload, at: z.literal('added'), gameId }),
    z.object({ upload, at: z.literal('refused'), fault: GameFault }),
  ]),
  /** `GET /games` has another answer now. */
  gamesChanged: z.object({}),
  doctor: DoctorReport,
  pong: z.object({ sent: z.number(), serverTime: z.number() }),
  error: z.object({ reason: z.enum(ERROR_REASONS), message: z.string() }),
  bye: z.object({ reason: z.enum(BYE_REASONS) }),
};
export type HostToTv = MessagesOf<typeof hostToTv>;
