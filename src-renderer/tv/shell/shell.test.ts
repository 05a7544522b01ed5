import { expect, test } from 'vitest';
import { sampleBroken, sampleGame, sampleParty, samplePlayer } from '../testing/samples.ts';
import { openShell, playGame } from '../testing/shell-bench.ts';
import { until } from '../testing/until.ts';

test('before the first welcome there is no party', async () => {
  const { shell } = await openShell({ isUp: false });
  expect(shell.view()).toMatchObject({
    line: 'connecting',
    party: null,
    gamesKnown: false,
    scene: { at: 'lobby' },
  });
});

test('in the lobby each phone has its screen, sent once', async () => {
  const { shows, sent, link } = await openShell();
  expect(shows('p1')?.controls.map((control) => control.id)).toEqual(['game', 'bots', 'start']);
  expect(shows('p2')?.controls.map((control) => control.id)).toEqual(['pluck']);
  const before = sent('controllers').length;
  link.onTold({ type: 'party', data: { notices: ['port-taken'] } });
  link.onTold({ type: 'signals', data: { list: [{ playerId: 'p1', rttMs: 8 }] } });
  expect(sent('controllers')).toHaveLength(before);
});

test('the view shows what the party has become, in the game titles of its language', async () => {
  const { shell, link } = await openShell();
  expect(shell.view()).toMatchObject({
    pickedGameId: 'floe',
    gamesKnown: true,
    games: [{ title: 'Floe' }, { title: 'DUEL' }],
  });
  const settings = { ...sampleParty().settings, language: 'pt-BR' as const };
  link.onTold({ type: 'party', data: { settings } });
  await until(() => expect(shell.view().games[0]?.title).toBe('Banquisa'));
});

test('the phone in charge starts with its button; another phone with the same word does not', async () => {
  const { shell, press } = await openShell();
  press('p2', 'start');
  expect(shell.view().scene.at).toBe('lobby');
  press('p1', 'start', false);
  expect(shell.view().scene.at).toBe('lobby');
  press('p1', 'start');
  expect(shell.view().scene).toEqual({ at: 'playing', gameId: 'floe', paused: false });
});

test('the phone in charge picks a game and fills up with bots', async () => {
  const { shell, press, raise, stage } = await openShell();
  press('p1', 'game', 'duel');
  expect(shell.view().pickedGameId).toBe('duel');
  press('p1', 'game', 'floe');
  press('p1', 'bots', '4');
  expect(shell.view().botsUpTo).toBe(4);
  press('p1', 'start');
  await raise();
  expect(stage().heard[0]).toMatchObject({ data: { players: { length: 4, 3: { id: 'bot-2', bot: true } } } });
  expect(shell.view().cast.map((player) => player.id)).toEqual(['p1', 'p2', 'bot-1', 'bot-2']);
});

test('a command of a phone does the same, and one that cannot be done is told to it', async () => {
  const { shell, command, sent } = await openShell({
    players: [samplePlayer('p1', { inCharge: true, language: 'pt-BR' })],
  });
  command('p1', 'pause');
  command('p1', 'pick', { gameId: 'chess' });
  command('p1', 'dance');
  expect(sent('commandFailed').map((message) => message.data)).toEqual([
    { playerId: 'p1', reason: 'not-now', message: expect.stringContaining('Agora não') },
    { playerId: 'p1', reason: 'no-such-game', message: expect.any(String) },
    { playerId: 'p1', reason: 'bad-message', message: expect.any(String) },
  ]);
  expect(shell.view().refusal).toBeNull();
  command('p1', 'start', { bots: 3 });
  expect(shell.view().cast).toHaveLength(3);
});

test('a command about the party goes on to the host', async () => {
  const { command, link } = await openShell();
  command('p1', 'ban', { playerId: 'p2' });
  expect(link.sent.at(-1)).toEqual({ type: 'ban', data: { playerId: 'p2' } });
});

test('what the TV orders and cannot have is said on the TV, for five seconds', async () => {
  const { shell, timers, sent } = await openShell({ players: [] });
  shell.orders.start();
  expect(shell.view().refusal).toContain('Nobody is on the line');
  timers.advance(4_999);
  expect(shell.view().refusal).not.toBeNull();
  timers.advance(1);
  expect(shell.view().refusal).toBeNull();
  expect(sent('commandFailed')).toEqual([]);
});

test('what was refused for want of players is forgotten when one comes', async () => {
  const { shell, link } = await openShell({ players: [] });
  shell.orders.start();
  link.onTold({ type: 'playerJoined', data: samplePlayer('p1') });
  expect(shell.view().refusal).toBeNull();
});

test('orders about the party go to the host', async () => {
  const { shell, link } = await openShell();
  const before = link.sent.length;
  shell.orders.kick('p2');
  shell.orders.lock(true);
  shell.orders.charge('p2');
  shell.orders.changeSettings({ soundVolume: 0.5 });
  expect(link.sent.slice(before)).toEqual([
    { type: 'kick', data: { playerId: 'p2' } },
    { type: 'lock', data: { locked: true } },
    { type: 'charge', data: { playerId: 'p2' } },
    { type: 'settings', data: { soundVolume: 0.5 } },
  ]);
});

test('plucking is seen in the lobby, on the press alone', async () => {
  const { press, moments } = await openShell();
  press('p2', 'pluck', true);
  press('p2', 'pluck', false);
  expect(moments).toEqual([{ kind: 'plucked', playerId: 'p2' }]);
});

test('the view is the same object until something changes', async () => {
  const { shell, link } = await openShell();
  const before = shell.view();
  link.onLine('open');
  link.onTold({
    type: 'input',
    data: { playerId: 'p2', control: 'move', value: true, at: 0, scene: 'game' },
  });
  expect(shell.view()).toBe(before);
  link.onTold({ type: 'playerChanged', data: { playerId: 'p2', name: 'Bo' } });
  expect(shell.view()).not.toBe(before);
  expect(shell.view().scene).toBe(before.scene);
  expect(shell.view().games).toBe(before.games);
});

test('close ends the line and the game', async () => {
  const { shell, link, stage, timers } = await playGame();
  shell.close();
  expect(link.isClosed()).toBe(true);
  expect(stage().isRemoved).toBe(true);
  timers.advance(60_000);
  expect(shell.view().scene.at).toBe('playing');
});

test('1.7 a name that the host does not take is said so at the TV, for a while', async () => {
  const { shell, link, timers } = await openShell();
  link.onTold({ type: 'error', data: { reason: 'unfit-name', message: '' } });
  expect(shell.view().refusal).toBe('That name does not go on the TV. Pick another.');
  timers.advance(5_000);
  expect(shell.view().refusal).toBeNull();
});

test('8.7 the picker follows the list of games without anybody touching anything', async () => {
  const { shell, link, files } = await openShell();
  files['/games'] = [sampleGame('floe'), sampleBroken('half')];
  link.onTold({ type: 'gamesChanged', data: {} });
  await until(() => expect(shell.view().games.map(({ id }) => id)).toEqual(['floe', 'half']));
});

test('8.7 a game whose folder is gone plays on', async () => {
  const { shell, link, files, stage } = await playGame();
  files['/games'] = [];
  link.onTold({ type: 'gamesChanged', data: {} });
  await until(() => expect(shell.view().games).toEqual([]));
  expect(shell.view().scene).toMatchObject({ at: 'playing', gameId: 'floe' });
  expect(stage().isRemoved).toBe(false);
});
