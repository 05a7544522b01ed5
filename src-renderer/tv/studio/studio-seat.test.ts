import { expect, test } from 'vitest';
import { until } from '../testing/until.ts';
import {
  develop,
  heard,
  moment,
  openDeveloped,
  orders,
  recording,
  refused,
  stick,
  told,
  watched,
} from './testing/studio-kit.ts';

test('a release closes the port unheard, and its stage records nothing', async () => {
  const { shell, stage, studio } = await develop({ developer: false });
  expect(studio.isClosed()).toBe(true);
  studio.say({ type: 'quit', data: {} });
  stage().says(told(recording));
  stage().says(moment({ past: true }));
  expect(studio.told).toEqual([]);
  expect(shell.view()).toMatchObject({ scene: { at: 'playing' }, bare: false });
  expect(heard(stage(), 'start')[0]?.data).not.toHaveProperty('extension');
});

test('a word of the stage that the Studio cannot read ends the game in developer mode, and is ignored in a release', async () => {
  for (const [developer, at] of [
    [true, 'problem'],
    [false, 'playing'],
  ] as const) {
    const { shell, stage } = await develop({ developer });
    stage().says({ type: 'extension', data: { type: 'moment', data: { step: -1 } } });
    expect(shell.view().scene).toMatchObject({ at });
  }
});

test('a port that comes before the host has spoken waits for its word', async () => {
  const opened = await openDeveloped({ isUp: false, developer: false });
  const studio = opened.attach();
  studio.say({ type: 'seed', data: { seed: 1 } });
  expect(studio.isClosed()).toBe(false);
  expect(studio.told).toEqual([]);
  opened.welcome();
  expect(studio.isClosed()).toBe(true);
});

test('what is ordered before the host has said which games there are is done then', async () => {
  const opened = await openDeveloped({ isUp: false });
  const studio = opened.attach();
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
    extension: { game: { id: 'floe', version: '1.0.0' }, show: null, paper: false },
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
  const { shell, raise, stage, attach } = await openDeveloped();
  const studio = attach();
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
  const data = { step: 9, state: { turn: 1 }, controllers: { p1: stick } };
  stage().says(watched(data));
  expect(studio.words('state')).toEqual([]);
  studio.say({ type: 'watch', data: { state: true } });
  stage().says(watched(data));
  expect(studio.words('state')).toEqual([{ type: 'state', data }]);
  studio.say({ type: 'autopilot', data: { playerIds: ['p2'] } });
  shell.orders.quit();
  shell.orders.start();
  await raise(2);
  expect(orders(stage())).toEqual([
    { do: 'watch', state: true },
    { do: 'autopilot', playerIds: ['p2'] },
  ]);
});

/** The last two orders to the stage, beside the one that lets its sound be heard again. */
function saidLast({ heard }: { heard: readonly { type: string }[] }) {
  return heard.filter(({ type }) => type !== 'sound').slice(-2);
}

test('the slider pauses the game, hides the pause, and lets it go on after', async () => {
  const { studio, stage, shell, shows } = await develop();
  stage().says({ type: 'controllers', data: { list: [{ to: ['p1', 'p2'], controller: stick }] } });
  studio.say({ type: 'scrub', data: { step: 30 } });
  expect(saidLast(stage())).toEqual([
    { type: 'pause', data: {} },
    { type: 'extension', data: { do: 'scrub', step: 30 } },
  ]);
  stage().says(moment({ past: true, step: 30 }));
  expect(shell.view()).toMatchObject({ bare: true, scene: { paused: true } });
  expect(shows('p1')).not.toEqual(stick);
  expect(studio.scene()).toMatchObject({ at: 'past', step: 30, lastStep: 90 });
  studio.say({ type: 'scrub', data: { step: null } });
  expect(saidLast(stage())).toEqual([
    { type: 'extension', data: { do: 'scrub', step: null } },
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
  expect(saidLast(stage())).toEqual([
    { type: 'extension', data: { do: 'playFrom', step: 30 } },
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
  expect(heard(stage(), 'settle')).toHaveLength(1);
  expect(stages).toHaveLength(1);
  const told = sent('controllers').length;
  stage().says({ type: 'snapshot', data: { state: { turn: 2 }, taken: {} } });
  await raise(2);
  const start = heard(stage(), 'start')[0]?.data;
  expect(start).toMatchObject({ snapshot: { turn: 2 }, extension: { show: null } });
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
  const { files, link, stage, stages, shell, raise } = await develop();
  const change = (revision: string) => {
    files['/games'] = (files['/games'] as { id: string }[]).map((game) =>
      game.id === 'floe' ? { ...game, revision } : game,
    );
    link.onTold({ type: 'gamesChanged', data: {} });
  };
  const settled = () => heard(stage(), 'settle').length;
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

test('a game that breaks before its first picture is mended by a save, as often as it takes', async () => {
  const { files, link, stage, stages, shell, raise, timers } = await openDeveloped();
  const save = (revision: string) => {
    files['/games'] = (files['/games'] as object[]).map((game) => ({ ...game, revision }));
    link.onTold({ type: 'gamesChanged', data: {} });
  };
  /** Loads, and throws before it has begun. */
  const fail = async (count: number) => {
    await until(() => expect(stages).toHaveLength(count));
    stage().says({ type: 'ready', data: {} });
    await until(() => expect(heard(stage(), 'start')).toHaveLength(1));
    stage().says({ type: 'problem', data: { message: 'ReferenceError: stat is not defined' } });
    timers.advance(1_000);
    expect(shell.view().scene).toMatchObject({ at: 'problem' });
  };
  shell.orders.start();
  await fail(1);
  save('second');
  await fail(2);
  save('third');
  await raise(3);
  expect(shell.view().scene).toMatchObject({ at: 'playing' });
});

test('a slip in the JSON of a running game is told, the game goes on, and its mending is a save like any other', async () => {
  const { files, link, studio, stage } = await develop();
  const [floe, ...others] = files['/games'] as object[];
  const save = (game: object) => {
    files['/games'] = [game, ...others];
    link.onTold({ type: 'gamesChanged', data: {} });
  };
  const problem = 'texts.en.json is not valid JSON: line 3, column 12.';
  const fault = { code: 'bad-json', file: 'texts.en.json', line: 3, column: 12 };
  save({ id: 'floe', title: 'floe', problem, fault, revision: 'slip' });
  await until(() => expect(studio.problem()).toBe(`floe: ${problem}`));
  expect(heard(stage(), 'settle')).toEqual([]);
  save({ ...floe, revision: 'mended' });
  await until(() => expect(heard(stage(), 'settle')).toHaveLength(1));
});

test('a release leaves a running game alone when its files change', async () => {
  const { files, link, stage, stages, shell } = await develop({ developer: false });
  const list = shell.view().games;
  files['/games'] = (files['/games'] as object[]).map((game) => ({ ...game, revision: 'later' }));
  link.onTold({ type: 'gamesChanged', data: {} });
  await until(() => expect(shell.view().games).not.toBe(list));
  expect(heard(stage(), 'settle')).toEqual([]);
  expect(stages).toHaveLength(1);
});

test('what the stage refuses is told, and a second Studio takes the place of the first', async () => {
  const { studio, stage, shell, attach } = await develop();
  stage().says(refused('This game has no bots.'));
  expect(studio.problem()).toBe('This game has no bots.');
  const second = attach();
  expect(studio.isClosed()).toBe(true);
  expect(second.scene()).toMatchObject({ at: 'live' });
  studio.say({ type: 'quit', data: {} });
  expect(shell.view().scene).toMatchObject({ at: 'playing' });
});
