import { expect, test } from 'vitest';
import type { Recording } from '../../../src-shared/recording.ts';
import type { ShellToStage, StudioOrder } from '../../../src-shared/stage-link.ts';
import { attachStudio } from '../testing/fake-studio.ts';
import type { FakeStage } from '../testing/fake-stage.ts';
import { samplePlayer } from '../testing/samples.ts';
import { openShell, playGame } from '../testing/shell-bench.ts';
import { until } from '../testing/until.ts';

const stick = { title: 'Shove', controls: [{ kind: 'stick' as const, id: 'move' }] };

const recordedPlayer = (id: string) => ({
  id,
  name: id,
  iconIndex: 0,
  cordIndex: 0,
  color: '#ffffff',
  seat: 0,
  connected: true,
  bot: false,
});

const recording: Recording = {
  kind: 'partyline-recording',
  version: 1,
  game: { id: 'floe', version: '1.0.0' },
  recordedAt: '2026-11-23T20:00:00.000Z',
  start: {
    players: [recordedPlayer('x1'), recordedPlayer('x2')],
    audience: [],
    maxPlayers: 16,
    seed: 5,
    options: {},
    language: 'pt-BR',
    standIns: true,
    snapshot: null,
  },
  events: [{ step: 9, moves: 0, event: { type: 'join', player: recordedPlayer('x3') } }],
  moves: { tracks: [], rows: [] },
  checks: [{ step: 300, phase: 'play', hash: 'aa', members: {} }],
  steps: 600,
  end: { step: 600, phase: 'play', hash: 'bb', members: {} },
  ranking: null,
  threw: null,
};

const moment = (change: object = {}) => ({
  type: 'moment',
  data: { past: false, firstStep: 0, step: 90, lastStep: 90, marks: [], played: [], ...change },
});

/** A game in developer mode with a Studio round the TV; the stage has told its first moment. */
async function develop() {
  const opened = await playGame({ developer: true });
  const studio = attachStudio(opened.shell);
  opened.stage().says(moment());
  return { ...opened, studio };
}

const heard = <Type extends ShellToStage['type']>(stage: FakeStage, type: Type) =>
  stage.heard.filter((message): message is Extract<ShellToStage, { type: Type }> => message.type === type);
const orders = (stage: FakeStage): StudioOrder[] => heard(stage, 'studio').map(({ data }) => data);

test('a release closes the port unheard, and its stage records nothing', async () => {
  const { shell, stage } = await playGame();
  const studio = attachStudio(shell);
  expect(studio.isClosed()).toBe(true);
  studio.say({ type: 'quit', data: {} });
  stage().says({ type: 'recording', data: { recording } });
  stage().says(moment({ past: true }));
  expect(studio.told).toEqual([]);
  expect(shell.view()).toMatchObject({ scene: { at: 'playing' }, past: false });
  expect(heard(stage(), 'start')[0]?.data).not.toHaveProperty('studio');
});

test('a port that comes before the host has spoken waits for its word', async () => {
  const opened = await openShell({ isUp: false });
  const studio = attachStudio(opened.shell);
  studio.say({ type: 'seed', data: { seed: 1 } });
  expect(studio.isClosed()).toBe(false);
  expect(studio.told).toEqual([]);
  opened.welcome();
  expect(studio.isClosed()).toBe(true);
});

test('what is ordered before the host has said which games there are is done then', async () => {
  const opened = await openShell({ isUp: false, developer: true });
  const studio = attachStudio(opened.shell);
  studio.say({ type: 'pick', data: { gameId: 'duel' } });
  opened.welcome();
  expect(studio.told).toEqual([]);
  await until(() => expect(studio.scene()).toEqual({ at: 'none' }));
  expect(opened.shell.view().pickedGameId).toBe('duel');
  studio.expectNoProblem();
});

test('in developer mode the stage is told to record, from code that no cache has', async () => {
  const { stage } = await develop();
  expect(heard(stage(), 'start')[0]?.data).toMatchObject({
    gameUrl: expect.stringMatching(/^\/games\/floe\/game\.js\?at=\d+$/),
    studio: { game: { id: 'floe', version: '1.0.0' }, show: null, paper: false },
  });
});

test('the Studio hears the scene at first and at each change', async () => {
  const { studio, stage, shell } = await develop();
  expect(studio.scene()).toMatchObject({ at: 'live', gameId: 'floe', seed: 42, paused: false, step: 90 });
  expect(studio.scene()).toHaveProperty('players.1.id', 'p2');
  stage().says(moment({ step: 120, lastStep: 120, marks: [{ step: 100, phase: 'play' }], played: ['p1'] }));
  expect(studio.scene()).toMatchObject({ step: 120, marks: [{ phase: 'play' }], played: ['p1'] });
  shell.orders.pause();
  expect(studio.scene()).toMatchObject({ at: 'live', paused: true });
  shell.orders.quit();
  expect(studio.scene()).toEqual({ at: 'none' });
});

