import { expect, test } from 'vitest';
import { sampleParty, samplePlayer, samplePlayers } from '../testing/samples.ts';
import { openShell, playGame, savedGame } from '../testing/shell-bench.ts';
import { until } from '../testing/until.ts';

const stick = { title: 'Shove', controls: [{ kind: 'stick' as const, id: 'move' }] };

test('after a reload the game goes on from its snapshot', async () => {
  const saved = await savedGame(false);
  const { shell, raise, stage, sent } = await openShell({ savedGame: saved });
  await raise();
  expect(shell.view().scene).toEqual({ at: 'playing', gameId: 'floe', paused: false });
  expect(stage().heard).toMatchObject([{ type: 'start', data: { seed: 42, snapshot: { turn: 7 } } }]);
  expect(sent('gameStarted')).toEqual([]);
});

test('a game that goes on stands with the host’s first word where the games are known by then', async () => {
  const saved = await savedGame(false);
  const { shell, welcome } = await openShell({ savedGame: saved, isUp: false });
  await until(() => expect(shell.view().gamesKnown).toBe(true));
  welcome();
  expect(shell.view().scene.at).toBe('playing');
});

test('a list of before the welcome is too old to throw a kept game away', async () => {
  const saved = await savedGame(false);
  const { shell, welcome, sent, files, link } = await openShell({ savedGame: saved, isUp: false });
  const list = files['/games'] as { id: string }[];
  files['/games'] = list.filter(({ id }) => id !== 'floe');
  link.onTold({ type: 'gamesChanged', data: {} });
  await until(() => expect(shell.view().games).toHaveLength(1));
  files['/games'] = list;
  welcome();
  expect(shell.view().scene.at).toBe('opening');
  await until(() => expect(shell.view().scene.at).toBe('playing'));
  expect(sent('snapshotDone')).toEqual([]);
});

test('the lobby is not seen before a game that goes on, however late the games are known', async () => {
  const saved = await savedGame(false);
  const { shell, welcome } = await openShell({ savedGame: saved, isUp: false });
  const scenes: string[] = [];
  shell.onChange(() => {
    if (shell.view().party) scenes.push(shell.view().scene.at);
  });
  welcome();
  await until(() => expect(shell.view().scene.at).toBe('playing'));
  expect(scenes).toContain('opening');
  expect(scenes).not.toContain('lobby');
});

test('a paused game stays paused over a restart', async () => {
  const saved = await savedGame(true);
  const { shell, raise, stage } = await openShell({ savedGame: saved });
  await raise();
  expect(shell.view().scene).toEqual({ at: 'playing', gameId: 'floe', paused: true });
  expect(stage().heard.map((message) => message.type)).toEqual(['start', 'pause']);
});

test('after a restart of the host phones are away until they are back', async () => {
  const saved = await savedGame(false);
  const away = samplePlayers(2).map((player) => ({ ...player, connected: false }));
  const { raise, stage, link } = await openShell({ savedGame: saved, players: away });
  await raise();
  expect(stage().heard).toMatchObject([{ data: { players: [{ connected: false }, { connected: false }] } }]);
  link.onTold({ type: 'playerReturned', data: { playerId: 'p2' } });
  expect(stage().heard.at(-1)).toEqual({ type: 'playerReturned', data: { playerId: 'p2' } });
});

test('a saved game that cannot be read is forgotten', async () => {
  const { shell, sent } = await openShell({ savedGame: { gameId: 'floe', state: { version: 0 } } });
  expect(sent('snapshotDone')).toHaveLength(1);
  expect(shell.view().scene).toEqual({ at: 'lobby' });
});

