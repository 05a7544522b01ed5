// Throws, or gives rubbish, at the moment that CHOICE names.
import { createElement } from 'react';
import { defineGame } from 'partyline';
import { CHOICE } from './choice.js';

const at = (moment, value) => {
  if (CHOICE === moment) throw new Error(`thrown in ${moment}`);
  return value;
};
const rubbish = { 'result text': 'x', 'result number': 7, 'result ranking': { ranking: 'me', headline: '' } };
const odd = {
  'controller nothing': undefined,
  'controller of no kind': { controls: [{ kind: 'lever', id: 'a' }] },
  'controller of too much': {
    controls: Array.from({ length: 5_000 }, (_, id) => ({ kind: 'button', id: `${id}` })),
  },
  'controller of long text': { title: 'x'.repeat(1_000_000), controls: [] },
};

at('module');
export const game =
  CHOICE === 'no game'
    ? null
    : defineGame({
        setup: () => at('setup', { ticks: 0, ...(CHOICE === 'bigint state' && { count: 1n }) }),
        input: {},
        tick(state) {
          state.ticks += 1;
          if (CHOICE === 'later') setTimeout(() => at('later'));
          if (CHOICE === 'promise') void Promise.reject(new Error('thrown in promise'));
          at('tick');
        },
        bot: () => at('bot', null),
        controller: () => at('controller', CHOICE in odd ? odd[CHOICE] : { controls: [] }),
        result: (state) => at('result', state.ticks > 5 && CHOICE in rubbish ? rubbish[CHOICE] : null),
        ...(CHOICE === 'Tv'
          ? { Tv: ({ state }) => (state.ticks > 5 ? at('Tv') : createElement('p')) }
          : { mount: () => at('mount', () => at('picture')) }),
      });
