import type { ControlValue } from '../../src-shared/controller.ts';
import type { Context, Player } from './context.ts';
import type { Controls } from './controls.ts';
import type { Game, GameSource } from './game.ts';
import type { OptionKinds } from './options.ts';

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
