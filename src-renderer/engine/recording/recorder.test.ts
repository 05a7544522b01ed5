import { expect, test } from 'vitest';
import { readRecording, type Recording } from '../../../src-shared/recording.ts';
import { game as floe } from '../../games/floe/game.ts';
import en from '../../games/floe/texts.en.json' with { type: 'json' };
import type { Game } from '../../sdk/partyline.ts';
import { createRunner } from '../runner.ts';
import type { Runner } from '../runner-types.ts';
import { benchPlayer } from '../../stage/testing/stage-bench.ts';
import { createKeyframes } from './keyframes.ts';
import { createRecorder } from './recorder.ts';
import { createReplay } from './replay.ts';
import { replayWhole } from './replay-whole.ts';
import { createTape } from './tape.ts';

const texts = { en };

function record<State>(game: Game<State>, change: { players?: number; mostBytes?: number } = {}) {
  const { players = 2, mostBytes } = change;
  const start: Recording['start'] = {
    players: Array.from({ length: players }, (_, seat) => benchPlayer(`p${seat}`, { seat })),
    audience: [],
    maxPlayers: 16,
    seed: 5,
    options: { rounds: 5 },
    language: 'en',
    standIns: true,
    snapshot: null,
  };
  const plain = game as Game<unknown>;
  const tape = createTape({ game: { id: 'x', version: '1' }, recordedAt: '2026-11-23T20:00:00Z', start });
  const keyframes = createKeyframes();
  const recorder = createRecorder({
    runner: createRunner(plain, { ...start, texts }),
    tape,
    keyframes,
    standIns: true,
    hostTimeMs: 0,
    ...(mostBytes === undefined ? {} : { mostBytes }),
  });
  const again = (recording = recorder.recording()) => {
    const read = readRecording(JSON.parse(JSON.stringify(recording)));
    if ('problem' in read) throw new Error(read.problem);
    return replayWhole({ game: plain, recording: read.recording, texts });
  };
  return { ...recorder, tape, keyframes, again, plain };
}

const pass = (runner: Runner<unknown>, steps: number) => {
  for (let step = 0; step < steps; step += 1) runner.step();
};

type Heard = { heard: string[]; at: number };

/** Keeps all that it hears. */
const listening: Game<Heard> = {
  setup: () => ({ heard: [], at: 0 }),
  input(state, player, control, value, ctx) {
    state.heard.push(`${player.id} ${control} ${JSON.stringify(value)}`);
    state.at = ctx.pressedAt;
  },
  controller: () => ({
    controls: [
      { kind: 'stick', id: 'move' },
      { kind: 'slider', id: 'much', min: 0, max: 9, step: 1, value: 0 },
      { kind: 'dpad', id: 'way' },
      { kind: 'button', id: 'go' },
    ],
  }),
  tick: () => {},
  result: () => null,
  mount: () => () => {},
};

test('of a stick only the latest value in a step is heard and written; edges all are, in their order', () => {
  const { runner, tape, again } = record(listening);
  const say = (playerId: string, control: string, value: unknown) =>
    runner.input({ playerId, control, value });
  say('p0', 'move', { x: 0.1, y: 0 });
  say('p1', 'move', { x: 0.2, y: 0 });
  say('p0', 'move', { x: 0.3, y: 0 });
  say('p0', 'go', true);
  say('p0', 'way', { x: 1, y: 0 });
  say('p0', 'way', { x: 0, y: 0 });
  say('p0', 'much', 3);
  say('p0', 'much', 4);
  say('p0', 'go', false);
  say('p0', 'move', { x: 2, y: 0 });
  say('p0', 'nothing', true);
  pass(runner, 3);
  const { heard } = runner.state as Heard;
  expect(heard).toEqual([
    'p0 move {"x":0.3,"y":0}',
    'p1 move {"x":0.2,"y":0}',
    'p0 go true',
    'p0 way {"x":1,"y":0}',
    'p0 way {"x":0,"y":0}',
    'p0 much 4',
    'p0 go false',
  ]);
  expect(tape.place()).toMatchObject({ events: 4, moves: 3, row: 14 });
  expect(again()).toMatchObject({ parting: null, state: { heard } });
});

