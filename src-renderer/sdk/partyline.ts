/**
 * What a game imports under the name `partyline`.
 *
 * A game is pure rules plus a picture. Rules change the state in place and take time, chance and players
 * from the context alone; the picture draws that state. Phones show what `controller` returns.
 */
import type { ComponentType } from 'react';
import type { Controller, ControlValue, Effect } from '../../src-shared/controller.ts';
import type { Ranked } from '../../src-shared/bridge.ts';
import type { StagePlayer } from '../../src-shared/stage-link.ts';

export type { Control, Controller, ControlValue, Effect } from '../../src-shared/controller.ts';
export type { Ranked } from '../../src-shared/bridge.ts';
/** The players' cord colours and patterns, by `cordIndex`: colour is never alone. */
export { CORDS, type Cord } from '../../src-shared/cords.ts';
/** A drawing from the acts of a `draw` control, and its ink on a canvas, as the phone has it. */
export { afterDrawing } from '../../src-shared/strokes.ts';
export { paintInk, type InkStroke } from '../ui/ink.ts';
/** `{id, name, iconIndex, cordIndex, color, seat, connected, bot}` */
export type Player = StagePlayer;

/** What rules may know besides their state. */
export type Context = {
  /** Everybody who plays, in seat order; who dropped stays, with `connected` false. */
  players: readonly Player[];
  /** Uniform in [0, 1), from the game's seed. */
  random(): number;
  /** Play time in ms since `setup`; it stands still while the game is paused. */
  now: number;
  /** Host time in ms at a play time: for a controller's `timer.endsAt`. */
  hostTime(playTimeMs: number): number;
  /** BCP 47 tag of the party's language. */
  language: string;
  /** What was chosen before the start. */
  options: Readonly<Record<string, unknown>>;
  /** The text under a key of `texts.<language>.json`, with `{{name}}` filled in from `values`. */
  t(key: string, values?: Record<string, string | number>): string;
  /** A buzz, a sound, a flash: on one phone, on all, or (sounds only) on the TV. */
  effect(to: Player | 'all' | 'tv', effect: Effect): void;
};

/** How a game ended: higher scores rank first, and equal scores share a place. */
export type Result = { ranking: Ranked[]; headline: string };

/** What the picture gets for each frame besides the state. */
export type TvFrame = {
  players: readonly Player[];
  t: Context['t'];
  /** Play time in ms, between steps too: it is at most one step ahead of the state. */
  now: number;
  /** How far the picture is into the next step, 0 to 1: for drawing between two steps. */
  alpha: number;
  reducedMotion: boolean;
};

type Rules<State> = {
  setup(ctx: Context): State;
  /** A phone that came after the start; without it such phones wait for the next game. */
  join?(state: State, player: Player, ctx: Context): void;
  drop?(state: State, player: Player, ctx: Context): void;
  back?(state: State, player: Player, ctx: Context): void;
  /** Gone for good, and no longer among `ctx.players`; without it, who leaves counts as dropped. */
  leave?(state: State, player: Player, ctx: Context): void;
  /** `value` fits the control that the player's controller shows now. */
  input(state: State, player: Player, control: string, value: ControlValue, ctx: Context): void;
  /** One step of 1000 / 60 ms, for real-time games only. */
  tick?(state: State, dtMs: number, ctx: Context): void;
  controller(state: State, player: Player, ctx: Context): Controller;
  /** What phones beyond `players.max` show. */
  audience?(state: State, ctx: Context): Controller;
  /** Not null once the game is over. */
  result(state: State): Result | null;
  /** What a bot in this seat does now, asked at each step (or after each change without `tick`). */
  bot?(state: State, player: Player, ctx: Context): { control: string; value: ControlValue } | null;
};

/** The picture as a React component, or as an element to draw into by hand. */
type Picture<State> =
  | { Tv: ComponentType<{ state: State } & TvFrame>; mount?: never }
  | { Tv?: never; mount(element: HTMLElement): (state: State, frame: TvFrame) => void };

export type Game<State> = Rules<State> & Picture<State>;

/**
 * Declares a game; it returns what it is given, typed. State must be plain JSON. Where it has a member
 * `phase` (a string, or an object with a string `at`), the game is kept at each change of it.
 */
export function defineGame<State>(game: Game<State>): Game<State> {
  return game;
}