test('its orders are those of the TV, and one that cannot be is answered with a sentence', async () => {
  const { shell, raise, stage } = await openShell({ developer: true });
  const studio = attachStudio(shell);
  expect(studio.scene()).toEqual({ at: 'none' });
  studio.say({ type: 'seed', data: { seed: 1234 } });
  studio.say({ type: 'pick', data: { gameId: 'floe' } });
  studio.say({ type: 'start', data: { bots: 5 } });
  await raise();
  expect(heard(stage(), 'start')[0]?.data).toMatchObject({ seed: 1234 });
  expect(heard(stage(), 'start')[0]?.data.players).toHaveLength(5);
  studio.say({ type: 'pause', data: {} });
  expect(shell.view().scene).toMatchObject({ paused: true });
  studio.say({ type: 'resume', data: {} });
  expect(shell.view().scene).toMatchObject({ paused: false });
  studio.expectNoProblem();
  studio.say({ type: 'start', data: {} });
  expect(studio.problem()).toBe('Not now. The TV shows what can be done.');
  studio.say({ type: 'quit', data: {} });
  expect(shell.view().scene).toEqual({ at: 'lobby' });
  studio.say({ type: 'keep', data: {} });
  expect(studio.problem()).toBe('There is no game to keep.');
  studio.rubbish({ type: 'scrub', data: { step: -1 } });
  expect(studio.problem()).toContain('does not know that order');
});

test('state is passed on while it is watched, by a later game as well', async () => {
  const { studio, stage, shell, raise } = await develop();
  const watched = { type: 'watched', data: { step: 9, state: { turn: 1 }, controllers: { p1: stick } } };
  stage().says(watched);
  expect(studio.words('state')).toEqual([]);
  studio.say({ type: 'watch', data: { state: true } });
  stage().says(watched);
  expect(studio.words('state')).toEqual([{ type: 'state', data: watched.data }]);
  studio.say({ type: 'autopilot', data: { playerIds: ['p2'] } });
  shell.orders.quit();
  shell.orders.start();
  await raise(2);
  expect(orders(stage())).toEqual([
    { do: 'watch', state: true },
    { do: 'autopilot', playerIds: ['p2'] },
  ]);
});

test('the slider pauses the game, hides the pause, and lets it go on after', async () => {
  const { studio, stage, shell, shows } = await develop();
  stage().says({ type: 'controllers', data: { list: [{ to: ['p1', 'p2'], controller: stick }] } });
  studio.say({ type: 'scrub', data: { step: 30 } });
  expect(stage().heard.slice(-2)).toEqual([
    { type: 'pause', data: {} },
    { type: 'studio', data: { do: 'scrub', step: 30 } },
  ]);
  stage().says(moment({ past: true, step: 30 }));
  expect(shell.view()).toMatchObject({ past: true, scene: { paused: true } });
  expect(shows('p1')).not.toEqual(stick);
  expect(studio.scene()).toMatchObject({ at: 'past', step: 30, lastStep: 90 });
  studio.say({ type: 'scrub', data: { step: null } });
  expect(stage().heard.slice(-2)).toEqual([
    { type: 'studio', data: { do: 'scrub', step: null } },
    { type: 'resume', data: {} },
  ]);
  expect(shows('p1')).toEqual(stick);
});

test('a game that was paused before the slider stays paused after it', async () => {
  const { studio, shell } = await develop();
  shell.orders.pause();
  studio.say({ type: 'scrub', data: { step: 30 } });
  studio.say({ type: 'scrub', data: { step: null } });
  expect(shell.view().scene).toMatchObject({ paused: true });
  studio.expectNoProblem();
});

test('the game goes on from the moment on the slider', async () => {
  const { studio, stage, shell } = await develop();
  studio.say({ type: 'scrub', data: { step: 30 } });
  studio.say({ type: 'playFrom', data: { step: 30 } });
  expect(stage().heard.slice(-2)).toEqual([
    { type: 'studio', data: { do: 'playFrom', step: 30 } },
    { type: 'resume', data: {} },
  ]);
  expect(shell.view().scene).toMatchObject({ at: 'playing', paused: false });
});

