/** Shows that outlive a TV without a running game, and whose word counts when a TV comes back. */
import { expect, test } from 'vitest';
import type { SavedGame } from '../../../src-shared/party.ts';
import { sampleParty, samplePlayers } from '../testing/samples.ts';
import { openShell, playGame, savedGame } from '../testing/shell-bench.ts';
import { until } from '../testing/until.ts';

test('a TV that slept while another ran the party shows the party’s game, not its own', async () => {
  const saved = await savedGame(false);
  const { link, welcome, sent, stages, stage, raise, shell, shows } = await playGame();
  stage().says({ type: 'snapshot', data: { state: { turn: 2 }, taken: {} } });
  link.onLine('connecting');
  const before = link.sent.length;
  welcome(sampleParty({ players: samplePlayers(2), savedGame: saved }), false);
  expect(stages[0]?.isRemoved).toBe(true);
  await raise(2);
  expect(stage().heard[0]).toMatchObject({ type: 'start', data: { snapshot: { turn: 7 } } });
  expect(link.sent.slice(before).filter(({ type }) => type === 'snapshotDone')).toEqual([]);
  expect(sent('snapshot').at(-1)?.data.state).toMatchObject({ snapshot: { turn: 7 } });
  expect(shell.view().scene.at).toBe('playing');
  expect(shows('p1')?.title).not.toBe('You are on the line');
});

test('a TV that slept while its game ended elsewhere does not bring it back', async () => {
  const { link, welcome, sent, stage, shell } = await playGame();
  stage().says({ type: 'snapshot', data: { state: { turn: 2 }, taken: {} } });
  link.onLine('connecting');
  const before = sent('snapshot').length;
  welcome(sampleParty({ players: samplePlayers(2) }), false);
  expect(shell.view().scene.at).toBe('lobby');
  expect(sent('snapshot')).toHaveLength(before);
  expect(stage().isRemoved).toBe(true);
});

test('a result survives a reload of the TV, and so does its rematch', async () => {
  const { stage, sent, shell } = await playGame();
  const ranking = [
    { playerId: 'p1', score: 3 },
    { playerId: 'p2', score: 1 },
  ];
  stage().says({ type: 'result', data: { ranking, headline: 'Ana wins' } });
  const { scene, cast } = shell.view();
  expect(scene.at).toBe('result');
  const saved = sent('snapshot').at(-1)?.data;
  if (!saved) throw new Error('nothing was saved');
  const reloaded = await openShell({ savedGame: JSON.parse(JSON.stringify(saved)) as SavedGame });
  expect(reloaded.shell.view()).toMatchObject({ scene, cast, pickedGameId: 'floe' });
  expect(reloaded.shows('p2')?.title).toBe('2nd place');
  reloaded.shell.orders.rematch();
  expect(reloaded.shell.view().scene).toMatchObject({ at: 'playing', gameId: 'floe' });
});

test('what is chosen in the lobby survives a reload of the TV', async () => {
  const { shell, sent } = await openShell();
  shell.orders.pick('duel');
  shell.orders.setBotsUpTo(2);
  const saved = sent('snapshot').at(-1)?.data;
  if (!saved) throw new Error('nothing was saved');
  const reloaded = await openShell({ savedGame: JSON.parse(JSON.stringify(saved)) as SavedGame });
  expect(reloaded.shell.view()).toMatchObject({
    scene: { at: 'lobby' },
    pickedGameId: 'duel',
    botsUpTo: 2,
  });
});

test('a TV that comes back between two games says nothing of an end', async () => {
  const { shell, sent, welcome } = await openShell();
  shell.orders.pick('duel');
  const saved = sent('snapshot').at(-1)?.data;
  if (!saved) throw new Error('nothing was saved');
  welcome(sampleParty({ players: samplePlayers(2), savedGame: saved as SavedGame }));
  expect(sent('snapshotDone')).toEqual([]);
});

test('a result that the line swallowed is kept once it is back', async () => {
  const { stage, sent, link, welcome } = await playGame();
  stage().says({ type: 'result', data: { ranking: [{ playerId: 'p1', score: 3 }], headline: 'Ana wins' } });
  link.onLine('connecting');
  const before = sent('snapshot').length;
  welcome(sampleParty({ players: samplePlayers(2), savedGame: await savedGame(false) }));
  expect(sent('snapshot').slice(before)).toMatchObject([{ data: { state: { at: 'result' } } }]);
});

test('a kept game whose folder is away waits for it, and goes on from where it was', async () => {
  const saved = await savedGame(false);
  const { shell, welcome, sent, files, link, shows, raise, stage } = await openShell({
    savedGame: saved,
    isUp: false,
  });
  const list = files['/games'] as { id: string }[];
  files['/games'] = list.filter(({ id }) => id !== 'floe');
  welcome();
  await until(() => expect(shell.view().scene).toEqual({ at: 'missing', gameId: 'floe' }));
  expect(shows('p1')).toMatchObject({ controls: [{ id: 'lobby' }] });
  expect(shows('p2')).toMatchObject({ controls: [] });
  files['/games'] = list;
  link.onTold({ type: 'gamesChanged', data: {} });
  await raise();
  expect(stage().heard[0]).toMatchObject({ type: 'start', data: { snapshot: { turn: 7 } } });
  expect(sent('snapshotDone')).toEqual([]);
});

test('a missing game is given up by the phone in charge alone', async () => {
  const saved = await savedGame(false);
  const { shell, press, sent, files, welcome } = await openShell({ savedGame: saved, isUp: false });
  files['/games'] = (files['/games'] as { id: string }[]).filter(({ id }) => id !== 'floe');
  welcome();
  await until(() => expect(shell.view().scene.at).toBe('missing'));
  press('p2', 'lobby');
  expect(shell.view().scene.at).toBe('missing');
  press('p1', 'lobby');
  expect(shell.view().scene.at).toBe('lobby');
  expect(sent('snapshotDone')).toHaveLength(1);
});

test('what was said to a game whose folder is away is said to it once it is back', async () => {
  const saved = await savedGame(false);
  const { shell, welcome, sent, files, link, raise, stage } = await openShell({
    savedGame: saved,
    isUp: false,
  });
  const list = files['/games'] as { id: string }[];
  files['/games'] = list.filter(({ id }) => id !== 'floe');
  welcome();
  const input = { playerId: 'p2', control: 'answer', value: 'b', at: 0, scene: 'game' as const, seq: 7 };
  link.onTold({ type: 'inputs', data: { list: [input] } });
  await until(() => expect(shell.view().scene.at).toBe('missing'));
  expect(sent('taken')).toEqual([]);
  files['/games'] = list;
  link.onTold({ type: 'gamesChanged', data: {} });
  await raise();
  expect(stage().heard).toContainEqual({ type: 'inputs', data: { list: [input] } });
  expect(sent('taken')).toEqual([]);
});
