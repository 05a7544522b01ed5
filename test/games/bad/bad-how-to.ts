/** How-tos and packs that break their promise. */
import type { Game } from '../../../src-renderer/sdk/partyline.ts';
import type { Bad } from './bad-games.ts';
import { contestant, good, type State } from './good-game.ts';

const explains = (howTo: NonNullable<Game<State>['howTo']>) => contestant({ howTo });

export const BAD_HOW_TOS: readonly Bad[] = [
  {
    check: 'has a how-to whose scenes are played, in two to four steps of a sentence each',
    what: 'a single step',
    says: 'The how-to has 1 steps; it has 2 to 4.',
    contestant: explains([{ key: 'heads', scene: good.setup }]),
  },
  {
    check: 'has a how-to whose scenes are played, in two to four steps of a sentence each',
    what: 'a sentence that is missing',
    says: 'texts.en.json has no "how.to": the how-to says it.',
    contestant: explains([
      { key: 'heads', scene: good.setup },
      { key: 'how.to', scene: good.setup },
    ]),
  },
  {
    check: 'has a how-to whose scenes are played, in two to four steps of a sentence each',
    what: 'a scene that cannot be made',
    says: 'the second scene falls over',
    contestant: explains([
      { key: 'heads', scene: good.setup, seconds: 3 },
      {
        key: 'tails',
        scene() {
          throw new Error('the second scene falls over');
        },
      },
    ]),
  },
  {
    check: 'has a how-to whose scenes are played, in two to four steps of a sentence each',
    what: 'a scene for ever',
    says: 'The step "tails" is shown for 90 s; it is 3 to 30.',
    contestant: explains([
      { key: 'heads', scene: good.setup },
      { key: 'tails', scene: good.setup, seconds: 90 },
    ]),
  },
];

/** Two packs of which only the first can be played. */
const packed = (items: readonly string[]) => ({
  ...contestant({
    setup(ctx) {
      const [word] = ctx.packs.flatMap((pack) => pack.items);
      if (word === 'unspeakable') throw new Error('nobody can say that word');
      return good.setup(ctx);
    },
  }),
  packs: items.map((word, index) => ({
    partylinePack: 1 as const,
    game: 'sides',
    id: `pack-${index}`,
    title: 'Words',
    language: 'en',
    family: true,
    items: [word],
  })),
});

export const BAD_PACKS: readonly Bad[] = [
  {
    check: 'is played with each of its packs alone',
    what: 'a second pack that its rules cannot play',
    says: 'nobody can say that word',
    contestant: packed(['cow', 'unspeakable']),
  },
];
