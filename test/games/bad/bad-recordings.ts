/** Games that cannot be recorded, and what their maker is told. */
import { type Bad } from './bad-games.ts';
import { takesInput } from './breaking.ts';
import { contestant, good } from './good-game.ts';

const check = 'is the same game again from its recording, and from any moment of it';

/** Counts steps where no snapshot finds them, but begins again with each game. */
let stepsOutside = 0;

export const BAD_RECORDINGS: readonly Bad[] = [
  {
    check,
    what: 'chance of its own',
    says: /Played again from its recording it is another game at step \d+ \(.*luck\)/,
    contestant: takesInput((state) => Object.assign(state, { luck: Math.random() })),
  },
  {
    check,
    what: 'a count that is outside of the state',
    says: /Played again from what was kept at step \d+ it is another game at step \d+ \(luck\)/,
    contestant: contestant({
      setup(ctx) {
        stepsOutside = 0;
        return good.setup(ctx);
      },
      tick(state, dtMs, ctx) {
        good.tick?.(state, dtMs, ctx);
        stepsOutside += 1;
        Object.assign(state, { luck: stepsOutside });
      },
    }),
  },
];
