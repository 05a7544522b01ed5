/** Games that know no coming and going. */
import type { Bad } from './bad-games.ts';
import { contestant, good } from './good-game.ts';

export const BAD_COMINGS: readonly Bad[] = [
  {
    check: 'does not take an empty room for an answer',
    what: 'a game for which nobody is everybody',
    says: 'When all phones are away at the start of the phase "guess": the game goes on',
    contestant: contestant({
      tick(state, dtMs, ctx) {
        const here = ctx.players.filter((player) => player.connected);
        const allGuessed = here.every((player) => state.guesses[player.id] !== undefined);
        if (state.phase.at === 'guess' && allGuessed) state.phase.until = ctx.now;
        good.tick?.(state, dtMs, ctx);
      },
    }),
  },
  {
    check: 'begins while somebody is away, and takes them in when they return',
    what: 'a game that deals to those alone who are there',
    says: 'no cards for p',
    contestant: contestant({
      setup(ctx) {
        const state = good.setup(ctx);
        for (const one of ctx.players) if (!one.connected) delete state.secrets[one.id];
        return state;
      },
      controller(state, player, ctx) {
        if (!state.secrets[player.id]) throw new Error(`no cards for ${player.id}`);
        return good.controller(state, player, ctx);
      },
    }),
  },
  {
    check: 'lets phones drop, return, come late and leave at every phase',
    what: 'a crash when somebody leaves in the second phase',
    says: 'When somebody leaves at the start of the phase "told"',
    contestant: contestant({
      leave(state, player, ctx) {
        if (state.phase.at === 'told') throw new Error('not now');
        good.leave?.(state, player, ctx);
      },
    }),
  },
];
