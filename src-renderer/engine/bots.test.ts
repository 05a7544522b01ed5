import { expect, test } from 'vitest';
import { paperPlayer } from '../sdk/paper-player.ts';
import type { Game } from '../sdk/partyline.ts';
import { runOnPaper } from './runner-kit.ts';
import type { RunnerSetup } from './runner-types.ts';
import { STAND_IN_AFTER_STEPS } from './bots.ts';

type State = { moves: string[]; held: Record<string, unknown> };

const person = (id: string, bot = false) => paperPlayer(id, { bot });

/** Everybody holds a stick; bots push it to the right at each step. */
function pushing(more: Partial<Game<State>> = {}): Game<State> {
  return {
    setup: () => ({ moves: [], held: {} }),
    input(state, player, control, value) {
      state.moves.push(player.id);
      state.held[`${player.id} ${control}`] = value;
    },
    tick: () => {},
    controller: () => ({
      controls: [
        { kind: 'stick', id: 'move' },
        { kind: 'button', id: 'go' },
      ],
    }),
    result: () => null,
    bot: () => ({ control: 'move', value: { x: 1, y: 0 } }),
    mount: () => () => {},
    ...more,
  } as Game<State>;
}

function start(game = pushing(), more: Partial<RunnerSetup> = {}) {
  return runOnPaper(game, more);
}

function pass(runner: { step(): void }, steps: number): void {
  for (let step = 0; step < steps; step += 1) runner.step();
}

test('a bot plays for who is away for eight seconds, not before, and never for who is here', () => {
  const runner = start();
  runner.drop('a');
  pass(runner, STAND_IN_AFTER_STEPS - 1);
  expect(runner.state.moves).toEqual([]);
  pass(runner, 2);
  expect(runner.state.moves).toEqual(['a', 'a']);
});

test('a game may begin without somebody, for whom a bot plays in time', () => {
  const runner = start(pushing(), { players: [{ ...person('a'), connected: false }, person('b')] });
  pass(runner, STAND_IN_AFTER_STEPS - 1);
  expect(runner.state.moves).toEqual([]);
  pass(runner, 2);
  expect(runner.state.moves).toEqual(['a', 'a']);
  runner.back('a');
  const before = runner.state.moves.length;
  pass(runner, STAND_IN_AFTER_STEPS);
  expect(runner.state.moves).toHaveLength(before);
});

test('it hands over at once, and lets go of what it held', () => {
  const runner = start();
  runner.drop('a');
  pass(runner, STAND_IN_AFTER_STEPS);
  expect(runner.state.held).toEqual({ 'a move': { x: 1, y: 0 } });
  runner.back('a');
  expect(runner.state.held).toEqual({ 'a move': { x: 0, y: 0 } });
  const before = runner.state.moves.length;
  pass(runner, STAND_IN_AFTER_STEPS * 2);
  expect(runner.state.moves).toHaveLength(before);
});

test('who comes back sooner finds nothing touched', () => {
  const runner = start();
  runner.drop('a');
  pass(runner, STAND_IN_AFTER_STEPS - 1);
  runner.back('a');
  expect(runner.state.moves).toEqual([]);
});

test('while nobody is here, nobody is played for', () => {
  const runner = start();
  runner.drop('a');
  runner.drop('b');
  pass(runner, STAND_IN_AFTER_STEPS * 2);
  expect(runner.state.moves).toEqual([]);
  runner.back('b');
  pass(runner, 1);
  expect(runner.state.moves.at(-1)).toBe('a');
});

test('the host can forbid it and allow it again', () => {
  const runner = start(pushing(), { standIns: false });
  runner.drop('a');
  pass(runner, STAND_IN_AFTER_STEPS * 2);
  expect(runner.state.moves).toEqual([]);
  runner.allowStandIns(true);
  pass(runner, 1);
  expect(runner.state.moves).toEqual(['a']);
});

test('in a game of turns the bot has its go when the time has come, and one for each change', () => {
  const { tick: _tick, ...turns } = pushing();
  const runner = start(turns as Game<State>);
  runner.drop('a');
  pass(runner, STAND_IN_AFTER_STEPS + 60);
  // Its own move is a change, which gives it the next go.
  expect(runner.state.moves.length).toBeGreaterThan(0);
  expect(new Set(runner.state.moves)).toEqual(new Set(['a']));
});

test('after a restore the absent are played for still', () => {
  const runner = start();
  runner.drop('a');
  pass(runner, STAND_IN_AFTER_STEPS);
  const snapshot: unknown = JSON.parse(JSON.stringify(runner.snapshot()));
  const away = { ...person('a'), connected: false };
  const again = start(pushing(), { snapshot, players: [away, person('b')] });
  pass(again, 1);
  expect(again.state.moves.at(-1)).toBe('a');
  again.back('a');
  expect(again.state.held['a move']).toEqual({ x: 0, y: 0 });
});

test('by autopilot bots play for who is here, whose own touch still counts, and let go when it ends', () => {
  const runner = start(pushing(), { standIns: false });
  runner.autopilot(['a', 'nobody']);
  pass(runner, 3);
  expect(runner.state.moves).toEqual(['a', 'a', 'a']);
  expect(runner.standIns()).toEqual(['a']);
  runner.input({ playerId: 'a', control: 'go', value: true });
  expect(runner.state.held['a go']).toBe(true);
  runner.autopilot([]);
  expect(runner.state.held).toMatchObject({ 'a move': { x: 0, y: 0 }, 'a go': false });
  const { length } = runner.state.moves;
  pass(runner, 3);
  expect(runner.state.moves.length).toBe(length);
  expect(runner.standIns()).toEqual([]);
});

test('a game without bots stays as it is under autopilot', () => {
  const { bot: _bot, ...rest } = pushing();
  const runner = start(rest as Game<State>);
  runner.autopilot(['a']);
  pass(runner, 3);
  runner.autopilot([]);
  expect(runner.state.moves).toEqual([]);
  expect(runner.standIns()).toEqual([]);
});

test('a turn game that goes on from a snapshot does not give its bots a second go', () => {
  const { tick: _tick, ...turns } = pushing({
    bot(_state, _player, ctx) {
      ctx.random();
      return null;
    },
  });
  const game = turns as Game<State>;
  const players = [person('a'), person('b')];
  const runner = start(game, { players });
  const began = runner.snapshot().random;
  runner.autopilot(['a']);
  pass(runner, 5);
  const thought = runner.snapshot().random;
  expect(thought).not.toEqual(began);
  const again = start(game, { players, snapshot: runner.snapshot() });
  expect(again.standIns()).toEqual(['a']);
  pass(again, 5);
  expect(again.snapshot().random).toEqual(thought);
  again.input({ playerId: 'a', control: 'go', value: true });
  pass(again, 1);
  expect(again.snapshot().random).not.toEqual(thought);
});