test('a reload asks for the latest state, and opens the new code with it; phones keep what they show', async () => {
  const { studio, stage, stages, raise, shows, sent, timers } = await develop();
  stage().says({ type: 'controllers', data: { list: [{ to: ['p1', 'p2'], controller: stick }] } });
  stage().says({ type: 'snapshot', data: { state: { turn: 1 }, taken: {} } });
  const before = heard(stage(), 'start')[0]?.data.gameUrl;
  timers.advance(10);
  studio.say({ type: 'reload', data: {} });
  expect(orders(stage())).toEqual([{ do: 'settle' }]);
  expect(stages).toHaveLength(1);
  const told = sent('controllers').length;
  stage().says({ type: 'snapshot', data: { state: { turn: 2 }, taken: {} } });
  await raise(2);
  const start = heard(stage(), 'start')[0]?.data;
  expect(start).toMatchObject({ snapshot: { turn: 2 }, studio: { show: null } });
  expect(start?.gameUrl).not.toBe(before);
  expect(shows('p1')).toEqual(stick);
  expect(sent('controllers').length).toBe(told);
  expect(sent('gameStarted')).toHaveLength(1);
});

test('a game that hangs is reloaded from the last state that it told', async () => {
  const { studio, stage, raise, timers } = await develop();
  stage().says({ type: 'snapshot', data: { state: { turn: 1 }, taken: {} } });
  studio.say({ type: 'reload', data: {} });
  timers.advance(500);
  await raise(2);
  expect(heard(stage(), 'start')[0]?.data).toMatchObject({ snapshot: { turn: 1 } });
});

test('new code that throws shows the problem, and the next reload goes on from the same state', async () => {
  const { studio, stage, raise, shell } = await develop();
  stage().says({ type: 'snapshot', data: { state: { turn: 1 }, taken: {} } });
  studio.say({ type: 'reload', data: {} });
  stage().says({ type: 'snapshot', data: { state: { turn: 2 }, taken: {} } });
  await raise(2);
  stage().says({ type: 'problem', data: { message: 'TypeError: state.puck is undefined' } });
  expect(shell.view().scene).toMatchObject({ at: 'problem', detail: 'TypeError: state.puck is undefined' });
  expect(studio.scene()).toMatchObject({ at: 'broken', message: 'TypeError: state.puck is undefined' });
  studio.say({ type: 'reload', data: {} });
  await raise(3);
  expect(heard(stage(), 'start')[0]?.data).toMatchObject({ snapshot: { turn: 2 } });
  expect(shell.view().scene).toMatchObject({ at: 'playing', paused: false });
});

test('a running game whose files are others reloads itself, once, and keeps its state', async () => {
  const { files, carrier, stage, stages, shell, raise } = await develop();
  const change = (revision: string) => {
    files['/games'] = (files['/games'] as { id: string }[]).map((game) =>
      game.id === 'floe' ? { ...game, revision } : game,
    );
    carrier.onTold({ type: 'gamesChanged', data: {} });
  };
  const settled = () => orders(stage()).filter((order) => order.do === 'settle').length;
  change('later');
  await until(() => expect(settled()).toBe(1));
  stage().says({ type: 'snapshot', data: { state: { turn: 5 }, taken: {} } });
  await raise(2);
  expect(heard(stage(), 'start')[0]?.data).toMatchObject({ snapshot: { turn: 5 } });
  // The same revision again, and somebody else's change: nothing happens.
  const list = shell.view().games;
  change('later');
  await until(() => expect(shell.view().games).not.toBe(list));
  expect(settled()).toBe(0);
  // A fault of the new code is mended by the next save.
  stage().says({ type: 'problem', data: { message: 'no' } });
  change('latest');
  await raise(3);
  expect(heard(stage(), 'start')[0]?.data).toMatchObject({ snapshot: { turn: 5 } });
  expect(stages).toHaveLength(3);
});

test('a release leaves a running game alone when its files change', async () => {
  const { files, carrier, stage, stages, shell } = await playGame();
  const list = shell.view().games;
  files['/games'] = (files['/games'] as object[]).map((game) => ({ ...game, revision: 'later' }));
  carrier.onTold({ type: 'gamesChanged', data: {} });
  await until(() => expect(shell.view().games).not.toBe(list));
  expect(orders(stage())).toEqual([]);
  expect(stages).toHaveLength(1);
});

test('keep asks the running game; of one that is over the last recording is there', async () => {
  const { studio, stage } = await develop();
  studio.say({ type: 'keep', data: {} });
  expect(orders(stage())).toEqual([{ do: 'keep' }]);
  stage().says({ type: 'recording', data: { recording } });
  expect(studio.words('recording')).toEqual([{ type: 'recording', data: { recording } }]);
  stage().says({ type: 'recording', data: { recording: { ...recording, steps: 700 } } });
  expect(studio.words('recording')).toHaveLength(1);
  stage().says({ type: 'result', data: { ranking: [], headline: 'Over' } });
  studio.say({ type: 'keep', data: {} });
  expect(studio.words('recording').at(-1)?.data.recording.steps).toBe(700);
});

