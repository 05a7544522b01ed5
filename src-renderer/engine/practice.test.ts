import { expect, test } from 'vitest';
import { paperPlayer } from '../sdk/paper-player.ts';
import type { Game } from '../sdk/partyline.ts';
import { createPractice } from './practice.ts';
import type { RunnerSetup } from './runner-types.ts';

type State = { scene: string; taps: number; players: number };

const game: Game<State> = {
  setup: () => ({ scene: 'game', taps: 0, players: 0 }),
  howTo: [
    { key: 'one', seconds: 3, scene: ({ players }) => ({ scene: 'one', taps: 0, players: players.length }) },
    { key: 'two', scene: ({ players }) => ({ scene: 'two', taps: 0, players: players.length }) },
  ],
  join() {},
  input(state, _player, _control, value, { store }) {
    if (value !== true) return;
    state.taps += 1;
    store.set('taps', state.taps);
  },
  tick() {},
  controller: () => ({ controls: [{ kind: 'button', id: 'go' }] }),
  result: ({ taps }) => (taps > 1 ? { ranking: [], headline: 'Over' } : null),
  mount: () => () => {},
};

const setup: RunnerSetup = {
  players: [paperPlayer('a'), paperPlayer('b')],
  audience: [],
  maxPlayers: 4,
  seed: 1,
  options: {},
  language: 'en',
  texts: { en: { one: 'First', two: 'Second' }, 'pt-BR': { one: 'Primeiro', two: 'Segundo' } },
  standIns: true,
  snapshot: null,
};

function open() {
  const practice = createPractice(game, setup);
  if (!practice) throw new Error('no practice');
  const pass = (seconds: number) => {
    let began = 0;
    for (let step = 0; step < seconds * 60; step += 1) if (practice.pass()) began += 1;
    return began;
  };
  const tap = () => practice.runner.input({ playerId: 'a', control: 'go', value: true });
  return { practice, pass, tap };
}

test('scenes follow one another by their own time, and the first comes again', () => {
  const { practice, pass } = open();
  expect(practice).toMatchObject({ step: 0, steps: 2 });
  expect(practice.texts()).toEqual({ en: 'First', 'pt-BR': 'Primeiro' });
  expect(pass(2.9)).toBe(0);
  expect(pass(0.2)).toBe(1);
  expect(practice.runner.state).toMatchObject({ scene: 'two', players: 2 });
  expect(practice.texts()).toEqual({ en: 'Second', 'pt-BR': 'Segundo' });
  expect(pass(8)).toBe(1);
  expect(practice.step).toBe(0);
});

test('a scene is played by the rules, and a result ends nothing', () => {
  const { practice, pass, tap } = open();
  for (let taps = 0; taps < 4; taps += 1) expect(tap()).toBe(true);
  expect(practice.runner.state).toMatchObject({ scene: 'one', taps: 4 });
  expect(practice.runner.result()).toBeNull();
  expect(pass(3)).toBe(1);
  expect(practice.runner.state).toMatchObject({ scene: 'two', taps: 0 });
});

test('who came and went is so in the next scene, too', () => {
  const { practice, pass } = open();
  practice.runner.join(paperPlayer('c', { seat: 2 }));
  practice.runner.drop('b');
  pass(3);
  expect(practice.runner.players.map(({ id, connected }) => [id, connected])).toEqual([
    ['a', true],
    ['b', false],
    ['c', true],
  ]);
});

test('a game without a how-to has no practice', () => {
  expect(createPractice({ ...game, howTo: [] }, setup)).toBeNull();
});
