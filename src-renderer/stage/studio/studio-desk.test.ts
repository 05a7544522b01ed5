import { expect, test } from 'vitest';
import { readRecording, type Recording } from '../../../src-shared/recording.ts';
import { game as floe } from '../../games/floe/game.ts';
import en from '../../games/floe/texts.en.json' with { type: 'json' };
import type { FloeState } from '../../games/floe/state.ts';
import type { Game } from '../../sdk/partyline.ts';
import { benchPlayer, benchStart, benchStudio, openStage } from '../testing/stage-bench.ts';
import { replayWhole } from '../../engine/recording/replay-whole.ts';

const texts = { en };

/** A file and back. */
function throughFile(recording: Recording): Recording {
  const read = readRecording(JSON.parse(JSON.stringify(recording)) as unknown);
  if ('problem' in read) throw new Error(read.problem);
  return read.recording;
}

const again = (recording: Recording) =>
  replayWhole({ game: floe as Game<unknown>, recording: throughFile(recording), texts });

/** Half a minute of Floe with all that happens of an evening. */
async function playFloe(change: Parameters<typeof openStage>[1] = {}) {
  const stage = await openStage(floe, { ...change, texts });
  stage.pass(1500, (index) => {
    const angle = index / 17;
    stage.touch('a', 'move', { x: Math.cos(angle), y: Math.sin(angle) });
    if (index % 3 === 0) stage.touch('b', 'move', { x: Math.sin(angle / 3), y: -0.3 });
    // A radio that held its breath: several values at once.
    if (index % 50 === 0) for (const x of [0.1, 0.7, -0.4]) stage.touch('b', 'move', { x, y: 0.2 });
    if (index === 200) stage.tell({ type: 'playerJoined', data: { player: benchPlayer('c', { seat: 2 }) } });
    if (index === 300) stage.tell({ type: 'playerDropped', data: { playerId: 'b' } });
    if (index === 320) stage.tell({ type: 'pause', data: {} });
    if (index === 400) stage.tell({ type: 'resume', data: {} });
    if (index === 600) stage.tell({ type: 'standIns', data: { allowed: false } });
    if (index === 700) stage.tell({ type: 'playerReturned', data: { playerId: 'b' } });
    if (index === 800) stage.studio({ do: 'autopilot', playerIds: ['c'] });
    if (index === 900)
      stage.tell({ type: 'playerChanged', data: { player: benchPlayer('a', { name: 'Zoe' }) } });
    if (index === 1200) stage.tell({ type: 'playerLeft', data: { playerId: 'c' } });
  });
  return stage;
}

test('an evening that was recorded is the same game again, step for step', async () => {
  const stage = await playFloe();
  const recording = stage.recording();
  expect(recording.steps).toBeGreaterThan(1500);
  expect(recording.checks.length).toBeGreaterThan(4);
  expect(recording.events.map(({ event }) => event.type)).toEqual(
    expect.arrayContaining(['anchor', 'join', 'drop', 'back', 'leave', 'change', 'standIns', 'autopilot']),
  );
  const replayed = again(recording);
  expect(replayed).toMatchObject({ parting: null, threw: null, steps: recording.steps });
  expect(JSON.parse(JSON.stringify(replayed.state))).toEqual(stage.picture());
});

test('a recording with one stick a little elsewhere is found to be another game', async () => {
  const recording = (await playFloe()).recording();
  const { rows } = recording.moves;
  // A row is five numbers.
  rows.splice(5 * Math.floor(rows.length / 10));
  const { parting } = again(recording);
  expect(parting?.sameUntil).toBeGreaterThan(0);
  expect(parting?.step).toBeGreaterThan(parting?.sameUntil ?? Infinity);
  expect(parting?.members).toContain('discs');
});

test('a recorded game and one of a release are the same', async () => {
  const { extension: _none, ...release } = benchStart;
  const plain = await openStage(floe, { texts }, release);
  const recorded = await openStage(floe, { texts });
  for (const stage of [plain, recorded]) {
    stage.pass(900, (index) => {
      // Two values in one step: the later one wins, here and there.
      stage.touch('a', 'move', { x: Math.cos(index), y: 0 });
      stage.touch('a', 'move', { x: Math.cos(index / 9), y: Math.sin(index / 9) });
      stage.touch('b', 'move', { x: -1, y: 0.5 });
    });
  }
  expect(recorded.picture()).toEqual(plain.picture());
  expect(plain.words('moment')).toEqual([]);
  expect(recorded.recording().moves.rows.length / 5).toBeLessThan(900 * 3);
});

/** Floe without its sticks: inputs right after a step are part of the moment, but not of a snapshot in the step. */
function bodies(state: unknown): unknown {
  const { discs, ...rest } = state as FloeState;
  return { ...rest, discs: discs.map(({ aim: _aim, stick: _stick, ...body }) => body) };
}

