import { expect, test } from 'vitest';
import type { Game } from '../sdk/partyline.ts';
import { openSession as open, tapping, type State } from './testing/session-bench.ts';

test('8.16 a how-to is tried while the game stands at its beginning, and what is under way at its end is dropped', async () => {
  const explaining: Game<State> = {
    ...tapping,
    howTo: [{ key: 'try', scene: () => ({ phase: 'scene', taps: 0 }) }],
  };
  const { tell, pass, sent, types } = await open(explaining, {
    howTo: true,
    texts: { en: { try: 'Try it' } },
  });
  const tap = (scene: 'practice' | 'game') =>
    tell({ type: 'inputs', data: { list: [{ playerId: 'a', control: 'go', value: true, at: 0, scene }] } });
  const titles = () =>
    sent.flatMap(({ type, data }) =>
      type === 'controllers' ? data.list.map((one) => one.controller.title) : [],
    );
  expect(types()).toEqual(['pong', 'snapshot', 'howTo', 'controllers', 'started']);
  tap('practice');
  pass(40);
  expect(titles()).toEqual(['0', '1']);
  tell({ type: 'play', data: {} });
  expect(titles()).toEqual(['0', '1', '0']);
  tap('practice');
  tap('game');
  pass(40);
  expect(titles()).toEqual(['0', '1', '0', '1']);
  expect(types()).not.toContain('problem');
});

test('8.16 in a pause of the how-to nobody holds anything', async () => {
  const holding: Game<State> = {
    ...tapping,
    input(state, _player, _control, value) {
      state.taps += value === true ? 1 : 10;
    },
    howTo: [{ key: 'try', scene: () => ({ phase: 'scene', taps: 0 }) }],
  };
  const { tell, pass, tap, sent } = await open(holding, { howTo: true, texts: { en: { try: 'Try it' } } });
  tap();
  tell({ type: 'pause', data: {} });
  tell({ type: 'resume', data: {} });
  pass(40);
  const titles = sent.flatMap(({ type, data }) =>
    type === 'controllers' ? data.list.map((one) => one.controller.title) : [],
  );
  expect(titles.at(-1)).toBe('11');
});
