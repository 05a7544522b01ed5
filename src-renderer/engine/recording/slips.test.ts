/** In developer mode a slip that an evening outlives is an error, so that its maker meets it. */
import { expect, test } from 'vitest';
import type { Game } from '../../sdk/partyline.ts';
import { openStage } from '../../stage/testing/stage-bench.ts';

type State = Record<string, unknown>;

function tapping(change: Partial<Game<State>> = {}): Game<State> {
  return {
    setup: () => ({}),
    input() {},
    controller: () => ({ controls: [{ kind: 'button', id: 'go' }] }),
    tick() {},
    result: () => null,
    mount: () => () => {},
    ...change,
  } as Game<State>;
}

/** The problem that ends the game within a tap and two seconds, as the maker reads it; undefined for none. */
async function problemOf(game: Game<State>): Promise<string | undefined> {
  const stage = await openStage(game);
  stage.touch('a', 'go', true);
  stage.pass(100);
  return stage.words('problem')[0]?.data.message;
}

test('a game without a slip goes on', async () => {
  expect(await problemOf(tapping())).toBeUndefined();
});

test('an effect that no phone has ends the round', async () => {
  const game = tapping({
    input: (_state, player, _control, _value, ctx) => ctx.effect(player, { flash: 'red' as '#ff0000' }),
  });
  expect(await problemOf(game)).toContain(`ctx.effect was given 'red' as "flash"`);
});

test('a state that JSON loses ends the round, at its start as well as later', async () => {
  const sentence = 'Error: state.hands is a Map: the state must be plain JSON, or a restart loses it.';
  expect(await problemOf(tapping({ setup: () => ({ hands: new Map() }) }))).toBe(sentence);
  const later = tapping({ input: (state) => void Object.assign(state, { hands: new Map() }) });
  expect(await problemOf(later)).toBe(sentence);
});

test('a text that is not there ends the round', async () => {
  const game = tapping({ controller: (_state, _player, ctx) => ({ title: ctx.t('ask'), controls: [] }) });
  expect(await problemOf(game)).toBe('Error: There is no text "ask". Each texts.*.json needs it.');
});