test('after the result the slider still goes back, and comes back to the result', async () => {
  const { studio, stage, stages, shell, raise, sent } = await develop();
  stage().says({ type: 'recording', data: { recording } });
  stage().says({ type: 'result', data: { ranking: [], headline: 'Over' } });
  expect(studio.scene()).toMatchObject({ at: 'over', lastStep: 600, marks: [{ step: 300, phase: 'play' }] });
  studio.say({ type: 'scrub', data: { step: 30 } });
  await raise(2);
  expect(heard(stage(), 'start')[0]?.data).toMatchObject({
    players: [{ id: 'p1' }, { id: 'p2' }],
    studio: { show: { steps: 600 }, paper: false },
  });
  expect(orders(stage())).toEqual([{ do: 'scrub', step: 30 }]);
  expect(shell.view().scene).toMatchObject({ at: 'playing', paused: true });
  stage().says(moment({ past: true, step: 30, lastStep: 600 }));
  expect(studio.scene()).toMatchObject({ at: 'past', step: 30 });
  studio.say({ type: 'scrub', data: { step: null } });
  expect(shell.view().scene).toMatchObject({ at: 'result', headline: 'Over' });
  expect(stages.at(-1)?.isRemoved).toBe(true);
  expect(sent('gameStarted')).toHaveLength(1);
  expect(sent('gameEnded')).toHaveLength(1);
});

test('a file is shown with players of paper: nobody of this party plays, and the host keeps nothing', async () => {
  const { shell, raise, stage, sent, carrier, timers } = await openShell({ developer: true });
  const studio = attachStudio(shell);
  studio.say({ type: 'show', data: { recording: JSON.parse(JSON.stringify(recording)) } });
  await raise();
  expect(heard(stage(), 'start')[0]?.data).toMatchObject({ language: 'pt-BR', studio: { paper: true } });
  expect(heard(stage(), 'start')[0]?.data.texts).toMatchObject({ title: 'Banquisa' });
  stage().says(moment({ past: true, step: 600, lastStep: 600 }));
  expect(studio.scene()).toMatchObject({
    at: 'past',
    seed: 5,
    players: [{ id: 'x1' }, { id: 'x2' }, { id: 'x3' }],
  });
  carrier.onTold({ type: 'playerJoined', data: samplePlayer('p3') });
  studio.say({ type: 'playFrom', data: { step: 100 } });
  stage().says({ type: 'snapshot', data: { state: { turn: 1 }, taken: {} } });
  expect(shell.view().scene).toMatchObject({ at: 'playing', paused: false });
  expect(heard(stage(), 'playerJoined')).toEqual([]);
  expect(sent('snapshot')).toEqual([]);
  timers.advance(1);
  studio.say({ type: 'quit', data: {} });
  expect(shell.view().scene).toEqual({ at: 'lobby' });
  expect([...sent('gameStarted'), ...sent('gameEnded'), ...sent('snapshotDone')]).toEqual([]);
});

test.each<[string, unknown, RegExp]>([
  ['rubbish', 'hello', /^This is no recording of Partyline\.$/],
  ['another version', { ...recording, version: 3 }, /of version 3; only version 1/],
  ['a damaged one', { ...recording, steps: -1 }, /^This recording is damaged at "steps"/],
  [
    'one of a game that is not here',
    { ...recording, game: { id: 'gone', version: '1' } },
    /There is no game "gone" here/,
  ],
])('%s is not shown', async (_what, raw, sentence) => {
  const { shell } = await openShell({ developer: true });
  const studio = attachStudio(shell);
  studio.say({ type: 'show', data: { recording: raw } });
  expect(studio.problem()).toMatch(sentence);
  expect(shell.view().scene).toEqual({ at: 'lobby' });
});

test('what the stage refuses is told, and a second Studio takes the place of the first', async () => {
  const { studio, stage, shell } = await develop();
  stage().says({ type: 'refused', data: { message: 'This game has no bots.' } });
  expect(studio.problem()).toBe('This game has no bots.');
  const second = attachStudio(shell);
  expect(studio.isClosed()).toBe(true);
  expect(second.scene()).toMatchObject({ at: 'live' });
  studio.say({ type: 'quit', data: {} });
  expect(shell.view().scene).toMatchObject({ at: 'playing' });
});
