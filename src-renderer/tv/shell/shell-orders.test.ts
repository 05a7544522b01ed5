/** Orders that come before what they need: the welcome, the show that the host kept, and the list of games. */
import { expect, test } from 'vitest';
import { sampleGame, sampleParty, samplePlayers } from '../testing/samples.ts';
import { openShell, savedGame } from '../testing/shell-bench.ts';
import { until } from '../testing/until.ts';

/** A shell whose host has not said yet which games there are. */
async function openUnread(opening: Parameters<typeof openShell>[0] = {}) {
  let openShelf: () => void = () => {};
  const shelf = new Promise<void>((resolve) => (openShelf = resolve));
  const opened = await openShell({ isUp: false, shelf, ...opening });
  return { ...opened, openShelf };
}

/** A shell that has the list of games, and not yet the host's welcome. */
async function openUnwelcomed(opening: Parameters<typeof openShell>[0] = {}) {
  const opened = await openShell({ isUp: false, ...opening });
  await until(() => expect(opened.shell.view().games).toHaveLength(2));
  return opened;
}

const duel = { at: 'playing', gameId: 'duel', paused: false };

test('8.10 a pick that a phone says right after the welcome waits for the list, and the start behind it opens that game', async () => {
  const { welcome, command, openShelf, shell, sent } = await openUnread();
  welcome();
  command('p1', 'pick', { gameId: 'duel' });
  command('p1', 'start');
  expect(shell.view().scene.at).toBe('lobby');
  openShelf();
  await until(() => expect(shell.view().scene).toEqual(duel));
  expect(sent('commandFailed')).toEqual([]);
});

test('8.10 a start alone waits for the list, too, and so does the choice of bots', async () => {
  const { welcome, command, openShelf, shell, press } = await openUnread();
  welcome();
  press('p1', 'bots', '4');
  command('p1', 'start');
  openShelf();
  await until(() => expect(shell.view().scene).toEqual({ at: 'playing', gameId: 'floe', paused: false }));
  expect(shell.view().cast).toHaveLength(4);
});

test('8.10 taps on a lobby that phones had before the TV was loaded again count, in order', async () => {
  const { welcome, press, openShelf, shell } = await openUnread();
  welcome();
  press('p1', 'game', 'duel');
  press('p1', 'start');
  openShelf();
  await until(() => expect(shell.view().scene).toEqual(duel));
});

test('8.10 orders at the TV wait for the welcome, and it does not wipe them', async () => {
  const { welcome, shell } = await openUnwelcomed();
  shell.orders.pick('duel');
  shell.orders.setBotsUpTo(2);
  shell.orders.start();
  expect(shell.view().scene.at).toBe('lobby');
  welcome();
  expect(shell.view().scene).toEqual(duel);
});

test('8.10 an order for a game that the host kept waits until that is back', async () => {
  const kept = await savedGame(false);
  const { welcome, command, openShelf, shell, sent } = await openUnread({ savedGame: kept });
  welcome();
  command('p1', 'pause');
  expect(sent('commandFailed')).toEqual([]);
  openShelf();
  await until(() => expect(shell.view().scene).toEqual({ at: 'playing', gameId: 'floe', paused: true }));
});

test('8.10 a result that the host kept is there before who asks for a rematch', async () => {
  const { shell, stage, raise, sent } = await openShell();
  shell.orders.start();
  await raise();
  stage().says({ type: 'result', data: { ranking: [{ playerId: 'p1', score: 1 }], headline: 'Ana' } });
  const saved = JSON.parse(JSON.stringify(sent('snapshot').at(-1)?.data)) as Awaited<
    ReturnType<typeof savedGame>
  >;
  const later = await openUnwelcomed({ savedGame: saved });
  later.command('p1', 'rematch');
  later.welcome();
  expect(later.shell.view().scene).toEqual({ at: 'playing', gameId: 'floe', paused: false });
});

test('8.10 a game that is new on the shelf can be picked while the list is being read', async () => {
  const { link, files, command, shell, sent } = await openShell();
  files['/games'] = [sampleGame('floe'), sampleGame('owl', { languages: ['en'] })];
  link.onTold({ type: 'gamesChanged', data: {} });
  command('p1', 'pick', { gameId: 'owl' });
  expect(sent('commandFailed')).toEqual([]);
  await until(() => expect(shell.view().pickedGameId).toBe('owl'));
});

test('8.10 a game that is not on the list that was read last is refused', async () => {
  const { command, sent } = await openShell();
  command('p1', 'pick', { gameId: 'owl' });
  await until(() => expect(sent('commandFailed').at(-1)?.data.reason).toBe('no-such-game'));
});

test('8.10 a pause and a quit wait for no list', async () => {
  const { command, shell, link, files } = await openShell();
  command('p1', 'start');
  delete files['/games'];
  link.onTold({ type: 'gamesChanged', data: {} });
  command('p1', 'pause');
  expect(shell.view().scene).toMatchObject({ paused: true });
  command('p1', 'quit');
  expect(shell.view().scene.at).toBe('lobby');
});

test('8.10 what is ordered of the party while the host is away reaches it after its welcome, in order', async () => {
  const { shell, link, welcome, sent } = await openShell();
  link.onLine('connecting');
  shell.orders.kick('p2');
  shell.orders.changeSettings({ soundVolume: 0.5 });
  shell.orders.lock(true);
  expect(sent('kick')).toEqual([]);
  welcome(sampleParty({ players: samplePlayers(2) }), true);
  const types = link.sent.map(({ type }) => type);
  expect(types.filter((type) => ['kick', 'settings', 'lock'].includes(type))).toEqual([
    'kick',
    'settings',
    'lock',
  ]);
});

test('8.10 an order at the TV that waited in vain is refused in words', async () => {
  const { shell, timers } = await openShell({ isUp: false });
  shell.orders.start();
  timers.advance(30_000);
  expect(shell.view().refusal).toContain('Not now');
});

test('8.10 where another TV took over, nothing that waits is carried out later', async () => {
  const { shell, link, welcome } = await openShell();
  link.onLine('connecting');
  shell.orders.start();
  link.onLine('replaced');
  welcome(sampleParty({ players: samplePlayers(2) }), false);
  await until(() => expect(shell.view().scene.at).toBe('lobby'));
  expect(shell.view().line).toBe('open');
});