test('while the line is down the game waits, and goes on with the party as it is then', async () => {
  const { shell, link, stage, welcome, stages, sent } = await playGame();
  stage().says({ type: 'controllers', data: { list: [{ to: ['p1', 'p2'], controller: stick }] } });
  stage().says({ type: 'snapshot', data: { state: { turn: 7 }, taken: { p1: 9 } } });
  link.onLine('connecting');
  expect(stage().heard.at(-1)).toEqual({ type: 'pause', data: {} });
  expect(shell.view().scene).toMatchObject({ paused: false });
  const before = sent('controllers').length;
  welcome(
    sampleParty({
      players: [...samplePlayers(2), samplePlayer('p3')],
      savedGame: { gameId: 'floe', state: { old: true } },
    }),
  );
  expect(stages).toHaveLength(1);
  expect(
    stage()
      .heard.slice(-2)
      .map((message) => message.type),
  ).toEqual(['resume', 'playerJoined']);
  const again = sent('controllers')
    .slice(before)
    .flatMap((message) => message.data.list);
  expect(again).toContainEqual({ to: ['p1', 'p2'], controller: stick, scene: 'game' });
  expect(sent('snapshot').at(-1)?.data.state).toMatchObject({ snapshot: { turn: 7 } });
});

test('a host that still keeps a game that is over is told again, and the game stays over', async () => {
  const saved = await savedGame(false);
  const { welcome, sent, shell } = await openShell();
  const { games } = shell.view();
  welcome(sampleParty({ players: samplePlayers(2), savedGame: saved }));
  expect(sent('snapshotDone')).toHaveLength(1);
  await until(() => expect(shell.view().games).not.toBe(games));
  expect(shell.view().scene.at).toBe('lobby');
});

test('a TV that another one replaced takes its game off the stage', async () => {
  const { link, stage, shell } = await playGame();
  link.onLine('replaced');
  expect(stage().isRemoved).toBe(true);
  expect(shell.view().line).toBe('replaced');
});

test('a state too large to be kept is reported once, and the game plays on', async () => {
  const { shell, stage, sent } = await playGame();
  for (let turn = 0; turn < 3; turn += 1) {
    stage().says({ type: 'snapshot', data: { state: 'x'.repeat(1024 * 1024), taken: {} } });
  }
  expect(sent('snapshot')).toEqual([]);
  expect(sent('problem')).toMatchObject([{ data: { reason: 'snapshot-too-large' } }]);
  expect(shell.view().scene.at).toBe('playing');
});

test('8.12 a controller too large to travel is reported once, and the game plays on', async () => {
  const { shell, stage, sent, shows } = await playGame();
  const points = Array.from({ length: 1_000 }, (_, at) => 0.1 + at / 100_000);
  const strokes = Array.from({ length: 180 }, () => ({ color: '#ff0000', width: 0.01, points }));
  const huge = { controls: [{ kind: 'draw', id: 'd', colors: ['#ff0000'], aspect: 1, strokes }] };
  for (let turn = 0; turn < 3; turn += 1) {
    const list = [
      { to: ['p1'], controller: { ...huge, title: `${turn}` } },
      { to: ['p2'], controller: { title: `Turn ${turn}`, controls: [] } },
    ];
    stage().says({ type: 'controllers', data: { list } });
  }
  expect(sent('problem')).toMatchObject([
    { data: { reason: 'controller-too-large', message: expect.stringContaining('floe: what it shows p1') } },
  ]);
  expect(shows('p1')).toMatchObject({ title: 'Floe' });
  expect(shows('p2')).toMatchObject({ title: 'Turn 2' });
  expect(shell.view().scene.at).toBe('playing');
});

test('a game that could not be fetched because the host was away starts when it is back', async () => {
  const saved = await savedGame(false);
  const { shell, stages, stage, link, timers, welcome, raise, sent } = await openShell({
    savedGame: saved,
  });
  await until(() => expect(stages).toHaveLength(1));
  stage().says({ type: 'ready', data: {} });
  stage().says({ type: 'problem', data: { message: 'Failed to fetch game.js' } });
  link.onLine('connecting');
  timers.advance(10_000);
  expect(shell.view().scene.at).toBe('playing');
  welcome(sampleParty({ players: samplePlayers(2), savedGame: saved }));
  await raise(2);
  expect(stage().heard[0]).toMatchObject({ type: 'start', data: { snapshot: { turn: 7 } } });
  expect(sent('problem')).toEqual([]);
});