test('the slider shows any moment as it was, standing still, and comes back to now', async () => {
  const stage = await openStage(floe, { texts });
  const seen = new Map<number, unknown>();
  stage.pass(1500, (index) => {
    stage.touch('a', 'move', { x: Math.cos(index / 20), y: Math.sin(index / 20) });
    const at = stage.words('snapshot').at(-1)?.data.state as { steps: number; state: unknown };
    seen.set(at.steps, at.state);
  });
  stage.tell({ type: 'pause', data: {} });
  const now = stage.picture();
  const told = stage.words('controllers').length;
  expect(stage.jumps()).toBe(0);
  for (const [step, state] of [...seen].toReversed()) {
    stage.studio({ do: 'scrub', step });
    expect(bodies(stage.picture()), `step ${step}`).toEqual(bodies(state));
    expect(stage.moment()).toMatchObject({ past: true, step });
  }
  expect(stage.words('controllers').length).toBe(told);
  expect(stage.isRunning()).toBe(false);
  stage.studio({ do: 'scrub', step: null });
  expect(stage.picture()).toEqual(now);
  expect(stage.moment()?.past).toBe(false);
  expect(stage.jumps()).toBe(seen.size + 1);
  stage.tell({ type: 'resume', data: {} });
  expect(stage.jumps()).toBe(seen.size + 1);
});

test('the game goes on from a moment that is over: phones get its controllers, and the tape is cut there', async () => {
  const stage = await playFloe();
  stage.tell({ type: 'pause', data: {} });
  stage.studio({ do: 'playFrom', step: 600 });
  expect(stage.moment()).toMatchObject({ past: false, step: 600, lastStep: 600 });
  expect(
    stage
      .words('controllers')
      .at(-1)
      ?.data.list.flatMap(({ to }) => to)
      .toSorted(),
  ).toEqual(['a', 'b']);
  expect(stage.words('snapshot').at(-1)?.data.state).toMatchObject({ steps: 600 });
  stage.tell({ type: 'resume', data: {} });
  stage.pass(200, (index) => stage.touch('a', 'move', { x: Math.cos(index / 5), y: 0 }));
  const recording = stage.recording();
  expect(recording.steps).toBeGreaterThan(700);
  expect(recording.steps).toBeLessThan(900);
  expect(again(recording)).toMatchObject({ parting: null, steps: recording.steps });
});

test('who left after that moment leaves again, who came comes again, and an input counts once', async () => {
  const stage = await openStage(counting);
  const tap = (seq: number) =>
    stage.tell({
      type: 'inputs',
      data: { list: [{ playerId: 'a', control: 'go', value: true, at: 0, scene: 'game', seq }] },
    });
  stage.pass(60);
  tap(5);
  stage.pass(60);
  stage.tell({ type: 'playerLeft', data: { playerId: 'b' } });
  stage.tell({ type: 'playerJoined', data: { player: benchPlayer('c', { seat: 2 }) } });
  stage.tell({ type: 'pause', data: {} });
  expect(stage.picture()).toMatchObject({ count: 1 });
  stage.studio({ do: 'playFrom', step: 30 });
  expect(stage.picture()).toMatchObject({ count: 0 });
  // The host may say once more what it does not know to be taken.
  tap(5);
  const { state, taken } = stage.words('snapshot').at(-1)?.data ?? {};
  expect(taken).toEqual({ a: 5 });
  expect(state).toMatchObject({
    steps: 30,
    state: { count: 0 },
    players: [{ id: 'a' }],
    audience: [{ id: 'c' }],
  });
  const comings = stage.recording().events.filter(({ event }) => event.type !== 'anchor');
  expect(comings.slice(-2)).toMatchObject([
    { step: 30, event: { type: 'leave', playerId: 'b' } },
    { step: 30, event: { type: 'join' } },
  ]);
});

test("rules that keep the host's time are the same game again, over a pause as well", async () => {
  type Timed = { phase: string; endsAt: number };
  const timed: Game<Timed> = {
    ...(counting as unknown as Game<Timed>),
    setup: () => ({ phase: 'play', endsAt: 0 }),
    tick: (state, _dt, ctx) => void (state.endsAt = ctx.hostTime(ctx.now + 1000)),
  };
  const stage = await openStage(timed);
  stage.pass(400);
  stage.tell({ type: 'pause', data: {} });
  stage.pass(50);
  stage.tell({ type: 'resume', data: {} });
  stage.pass(400);
  const recording = stage.recording();
  expect(replayWhole({ game: timed as Game<unknown>, recording, texts: {} })).toMatchObject({
    parting: null,
  });
  stage.tell({ type: 'pause', data: {} });
  stage.studio({ do: 'scrub', step: 470 });
  expect(stage.words('refused')).toEqual([]);
  expect(stage.picture()).toMatchObject({
    endsAt: expect.closeTo(1_000_000 + 470 * (1000 / 60) + 1_000, -3),
  });
});

