/** Games that forget those who watch, and those who play together. */
import type { Contestant } from '../../../src-renderer/engine/contract/contestant.ts';
import type { Bad } from './bad-games.ts';
import { contestant, good } from './good-game.ts';

const vote = { kind: 'choices' as const, id: 'side', options: [{ id: 'heads', label: 'Heads' }] };

/** In teams, and it counts on each to have somebody. */
const lonely = contestant({
  tick(state, dtMs, ctx) {
    good.tick?.(state, dtMs, ctx);
    for (const { name, players } of ctx.teams) if (!players[0]) throw new Error(`${name} are nobody`);
  },
});

const ROUNDS = { type: 'number' as const, from: 1, to: 3, step: 1, default: 1, label: 'rounds' };
const withRounds = (options: object, rounds: unknown = { ...ROUNDS, label: 'round' }): Contestant => {
  const one = contestant({ options: options as Contestant['game']['options'] & object });
  return {
    ...one,
    manifest: { ...one.manifest, options: rounds === null ? {} : { rounds: rounds as typeof ROUNDS } },
  };
};

export const BAD_AUDIENCE: readonly Bad[] = [
  {
    check: 'has every option of game.json in its words and in its rules',
    what: 'an option without words',
    says: 'texts.en.json has no "rounds": the lobby shows it.',
    contestant: withRounds({ rounds: 'number' }, ROUNDS),
  },
  {
    check: 'has every option of game.json in its words and in its rules',
    what: 'an option of another kind',
    says: 'The option "rounds" is a number in game.json, and the game declares toggle.',
    contestant: withRounds({ rounds: 'toggle' }),
  },
  {
    check: 'has every option of game.json in its words and in its rules',
    what: 'an option that game.json lacks',
    says: 'The game declares the option "rounds", which game.json does not list.',
    contestant: withRounds({ rounds: 'number' }, null),
  },
  {
    check: 'is played with every choice of its options',
    what: 'a choice that it cannot be played with',
    says: 'three is too many',
    contestant: {
      ...withRounds({ rounds: 'number' }),
      game: contestant({
        setup(ctx) {
          if (ctx.options['rounds'] === 3) throw new Error('three is too many');
          return good.setup(ctx);
        },
      }).game,
    },
  },
  {
    check: 'is played in every number of teams that game.json names',
    what: 'a team that everybody may have left',
    says: /(Stars|Hearts|Clouds) are nobody/,
    contestant: { ...lonely, manifest: { ...lonely.manifest, teams: { min: 2, max: 3 } } },
  },
  {
    check: 'hears what its audience says with the controls that it shows them',
    what: 'a question that nobody hears the answers of',
    says: 'The audience has controls, and the game has no "crowd" to hear what they say.',
    contestant: contestant({ audience: () => ({ title: 'Sides', controls: [vote] }) }),
  },
  {
    check: 'hears what its audience says with the controls that it shows them',
    what: 'a button, of which thousands cannot be counted',
    says: 'The audience is shown a button, which is for players alone',
    contestant: contestant({
      audience: () => ({ title: 'Sides', controls: [{ kind: 'button', id: 'cheer' }] }),
      crowd: () => {},
    }),
  },
  {
    check: 'hears what its audience says with the controls that it shows them',
    what: 'a share of nobody',
    says: 'nobody has voted',
    contestant: contestant({
      audience: () => ({ title: 'Sides', controls: [vote] }),
      crowd(_state, _control, { voters }) {
        if (voters === 0) throw new Error('nobody has voted');
      },
    }),
  },
  {
    check: 'leaves phones beyond its maximum something to look at',
    what: 'an empty screen for who watches',
    says: 'give "audience" one',
    contestant: contestant({ audience: () => ({ controls: [] }) }),
  },
];
