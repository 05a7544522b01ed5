/** Games that know no coming and going. */
import type { Bad } from './bad-games.ts';
import type { Player } from '../../../src-renderer/sdk/partyline.ts';
import { contestant, good, type State } from './good-game.ts';

/** The good game with a button to hold while one guesses. */
const holding = (hear: (state: State, player: Player, isDown: boolean) => void) =>
  contestant({
    ...({ controls: { ...good.controls, hold: 'button' } } as Partial<typeof good>),
    input(state, player, control, value, ctx) {
      if (control === 'hold') hear(state, player, value === true);
      else good.input(state, player, control, value, ctx);
    },
    controller(state, player, ctx) {
      const shown = good.controller(state, player, ctx);
      const button = { kind: 'button' as const, id: 'hold', label: ctx.t('title') };
      return state.phase.at === 'guess' ? { ...shown, controls: [...shown.controls, button] } : shown;
    },
  });

const RELEASES =
  'survives releases: of what is held when a control goes away, a phone drops or leaves, or the game pauses';

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
  {
    check: RELEASES,
    what: 'a game that expects fingers to be lifted in the phase in which they came down',
    says: 'it is too late to let go',
    contestant: holding(({ phase }) => {
      if (phase.at !== 'guess') throw new Error('it is too late to let go');
    }),
  },
  {
    check: RELEASES,
    what: 'a game that breaks when the last of four lets go',
    says: 'When everything held is let go in a pause at the start of the phase "guess": all at once',
    contestant: holding((state, _player, isDown) => {
      const marks = state.scores as Record<string, number>;
      const down = (marks['down'] ?? 0) + (isDown ? 1 : -1);
      if (down === 0 && marks['most'] === 4) throw new Error('all at once');
      Object.assign(marks, { down, most: Math.max(down, marks['most'] ?? 0) });
    }),
  },
];
