/** The state of a game of Floe: plain JSON. Lengths in units of the floe, times in ms of play time. */
import type { Context } from 'partyline';

/** The controls of the phones: the kind of each by its id. */
export const CONTROLS = { move: 'stick', dash: 'button', splash: 'button' } as const;
export type FloeControls = typeof CONTROLS;

export type Point = { x: number; y: number };

/** A piece of the floe; it breaks off once the melt clock has reached `fallAt`. */
export type Chunk = { points: Point[]; centre: Point; fallAt: number };

export type Disc = {
  playerId: string;
  x: number;
  y: number;
  vx: number;
  vy: number;
  stick: Point;
  /** Where the stick last pointed, of length 1: where a dash goes. */
  aim: Point;
  dashReadyAt: number;
  dashedAt: number;
  /** Null while it stands on the ice. */
  fell: { at: number; place: number } | null;
};

/** `cheers`: how many phones of the audience were for this player, over all rounds. */
export type Score = { playerId: string; points: number; wins: number; cheers: number };

/**
 * The longest round of this house in ms, 0 where none was played before; `winners` are those who set it in this game, and
 * had one to beat.
 */
type LongestRound = { ms: number; winners: string[] };

/** `until` and `since` are play times; `winners` has more than one only when the last fell together. */
type Phase =
  | { at: 'countdown'; until: number }
  | { at: 'play'; since: number }
  | {
      at: 'roundOver';
      since: number;
      until: number;
      winners: string[];
      gained: Record<string, number>;
      isRecord: boolean;
    }
  | { at: 'over'; headline: string };

/** Something to see once; `n` rises, so that a picture knows what it has shown. */
export type Moment = {
  n: number;
  kind: 'hit' | 'dash' | 'fall' | 'splash' | 'break';
  x: number;
  y: number;
  /** 0 to 1. */
  power: number;
  playerId?: string;
};

export type FloeState = {
  phase: Phase;
  round: number;
  /** Of so many at most. */
  rounds: number;
  radius: number;
  ice: Chunk[];
  /** How long this round's ice has melted. */
  meltMs: number;
  discs: Disc[];
  scores: Score[];
  moments: Moment[];
  momentCount: number;
  thudAt: number;
  record: LongestRound;
  /** For whom the audience cheers in this round: how many phones, by player id. */
  cheers: Record<string, number>;
};

/** The ellipse that the floe is cut from. */
export const FLOE = { halfWidth: 620, halfHeight: 410 } as const;

/** What may be chosen before the start: how many rounds there are at most. */
export const OPTIONS = { rounds: 'number' } as const;
export type FloeContext = Context<typeof OPTIONS>;

/** So many rounds won are more than anybody else can win. */
export function winsNeeded({ rounds }: Pick<FloeState, 'rounds'>): number {
  return Math.ceil(rounds / 2);
}

/** How long a chunk trembles before it breaks off. */
export const WARN_MS = 1700;

/** Keeps the latest moments only: the picture looks many times a second. */
export function addMoment(state: FloeState, moment: Omit<Moment, 'n'>): void {
  state.momentCount += 1;
  state.moments.push({ n: state.momentCount, ...moment });
  if (state.moments.length > 24) state.moments.shift();
}

export const isStanding = (disc: Disc): boolean => disc.fell === null;

/** The chunks that still float. */
export function standingIce(state: FloeState): Chunk[] {
  return state.ice.filter((chunk) => chunk.fallAt > state.meltMs);
}