test('a recording is shown from its last moment on, and players of paper play on', async () => {
  const recording = throughFile((await playFloe()).recording());
  const stage = await openStage(floe, {
    texts,
    players: [],
    extension: { ...benchStudio, show: recording, paper: true },
  });
  stage.tell({ type: 'pause', data: {} });
  expect(stage.moment()).toMatchObject({ past: true, step: recording.steps });
  expect(stage.words('snapshot')).toEqual([]);
  expect(stage.words('controllers')).toEqual([]);
  expect(stage.recording().events).toEqual(recording.events);
  expect(again({ ...recording }).state).toEqual(stage.picture());
  stage.studio({ do: 'scrub', step: 300 });
  expect(stage.moment()).toMatchObject({ past: true, step: 300 });
  stage.studio({ do: 'playFrom', step: 300 });
  stage.studio({ do: 'autopilot', playerIds: ['a', 'b'] });
  stage.tell({ type: 'resume', data: {} });
  stage.pass(300);
  expect(stage.moment()?.lastStep).toBeGreaterThan(500);
  expect(stage.moment()?.played.toSorted()).toEqual(['a', 'b']);
  const told = stage.words('snapshot').length;
  stage.tell({ type: 'pause', data: {} });
  expect(stage.words('snapshot')).toHaveLength(told + 1);
  expect(again(stage.recording())).toMatchObject({ parting: null });
});

test('a recording that goes on from a snapshot says so, and is the same game again', async () => {
  const stage = await playFloe();
  const state = stage.words('snapshot').at(-1)?.data.state;
  const later = await playFloe({
    snapshot: state,
    players: [benchPlayer('a'), benchPlayer('b', { connected: false })],
  });
  const recording = later.recording();
  expect(recording.start.snapshot).toEqual(state);
  expect(later.moment()?.firstStep).toBeGreaterThan(0);
  expect(again(recording)).toMatchObject({ parting: null, steps: recording.steps });
});

type Counting = { phase: string; count: number; chance: number };

const counting: Game<Counting> = {
  setup: () => ({ phase: 'play', count: 0, chance: 0 }),
  input(state, _player, _control, value) {
    if (value === true) state.count += 1;
    if (state.count === 3) throw new Error('three is too much');
  },
  leave: () => {},
  controller: () => ({ controls: [{ kind: 'button', id: 'go' }] }),
  tick: (state, _dt, ctx) => void (state.phase = ctx.now > 2000 ? 'late' : 'play'),
  result: () => null,
  mount: () => () => {},
};

test('rules with a chance of their own are found out, with the member that differs', async () => {
  const lucky: Game<Counting> = { ...counting, tick: (state) => void (state.chance = Math.random()) };
  const stage = await openStage(lucky);
  stage.pass(600);
  const { parting } = replayWhole({ game: lucky as Game<unknown>, recording: stage.recording(), texts: {} });
  expect(parting).toMatchObject({ sameUntil: 0, members: ['chance'] });
  stage.studio({ do: 'scrub', step: 400 });
  expect(stage.words('refused').at(-1)?.data.message).toMatch(/another game from step \d+ on \(chance\)/);
});

test('how the rules came to throw is on the tape, and they throw again', async () => {
  const stage = await openStage(counting);
  stage.pass(150);
  for (let tap = 0; tap < 3; tap += 1) stage.touch('a', 'go', true);
  expect(stage.words('problem')).toHaveLength(1);
  const recording = stage.lastRecording();
  expect(recording.threw).toContain('three is too much');
  const replayed = replayWhole({ game: counting as Game<unknown>, recording, texts: {} });
  expect(replayed).toMatchObject({ parting: null, threw: expect.stringContaining('three is too much') });
});

test('state and controllers are told while they are watched, at most ten times a second', async () => {
  const stage = await openStage(counting);
  stage.pass(100);
  expect(stage.words('watched')).toEqual([]);
  stage.studio({ do: 'watch', state: true });
  stage.pass(100);
  const count = stage.words('watched').length;
  expect(count).toBeGreaterThan(10);
  expect(count).toBeLessThanOrEqual(22);
  expect(stage.words('watched').at(-1)?.data).toMatchObject({
    state: { phase: 'late' },
    controllers: { a: { controls: [{ id: 'go' }] }, b: {} },
  });
  stage.studio({ do: 'watch', state: false });
  stage.pass(100);
  expect(stage.words('watched').length).toBe(count);
});

test('the slider has marks where the phase changed', async () => {
  const stage = await openStage(counting);
  stage.pass(200);
  expect(stage.moment()?.marks).toEqual([{ step: expect.closeTo(121, -1), phase: 'late' }]);
});
