import { expect, test } from 'vitest';
import type { Controller } from '../../src-shared/controller.ts';
import { questionsOf } from '../../src-shared/question.ts';
import { paperPlayer } from '../sdk/paper-player.ts';
import type { Game, Tally } from '../sdk/partyline.ts';
import { runOnPaper } from './runner-kit.ts';
import type { Runner, RunnerSetup } from './runner-types.ts';

type State = { question: string; heard: { control: string; tally: Tally }[]; over: boolean };

const watchers = (count: number) => Array.from({ length: count }, (_, index) => paperPlayer(`w${index}`));

const colours = (question: string): Controller => ({
  title: question,
  controls: [
    { kind: 'choices', id: 'colour', options: ['red', 'blue'].map((id) => ({ id, label: id })) },
    {
      kind: 'choices',
      id: 'many',
      options: ['a', 'b'].map((id) => ({ id, label: id })),
      pick: { min: 0, max: 2 },
    },
    { kind: 'toggle', id: 'loud', value: false },
    { kind: 'slider', id: 'guess', min: 0, max: 10, step: 1, value: 0 },
  ],
});

function poll(more: Partial<Game<State>> = {}): Game<State> {
  return {
    setup: () => ({ question: 'Which one?', heard: [], over: false }),
    input: () => {},
    controller: () => ({ controls: [] }),
    audience: (state) => colours(state.question),
    crowd: (state, control, tally) => void state.heard.push({ control, tally: structuredClone(tally) }),
    result: (state) => (state.over ? { ranking: [], headline: '' } : null),
    tick: () => {},
    mount: () => () => {},
    ...more,
  } as Game<State>;
}

const start = (count: number, more: Partial<Game<State>> = {}, setup: Partial<RunnerSetup> = {}) =>
  runOnPaper(poll(more), { audience: watchers(count), ...setup });

function pass({ step }: Pick<Runner<State>, 'step'>, steps: number): void {
  for (let passed = 0; passed < steps; passed += 1) step();
}

const say = (runner: Runner<State>, playerId: string, control: string, value: unknown) =>
  runner.input({ playerId, control, value });

test('each phone of the audience counts once, with its last word', () => {
  const runner = start(3);
  expect(say(runner, 'w0', 'colour', 'red')).toBe(true);
  say(runner, 'w0', 'colour', 'blue');
  say(runner, 'w0', 'colour', 'blue');
  say(runner, 'w1', 'colour', 'red');
  say(runner, 'w2', 'colour', 'blue');
  pass(runner, 1);
  expect(runner.state.heard).toEqual([
    { control: 'colour', tally: { voters: 3, counts: { red: 1, blue: 2 }, mean: null } },
  ]);
});

test.each([
  { control: 'many', values: [['a', 'b'], ['b'], []], tally: { counts: { a: 1, b: 2 }, mean: null } },
  { control: 'loud', values: [true, false, true], tally: { counts: { true: 2, false: 1 }, mean: null } },
  { control: 'guess', values: [4, 10, 1], tally: { counts: {}, mean: 5 } },
])('what $control says is counted', ({ control, values, tally }) => {
  const runner = start(3);
  values.forEach((value, index) => say(runner, `w${index}`, control, value));
  pass(runner, 1);
  expect(runner.state.heard.at(-1)?.tally).toEqual({ voters: 3, ...tally });
});

test('what does not fit, comes from nobody, or says the same again is no news', () => {
  const runner = start(2);
  expect(say(runner, 'w0', 'colour', 'green')).toBe(false);
  expect(say(runner, 'w0', 'other', 'red')).toBe(false);
  expect(say(runner, 'w9', 'colour', 'red')).toBe(false);
  say(runner, 'w0', 'colour', 'red');
  pass(runner, 1);
  say(runner, 'w0', 'colour', 'red');
  pass(runner, 60);
  expect(runner.state.heard).toHaveLength(1);
});

test.each([20, 5_000])('%i phones are heard ten times a second at most', (count) => {
  const runner = start(count);
  for (let step = 0; step < 60; step += 1) {
    for (let tap = 0; tap < 40; tap += 1) {
      say(runner, `w${(step * 40 + tap) % count}`, 'colour', step % 2 ? 'red' : 'blue');
    }
    pass(runner, 1);
  }
  expect(runner.state.heard.length).toBeGreaterThan(5);
  expect(runner.state.heard.length).toBeLessThanOrEqual(10);
});

test('another question under the same id begins at nothing, and what was said before it is not heard', () => {
  const runner = start(2);
  const before = questionsOf(colours('Which one?')).get('colour');
  say(runner, 'w0', 'colour', 'red');
  pass(runner, 6);
  say(runner, 'w1', 'colour', 'red');
  runner.state.question = 'And now?';
  pass(runner, 6);
  expect(runner.state.heard).toHaveLength(1);
  expect(runner.input({ playerId: 'w1', control: 'colour', value: 'red', question: before ?? '' })).toBe(
    false,
  );
  say(runner, 'w1', 'colour', 'blue');
  pass(runner, 6);
  expect(runner.state.heard.at(-1)?.tally).toEqual({ voters: 1, counts: { red: 0, blue: 1 }, mean: null });
});

test('who hangs up has said it; who leaves takes it back', () => {
  const runner = start(2);
  say(runner, 'w0', 'colour', 'red');
  say(runner, 'w1', 'colour', 'blue');
  pass(runner, 6);
  runner.drop('w0');
  pass(runner, 12);
  expect(runner.state.heard).toHaveLength(1);
  runner.leave('w1');
  pass(runner, 6);
  expect(runner.state.heard.at(-1)?.tally).toEqual({ voters: 1, counts: { red: 1, blue: 0 }, mean: null });
});

test('a kept game goes on with what was said, told or not', () => {
  const runner = start(2);
  say(runner, 'w0', 'colour', 'red');
  pass(runner, 1);
  say(runner, 'w1', 'colour', 'blue');
  const again = start(2, {}, { snapshot: JSON.parse(JSON.stringify(runner.snapshot())) });
  pass(runner, 8);
  pass(again, 8);
  expect(again.snapshot()).toEqual(runner.snapshot());
  expect(again.state.heard).toHaveLength(2);
});

test('a player is not the audience, and nothing counts once the game is over', () => {
  const runner = start(1);
  expect(say(runner, 'a', 'colour', 'red')).toBe(false);
  runner.state.over = true;
  expect(say(runner, 'w0', 'colour', 'red')).toBe(false);
});

test('at a party the audience is not shown what only players may use, nor what nobody would hear', () => {
  const slips: string[] = [];
  const onSlip = (slip: Error) => void slips.push(slip.message);
  const button: Controller = {
    title: 'Cheer',
    controls: [...colours('').controls, { kind: 'button', id: 'cheer' }],
  };
  const mixed = start(1, { audience: () => button }, { onSlip });
  const shown = mixed.takeControllers().find(({ to }) => to.includes('w0'))?.controller;
  expect(shown?.controls.map(({ kind }) => kind)).toEqual(['choices', 'choices', 'toggle', 'slider']);
  const { crowd: _crowd, ...deaf } = poll();
  const silent = runOnPaper(deaf, { audience: watchers(1), onSlip });
  const asked = silent.takeControllers().find(({ to }) => to.includes('w0'))?.controller;
  expect(asked).toEqual({ title: 'Which one?', controls: [] });
  expect(slips).toEqual([
    expect.stringContaining('a button, which is for players alone: it may have choices, slider, toggle'),
    expect.stringContaining('no "crowd"'),
  ]);
});
