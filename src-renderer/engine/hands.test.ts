/** Rules 3.11 to 3.13: what is held is let go, once, wherever nobody can say that the finger is still there. */
import { expect, test } from 'vitest';
import type { Control, Controller } from '../../src-shared/controller.ts';
import { questionsOf } from '../../src-shared/question.ts';
import { paperPlayer } from '../sdk/paper-player.ts';
import type { Game } from '../sdk/partyline.ts';
import { runOnPaper } from './runner-kit.ts';
import type { RunnerSetup } from './runner-types.ts';

type State = { heard: string[]; shown: Record<string, Control[]>; question?: string };

const STICK: Control = { kind: 'stick', id: 'move' };
const DASH: Control = { kind: 'button', id: 'dash' };
const ALL: Control[] = [STICK, DASH, { kind: 'dpad', id: 'pad' }, { kind: 'tilt', id: 'tilt' }];
const RELEASES = ['a move {"x":0,"y":0}', 'a dash false', 'a pad {"x":0,"y":0}', 'a tilt {"x":0,"y":0}'];

/** A game that writes down what it hears, and shows what its state says. It knows no `drop`. */
function listening(more: Partial<Game<State>> = {}): Game<State> {
  return {
    setup: () => ({ heard: [], shown: { a: ALL, b: ALL } }),
    input: (state, player, control, value) =>
      void state.heard.push(`${player.id} ${control} ${JSON.stringify(value)}`),
    controller: (state, player): Controller => ({
      ...(state.question === undefined ? {} : { title: state.question }),
      controls: state.shown[player.id] ?? [],
    }),
    tick: () => {},
    result: () => null,
    mount: () => () => {},
    ...more,
  } as Game<State>;
}

function start(game = listening(), more: Partial<RunnerSetup> = {}) {
  const runner = runOnPaper(game, more);
  /** Everything that can be held is. */
  const hold = (playerId = 'a') => {
    runner.input({ playerId, control: 'move', value: { x: 1, y: 0 } });
    runner.input({ playerId, control: 'dash', value: true });
    runner.input({ playerId, control: 'pad', value: { x: 0, y: -1 } });
    runner.input({ playerId, control: 'tilt', value: { x: 0.5, y: 0 } });
    return heard();
  };
  /** The inputs that the rules got since the last call. */
  const heard = () => runner.state.heard.splice(0);
  return { runner, hold, heard };
}

test('3.11 a seat that drops lets go of everything before the rules hear of the drop, in games without it, too', () => {
  const plain = start();
  expect(plain.hold()).toHaveLength(4);
  plain.runner.drop('a');
  expect(plain.heard()).toEqual(RELEASES);
  plain.runner.drop('a');
  plain.runner.back('a');
  plain.runner.step();
  expect(plain.heard()).toEqual([]);
  const told = start(listening({ drop: (state, player) => void state.heard.push(`drop ${player.id}`) }));
  told.hold();
  told.runner.drop('a');
  expect(told.heard()).toEqual([...RELEASES, 'drop a']);
});

test('3.11 a seat that is given up lets go, where the game knows leaving and where it does not', () => {
  const left = (more: Partial<Game<State>>) => {
    const { runner, hold, heard } = start(listening(more));
    hold();
    runner.leave('a');
    return heard();
  };
  expect(left({ leave: (state, player) => void state.heard.push(`leave ${player.id}`) })).toEqual([
    ...RELEASES,
    'leave a',
  ]);
  expect(left({})).toEqual(RELEASES);
});

test.each<[string, Control[]]>([
  ['gone', [STICK]],
  ['disabled', [STICK, { ...DASH, disabled: true }]],
  ['of another kind', [STICK, { kind: 'toggle', id: 'dash', value: true }]],
])('3.11 a button that is %s is let go, once, and what is still there is not', (_name, controls) => {
  const { runner, heard } = start();
  runner.input({ playerId: 'a', control: 'move', value: { x: 1, y: 0 } });
  runner.input({ playerId: 'a', control: 'dash', value: true });
  heard();
  runner.state.shown['a'] = controls;
  runner.step();
  runner.step();
  expect(heard()).toEqual(['a dash false']);
  runner.state.shown['a'] = ALL;
  runner.step();
  expect(runner.input({ playerId: 'a', control: 'dash', value: false })).toBe(false);
  expect(heard()).toEqual([]);
});

