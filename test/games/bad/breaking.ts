/** Ways to break the good game in one place. */
import type { Context, Controller, Player } from '../../../src-renderer/sdk/partyline.ts';
import type { Contestant } from '../../../src-renderer/engine/contract/contestant.ts';
import { contestant, good, type State } from './good-game.ts';

/** Kept outside of the state, where no snapshot finds it. */
let outside = 0;
export const countOutside = (): number => (outside += 1);

export const without = (texts: Record<string, string>, key: string) =>
  Object.fromEntries(Object.entries(texts).filter(([name]) => name !== key));
export const shows = (
  change: (shown: Controller, state: State, player: Player, ctx: Context) => Controller,
) =>
  contestant({
    controller: (state, player, ctx) => change(good.controller(state, player, ctx), state, player, ctx),
  });
export const starts = (change: (state: State, ctx: Context) => void) =>
  contestant({
    setup(ctx) {
      const state = good.setup(ctx);
      change(state, ctx);
      return state;
    },
  });
export const ticks = (change: (state: State, ctx: Context) => void) =>
  contestant({
    tick(state, dtMs, ctx) {
      good.tick?.(state, dtMs, ctx);
      change(state, ctx);
    },
  });
export const takesInput = (change: (state: State, player: Player, ctx: Context) => void) =>
  contestant({
    input(state, player, control, value, ctx) {
      good.input(state, player, control, value, ctx);
      change(state, player, ctx);
    },
  });
/** Waits in `guess` until the condition holds, however long that takes. */
export const waits = (goesOn: (state: State, ctx: Context) => boolean) =>
  contestant({
    tick(state, dtMs, ctx) {
      if (state.phase.at === 'guess' && !goesOn(state, ctx)) return;
      good.tick?.(state, dtMs, ctx);
    },
  });
export const answeredBy = ({ guesses }: State) => Object.keys(guesses).length;

/** Bots of another kind, in a game that waits. */
export function withBot(
  bot: NonNullable<Contestant['game']['bot']>,
  goesOn: (state: State, ctx: Context) => boolean,
): Pick<Contestant, 'game'> {
  return { game: { ...waits(goesOn).game, bot } as Contestant['game'] };
}

/** Keeps in a variable of its module how often somebody answered; loaded once more, it has forgotten that. */
export function withVariable(): Pick<Contestant, 'game' | 'reload'> {
  const load = (): Contestant['game'] => {
    let answers = 0;
    return contestant({
      input(state, player, control, value, ctx) {
        answers += 1;
        good.input(state, player, control, value, ctx);
      },
      controller: (state, player, ctx) => ({ ...good.controller(state, player, ctx), title: `${answers}` }),
    }).game;
  };
  return { game: load(), reload: load };
}
