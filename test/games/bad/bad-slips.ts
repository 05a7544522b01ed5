/** Slips that an evening outlives, and what their maker is told. */
import { type Bad } from './bad-games.ts';
import { takesInput } from './breaking.ts';

export const BAD_SLIPS: readonly Bad[] = [
  {
    check:
      'survives a restless room: taps, late taps, nonsense, phones that drop, return, come late and leave',
    what: 'a flash in no colour',
    says: `ctx.effect was given 'red' as "flash"`,
    contestant: takesInput((_state, player, ctx) => ctx.effect(player, { flash: 'red' as '#ff0000' })),
  },
];
