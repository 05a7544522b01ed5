/**
 * The contract between the Studio and the TV that stands in a frame of it, over one MessagePort. Both come from the same
 * host, and only a host in developer mode lets a page stand round its TV.
 */
import type { Controller } from './controller.ts';
import type { Message } from './protocol.ts';
import type { Recording } from './recording.ts';

/** The one `window` message of the Studio to its TV: it carries the port. */
export const STUDIO_PORT_MESSAGE = 'partyline-studio-port';

/** What the TV shows: a game as it is played, a moment of it that is over, or no game. */
export type StudioScene =
  | { at: 'none' }
  | {
      at: 'live' | 'past';
      gameId: string;
      seed: number;
      paused: boolean;
      /** Of play time, 60 a second: the one on the TV, and the last one that was played. */
      step: number;
      lastStep: number;
      /** Where the phase changed, for the slider. */
      marks: { step: number; phase: string }[];
      /** For whom a bot plays, by id. */
      played: string[];
    };

export type StudioToTv = Message<{
  /** The seed of the games to come; null draws another one each time. */
  seed: { seed: number | null };
  pick: { gameId: string };
  /** `bots`: how many play at least, bots included. */
  start: { bots?: number };
  pause: Record<string, never>;
  resume: Record<string, never>;
  quit: Record<string, never>;
  /** Whether `state` is to be told, at most ten times a second. */
  watch: { state: boolean };
  /** The game's code anew, its state kept. */
  reload: Record<string, never>;
  /** Bots play for these phones although they are there. */
  autopilot: { playerIds: string[] };
  /** The slider: this moment, standing still; null goes back to now. */
  scrub: { step: number | null };
  /** The game goes on from this moment, and what came after it is forgotten. */
  playFrom: { step: number };
  /** Asks for `recording`. */
  keep: Record<string, never>;
  /** Shows a recording, from its last moment on backwards. */
  show: { recording: Recording };
}>;

export type TvToStudio = Message<{
  /** At each change, and while a game runs twice a second. */
  scene: StudioScene;
  /** Of the moment on the TV: what the rules keep, and what each player's phone shows, by id. */
  state: { step: number; state: unknown; controllers: Record<string, Controller> };
  recording: { recording: Recording };
  /** Something that was asked for cannot be: a sentence for the game's maker. */
  problem: { message: string };
}>;