test('3.11 in a turn game an input that takes a control from another player lets go of it at once', () => {
  const { runner, heard } = start(
    listening({
      input(state, player, control, value) {
        state.heard.push(`${player.id} ${control} ${JSON.stringify(value)}`);
        if (player.id === 'b') state.shown['a'] = [];
      },
      ...({ tick: undefined } as object),
    }),
  );
  runner.input({ playerId: 'a', control: 'dash', value: true });
  runner.input({ playerId: 'b', control: 'dash', value: true });
  expect(heard()).toEqual(['a dash true', 'b dash true', 'a dash false']);
});

test('3.11 a label that changes under the thumb lets nothing go', () => {
  const { runner, heard } = start();
  runner.input({ playerId: 'a', control: 'dash', value: true });
  heard();
  runner.state.shown['a'] = [STICK, { ...DASH, label: 'Charging' }];
  runner.step();
  expect(heard()).toEqual([]);
  runner.input({ playerId: 'a', control: 'dash', value: false });
  expect(heard()).toEqual(['a dash false']);
});

test('3.11 a pause and a TV that comes back let go of what persons hold; a bot goes on', () => {
  const game = listening({
    bot: (state, player) =>
      state.heard.some((one) => one.startsWith(player.id))
        ? null
        : { control: 'move', value: { x: 1, y: 0 } },
  });
  const players = [paperPlayer('a'), paperPlayer('b', { bot: true })];
  const { runner, hold, heard } = start(game, { players });
  runner.step();
  expect(hold()).toHaveLength(5);
  const snapshot = JSON.parse(JSON.stringify(runner.snapshot())) as unknown;
  runner.letGo();
  expect(heard()).toEqual(RELEASES);
  runner.letGo();
  expect(heard()).toEqual([]);
  const next = start(game, { players, snapshot });
  next.heard();
  next.runner.letGo();
  expect(next.heard()).toEqual(RELEASES);
});

test('3.11 what a person holds is let go where a bot takes over', () => {
  const { runner, hold, heard } = start(listening({ bot: () => null }));
  hold();
  runner.autopilot(['a']);
  expect(heard()).toEqual(RELEASES);
});

test('3.11 an older snapshot knows of nothing that is held', () => {
  const { runner, hold } = start();
  hold();
  const { held: _held, ...older } = runner.snapshot();
  const next = start(listening(), { snapshot: older });
  next.heard();
  next.runner.letGo();
  expect(next.heard()).toEqual([]);
});

test('3.12 what was pressed before the line was lost counts, and is let go at once; where a stick stood then does not', () => {
  const { runner, heard } = start();
  runner.drop('a');
  runner.input({ playerId: 'a', control: 'dash', value: true, seq: 1 });
  runner.input({ playerId: 'a', control: 'dash', value: false, seq: 2 });
  runner.input({ playerId: 'a', control: 'move', value: { x: 1, y: 0 } });
  expect(heard()).toEqual(['a dash true', 'a dash false']);
});

test('12.7 what was under way to another question is dropped', () => {
  const ask = (title: string): Control[] => [
    { kind: 'choices', id: 'answer', label: title, options: [{ id: 'yes', label: 'Yes' }] },
  ];
  const { runner, heard } = start();
  const question = (title: string) => questionsOf({ controls: ask(title) }).get('answer') ?? '';
  runner.state.shown['a'] = ask('Two');
  const answer = { playerId: 'a', control: 'answer', value: 'yes' };
  expect(runner.input({ ...answer, question: question('One'), seq: 1 })).toBe(false);
  expect(runner.input({ ...answer, question: question('Two'), seq: 2 })).toBe(true);
  expect(heard()).toEqual(['a answer "yes"']);
});