test('presses keep the moment of the finger', () => {
  const { runner, again } = record(listening);
  runner.anchorHostTime(1_000_000.25);
  pass(runner, 100);
  runner.input({ playerId: 'p0', control: 'go', value: true, at: 1_001_600 });
  expect((runner.state as Heard).at).toBe(1599.75);
  expect(again()).toMatchObject({ parting: null, state: { at: 1599.75 } });
});

test('what rules keep of an input and change later is on the tape as it came', () => {
  type Kept = { strokes: { points: number[] }[] };
  const drawing: Game<Kept> = {
    setup: () => ({ strokes: [] }),
    input(state, _player, _control, value) {
      if (typeof value === 'object' && 'stroke' in value) state.strokes.push(value.stroke);
    },
    controller: () => ({ controls: [{ kind: 'draw', id: 'draw', colors: ['#000000'], aspect: 1 }] }),
    tick: (state) => state.strokes.forEach((stroke) => stroke.points.push(0)),
    result: () => null,
    mount: () => () => {},
  };
  const { runner, again, recording } = record(drawing);
  const stroke = { color: '#000000', width: 0.01, points: [0.5, 0.5, 0.6, 0.6] };
  runner.input({ playerId: 'p0', control: 'draw', value: { stroke } });
  pass(runner, 30);
  expect((runner.state as Kept).strokes[0]?.points).toHaveLength(34);
  expect(recording().events[0]?.event).toMatchObject({ value: { stroke: { points: [0.5, 0.5, 0.6, 0.6] } } });
  expect(again()).toMatchObject({ parting: null });
});

/** Sticks that never rest: the most that phones may send. */
function playHard(runner: Runner<unknown>, steps: number, players: number): void {
  for (let step = 0; step < steps && !runner.result(); step += 1) {
    for (let seat = 0; seat < players; seat += 1) {
      const angle = (step + seat * 7) / 13;
      const value = { x: Math.cos(angle) * 0.9, y: Math.sin(angle) * 0.9 };
      runner.input({ playerId: `p${seat}`, control: 'move', value });
    }
    runner.step();
  }
}

test('a tape that grows too long begins in the middle, and is the same game from there', () => {
  const { runner, recording, again, tape, keyframes } = record(floe, { players: 4, mostBytes: 200_000 });
  const text = () => JSON.stringify(recording());
  playHard(runner, 900, 4);
  expect(recording().start.snapshot).toBeNull();
  playHard(runner, 1500, 4);
  expect(recording().start.snapshot).toMatchObject({ steps: expect.any(Number) });
  expect(tape.size()).toBeLessThan(250_000);
  expect(again()).toMatchObject({ parting: null, steps: runner.steps });
  const { length } = text();
  playHard(runner, 1800, 4);
  expect(text().length).toBeLessThan(length * 2);
  expect(again()).toMatchObject({ parting: null, steps: runner.steps });
  // The slider reaches what is left, by places on the tape as it is now.
  for (const step of [keyframes.first()?.step ?? 0, runner.steps - 700, runner.steps]) {
    const from = keyframes.before(step);
    const replay = createReplay({ game: floe as Game<unknown>, tape, texts, ...(from ? { from } : {}) });
    replay.advance(runner.steps);
    expect(replay.parting()).toBeNull();
    expect(JSON.stringify(replay.runner.state)).toBe(JSON.stringify(runner.state));
  }
});

test('a stick is at most 60 bytes of a file each step', () => {
  const { runner, recording, again } = record(floe, { players: 16 });
  playHard(runner, 600, 16);
  const { length } = JSON.stringify(recording().moves);
  expect(length / (16 * 600)).toBeLessThan(60);
  expect(again()).toMatchObject({ parting: null });
});

test('an evening goes on where its tape was cut', () => {
  const { runner, recording, tape, plain } = record(floe);
  playHard(runner, 400, 2);
  const whole = recording();
  const replay = createReplay({ game: plain, tape, texts });
  replay.advance(250);
  tape.cutAfter(replay.place(), 250);
  expect(tape.events.every(({ step }) => step <= 250)).toBe(true);
  expect(tape.place()).toEqual(replay.place());
  const again = createReplay({ game: plain, tape: whole, texts });
  again.advance(250);
  expect(JSON.stringify(again.runner.snapshot())).toBe(JSON.stringify(replay.runner.snapshot()));
});
