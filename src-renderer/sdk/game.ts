/** The shape of a game: as its maker writes it, and as the stage runs it. */
import type { ComponentType } from 'react';
import type { Ranked } from '../../src-shared/bridge.ts';
import type { Controller, ControlValue } from '../../src-shared/controller.ts';
import type { Context, Music, Player, TvFrame } from './context.ts';
import type { OptionKinds } from './options.ts';
import type { ControllerOf, Controls, InputFunction, InputHandlers, MoveOf } from './controls.ts';

/** A moment of the game for one player, apart from the score: `key` is a text's, a few words such as "The crowd's darling". */
export type Award = { playerId: string; key: string; values?: Record<string, string | number> };

/** How a game ended: higher scores rank first, and equal scores share a place. */
export type Result = { ranking: Ranked[]; headline: string };

/**
 * The audience's answers to one control. `counts` has each option's id (`'true'` and `'false'` of a toggle), also those that
 * nobody chose; `mean` is that of a slider's values, and null for other controls or while nobody has answered.
 */
export type Tally = { voters: number; counts: Record<string, number>; mean: number | null };

/**
 * One step of a how-to: a scene that your own rules play, so that phones try what the sentence says while the TV shows it.
 */
export type HowToStep<State, O extends OptionKinds = OptionKinds> = {
  /** The key of a text: one sentence, for the TV and for each phone in its language. */
  key: string;
  /** Makes the state of the scene, as `setup` makes that of the game; bots play in it, too. */
  scene(ctx: Context<O>): State;
  /** How long it is shown, 3 to 30; 8 without it. */
  seconds?: number;
};

type Comings<State, O extends OptionKinds = OptionKinds> = {
  /** Two to four steps that are shown before the first game of an evening, until everybody is ready. */
  howTo?: readonly HowToStep<State, O>[];
  /** Makes the state of a new game: plain JSON. It is changed in place from then on. */
  setup(ctx: Context<O>): State;
  /** A phone that came after the start; without it such phones wait for the next game. */
  join?(state: State, player: Player, ctx: Context<O>): void;
  drop?(state: State, player: Player, ctx: Context<O>): void;
  back?(state: State, player: Player, ctx: Context<O>): void;
  /** Gone for good, and no longer among `ctx.players`; without it, who leaves counts as dropped. */
  leave?(state: State, player: Player, ctx: Context<O>): void;
  /** One step of 1000 / 60 ms: for real-time games, and for whatever has a clock. */
  tick?(state: State, dtMs: number, ctx: Context<O>): void;
  /** The controller of phones beyond `players.max`: words, and `choices`, `toggle` and `slider` where there is a `crowd`. */
  audience?(state: State, ctx: Context<O>): Controller;
  /**
   * The audience's answers with one of its controls, as counts: called after a change, at most ten times a second, however
   * many they are. Each phone's last word counts once, until the control asks something else.
   */
  crowd?(state: State, control: string, tally: Tally, ctx: Context<O>): void;
  /** Not null once the game is over. */
  result(state: State): Result | null;
  /**
   * The music now, null for none: read after each change, so it must only read the state. The same music goes on; another one
   * fades in. It waits while the game is paused.
   */
  music?(state: State): Music | null;
  /** Up to three moments of a game that is over, apart from its score. */
  awards?(state: State): Award[];
};

/** The picture as a React component, or as an element to draw into by hand, once a frame. */
type Picture<State> =
  | { Tv: ComponentType<{ state: State } & TvFrame>; mount?: never }
  | {
      Tv?: never;
      mount(element: HTMLElement, stage: Pick<TvFrame, 'asset'>): (state: State, frame: TvFrame) => void;
    };

/** The argument of `defineGame`. With `controls` declared, ids and values are checked by the compiler. */
export type GameSource<State, C extends Controls, O extends OptionKinds = OptionKinds> = Comings<
  State,
  NoInfer<O>
> &
  Picture<State> & {
    /** The kind of each control by its id: `{ move: 'stick', answer: 'choices' }`. Without it any id goes. */
    controls?: C;
    /**
     * The kind of each option of `game.json` by its name: `{ rounds: 'number', level: 'choice', loud: 'toggle' }`. From there on
     * `ctx.options` is typed.
     */
    options?: O;
    /**
     * Handles an input: a function for each control, `{ move(state, player, value, ctx) {…} }`, or one for all,
     * `input(state, player, control, value, ctx)`. `value` fits the control that the player's phone shows now.
     */
    input: InputHandlers<State, NoInfer<C>, NoInfer<O>> | InputFunction<State, NoInfer<O>>;
    /** The controller of this player's phone now. Called often: it must only read the state. */
    controller(state: State, player: Player, ctx: Context<NoInfer<O>>): ControllerOf<NoInfer<C>>;
    /** The move of a bot in this seat now; null for none. Called at each step (or after each change without `tick`). */
    bot?(state: State, player: Player, ctx: Context<NoInfer<O>>): MoveOf<NoInfer<C>> | null;
  };

/** A game as the stage runs it. */
export type Game<State> = Comings<State> &
  Picture<State> & {
    controls?: Controls;
    options?: OptionKinds;
    input(...args: Parameters<InputFunction<State>>): void;
    controller(state: State, player: Player, ctx: Context): Controller;
    bot?(state: State, player: Player, ctx: Context): { control: string; value: ControlValue } | null;
  };

type Handler<State> = (state: State, player: Player, value: ControlValue, ctx: Context) => unknown;

/**
 * Declares a game. State must be plain JSON. Two of its members mean something to the stage:
 *
 * - `phase` (a string, or an object with a string `at`): the game is kept at each change of it;
 * - `secrets` (by player id): what no other phone may show; the contract suite (`npm run check-game`) holds the game to it.
 */
export function defineGame<
  State,
  const C extends Controls = Controls,
  const O extends OptionKinds = OptionKinds,
>(source: GameSource<State, C, O>): Game<State> {
  const input: unknown = source.input;
  // The compiler cannot follow that a game of declared controls is one of any controls; the stage checks each input.
  const plain = source as unknown as Game<State>;
  if (typeof input !== 'object' || input === null) return plain;
  const handlers = new Map(Object.entries(input as Record<string, Handler<State>>));
  return {
    ...plain,
    input(state, player, control, value, ctx) {
      const handle = handlers.get(control);
      if (!handle)
        throw new Error(`The controller shows "${control}", but "input" has no function of that name.`);
      // A promise is for developer mode to refuse.
      return handle.call(input, state, player, value, ctx) as void;
    },
  };
}