test('a game that is to go on has a second try, with the host there all along, and no third', async () => {
  const saved = await savedGame(false);
  const { shell, stages, stage, timers, sent } = await openShell({ savedGame: saved });
  for (const attempt of [1, 2]) {
    await until(() => expect(stages).toHaveLength(attempt));
    stage().says({ type: 'ready', data: {} });
    await until(() => expect(stage().heard).toMatchObject([{ data: { snapshot: { turn: 7 } } }]));
    expect(shell.view().scene.at).toBe('playing');
    stage().says({ type: 'problem', data: { message: 'Failed to fetch game.js' } });
    timers.advance(1_000);
  }
  expect(shell.view().scene).toMatchObject({ at: 'problem', detail: 'Failed to fetch game.js' });
  expect(stages).toHaveLength(2);
  expect(sent('problem')).toHaveLength(1);
});

test('3.9 what phones say while a game that is to go on has its tries reaches the one that starts', async () => {
  const saved = await savedGame(false);
  const { stages, stage, timers, raise, press } = await openShell({ savedGame: saved });
  await until(() => expect(stages).toHaveLength(1));
  stage().says({ type: 'ready', data: {} });
  press('p1', 'go');
  await until(() => expect(stage().heard.map(({ type }) => type)).toEqual(['start', 'inputs']));
  press('p1', 'go');
  stage().says({ type: 'problem', data: { message: 'Failed to fetch game.js' } });
  press('p2', 'go');
  timers.advance(1_000);
  await raise(2);
  press('p2', 'go');
  const heard = stage().heard.filter(({ type }) => type === 'inputs');
  expect(heard).toMatchObject(
    ['p1', 'p1', 'p2', 'p2'].map((playerId) => ({ data: { list: [{ playerId }] } })),
  );
});

test('a game that does not start though the host is there is to blame', async () => {
  const { shell, stages, stage, timers } = await openShell();
  shell.orders.start();
  await until(() => expect(stages).toHaveLength(1));
  stage().says({ type: 'ready', data: {} });
  stage().says({ type: 'problem', data: { message: 'SyntaxError' } });
  timers.advance(1_000);
  expect(shell.view().scene).toMatchObject({ at: 'problem', detail: 'SyntaxError' });
});

test('3.9 what phones said before the game stood again reaches it, in order', async () => {
  const saved = await savedGame(false);
  const { raise, stage, press, welcome, link, shell } = await openShell({ savedGame: saved, isUp: false });
  welcome();
  press('p1', 'go', true);
  await until(() => expect(shell.view().scene.at).toBe('playing'));
  press('p2', 'go', true);
  await raise();
  const heard = stage().heard.filter(({ type }) => type === 'inputs');
  expect(heard).toMatchObject([
    { data: { list: [{ playerId: 'p1' }] } },
    { data: { list: [{ playerId: 'p2' }] } },
  ]);
  expect(link.sent.some(({ type }) => type === 'taken')).toBe(false);
});

test('a game that goes on leaves the phones as they are until it speaks', async () => {
  const saved = await savedGame(false);
  const { raise, stage, sent } = await openShell({ savedGame: saved });
  await raise();
  expect(sent('controllers')).toEqual([]);
  stage().says({ type: 'controllers', data: { list: [{ to: ['p1'], controller: stick }] } });
  expect(sent('controllers')[0]?.data.list).toEqual([{ to: ['p1'], controller: stick, scene: 'game' }]);
});

test('3.9 the snapshot says which inputs it contains, and the shell takes its own at once', async () => {
  const { stage, sent, link, shell } = await playGame();
  stage().says({ type: 'snapshot', data: { state: { turn: 7 }, taken: { p1: 9 } } });
  expect(sent('snapshot').at(-1)?.data.taken).toEqual({ p1: 9 });
  shell.orders.pause();
  const data = { playerId: 'p2', control: 'resume', value: true, at: 0, scene: 'pause' as const, seq: 4 };
  link.onTold({ type: 'input', data });
  expect(sent('taken')).toMatchObject([{ data: { taken: { p2: 4 } } }]);
});

test('the party’s word on stand-ins reaches the game, at its start and while it runs', async () => {
  const { stage, link } = await playGame();
  expect(stage().heard[0]).toMatchObject({ type: 'start', data: { standIns: true } });
  const { settings } = sampleParty({ players: [] });
  link.onTold({ type: 'party', data: { settings: { ...settings, standIns: false } } });
  expect(stage().heard.at(-1)).toEqual({ type: 'standIns', data: { allowed: false } });
});
