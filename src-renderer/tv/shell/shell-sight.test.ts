import { expect, test } from 'vitest';
import { samplePlayer, sampleParty, samplePlayers } from '../testing/samples.ts';
import { openShell, playGame, savedGame } from '../testing/shell-bench.ts';
import { until } from '../testing/until.ts';

type Opened = Awaited<ReturnType<typeof openShell>>;

/** The last message to the stage, apart from pings. */
const lastTold = ({ stage }: Opened) => stage().heard.findLast(({ type }) => type !== 'ping')?.type;

/** The game answers pings meanwhile. */
function pass({ timers, stage }: Opened, ms: number) {
  for (let passed = 0; passed < ms; passed += 1_000) {
    timers.advance(1_000);
    const ping = stage().heard.findLast(({ type }) => type === 'ping');
    if (ping?.type === 'ping') stage().says({ type: 'pong', data: { sent: ping.data.sent } });
  }
}

const pad = {
  title: 'Shove',
  timer: { endsAt: 9_000 },
  controls: [{ kind: 'button' as const, id: 'fire' }],
};

async function playPad(opening?: Parameters<typeof playGame>[0]) {
  const game = await playGame(opening);
  game.stage().says({ type: 'controllers', data: { list: [{ to: ['p1', 'p2'], controller: pad }] } });
  return game;
}

test('8.9 a covered TV halts its game at once, and phones say so instead of the game’s controls and timer', async () => {
  const { see, stage, shows } = await playPad();
  see(false);
  expect(stage().heard.at(-1)).toEqual({ type: 'pause', data: {} });
  expect(shows('p1')).toEqual({
    title: 'The TV is covered',
    text: expect.any(String),
    controls: [expect.objectContaining({ id: 'quit' })],
  });
  expect(shows('p2')).toEqual({ title: 'The TV is covered', text: expect.any(String), controls: [] });
});

test('8.9 a covered TV is told to each phone in its own language', async () => {
  const players = [samplePlayer('p1', { inCharge: true, language: 'pt-BR' }), samplePlayer('p2')];
  const { see, shows } = await playPad({ players });
  see(false);
  expect(shows('p1')?.title).toBe('A TV está coberta');
  expect(shows('p2')?.title).toBe('The TV is covered');
});

test('8.9 seen again, TV and phones count 3, 2, 1, and only then the game goes on with its latest controllers', async () => {
  const game = await playPad();
  const { see, stage, shows, shell } = game;
  see(false);
  stage().says({
    type: 'controllers',
    data: { list: [{ to: ['p2'], controller: { title: 'Out', controls: [] } }] },
  });
  see(true);
  for (const count of [3, 2, 1]) {
    expect(shell.view().sight).toEqual({ is: 'returning', count });
    expect(shows('p1')).toEqual({ title: String(count), text: 'The game goes on.', controls: [] });
    expect(shows('p2')?.title).toBe(String(count));
    expect(lastTold(game)).toBe('pause');
    pass(game, 1_000);
  }
  expect(shell.view().sight).toEqual({ is: 'seen' });
  expect(lastTold(game)).toBe('resume');
  expect([shows('p1'), shows('p2')?.title]).toEqual([pad, 'Out']);
});

test('8.9 presses for a game that nobody sees never reach it, and are acknowledged', async () => {
  const { see, stage, link, sent } = await playPad();
  see(false);
  link.onTold({
    type: 'input',
    data: { playerId: 'p1', control: 'fire', value: true, at: 0, scene: 'game', seq: 7 },
  });
  expect(stage().heard.some(({ type }) => type === 'inputs')).toBe(false);
  expect(sent('taken').at(-1)?.data).toEqual({ taken: { p1: 7 } });
});

test('8.9 a game that somebody paused stays paused when the TV is seen again, without a count', async () => {
  const { see, shell, stage, shows } = await playPad();
  shell.orders.pause();
  see(false);
  expect(shows('p2')?.title).toBe('The TV is covered');
  see(true);
  expect(shell.view()).toMatchObject({ scene: { at: 'playing', paused: true }, sight: { is: 'seen' } });
  expect(shows('p1')?.controls.map(({ id }) => id)).toEqual(['resume', 'quit']);
  expect(stage().heard.filter(({ type }) => type === 'resume')).toEqual([]);
});

test('8.9 who pauses during the count has a pause, and who quits a lobby', async () => {
  const { see, shell, stage, timers, command, shows } = await playPad();
  see(false);
  see(true);
  command('p1', 'pause');
  timers.advance(5_000);
  expect(shell.view()).toMatchObject({ scene: { paused: true }, sight: { is: 'seen' } });
  expect(stage().heard.filter(({ type }) => type === 'resume')).toEqual([]);
  shell.orders.resume();
  see(false);
  command('p1', 'quit');
  see(true);
  expect(shell.view()).toMatchObject({ scene: { at: 'lobby' }, sight: { is: 'seen' } });
  expect(shows('p1')?.controls.some(({ id }) => id === 'start')).toBe(true);
});

test('8.9 a game that is started behind something else begins after the count', async () => {
  const game = await openShell();
  const { see, command, raise, stage, shows } = game;
  see(false);
  command('p1', 'start');
  await raise();
  expect(stage().heard.map(({ type }) => type)).toEqual(['start', 'pause']);
  expect(shows('p2')?.title).toBe('The TV is covered');
  see(true);
  pass(game, 3_000);
  expect(lastTold(game)).toBe('resume');
});

test('8.9 covered, and the host away: it is halted until both are back', async () => {
  const game = await playPad();
  const { see, link, welcome, stage, shows } = game;
  see(false);
  link.onLine('connecting');
  see(true);
  pass(game, 3_000);
  expect(stage().heard.some(({ type }) => type === 'resume')).toBe(false);
  see(false);
  welcome(sampleParty({ players: samplePlayers(2) }), true);
  expect(stage().heard.some(({ type }) => type === 'resume')).toBe(false);
  expect(shows('p2')?.title).toBe('The TV is covered');
  see(true);
  pass(game, 3_000);
  expect(stage().heard.filter(({ type }) => type === 'resume')).toHaveLength(1);
});

test('8.9 covered, and a phone away: the game hears of it at once, and the phone comes back to the notice', async () => {
  const { see, link, stage, shows, timers } = await playPad();
  see(false);
  link.onTold({ type: 'playerDropped', data: { playerId: 'p2' } });
  expect(stage().heard.at(-1)).toEqual({ type: 'playerDropped', data: { playerId: 'p2' } });
  link.onTold({ type: 'playerReturned', data: { playerId: 'p2' } });
  expect(shows('p2')?.title).toBe('The TV is covered');
  see(true);
  timers.advance(3_000);
  expect(shows('p2')).toEqual(pad);
});

test('8.9 a TV that is loaded again behind something else goes on with its game after the count', async () => {
  const kept = await savedGame(false);
  const game = await openShell({ savedGame: kept, isSeen: false });
  const { raise, see, stage, shows, shell } = game;
  await until(() => expect(shell.view().scene.at).toBe('playing'));
  await raise();
  expect(stage().heard.map(({ type }) => type)).toEqual(['start', 'pause']);
  expect(shows('p1')?.title).toBe('The TV is covered');
  see(true);
  expect(shows('p1')?.title).toBe('3');
  pass(game, 3_000);
  expect(lastTold(game)).toBe('resume');
});

test('8.9 what the host keeps is the pause of a person, not the cover', async () => {
  const { see, stage, sent } = await playPad();
  stage().says({ type: 'snapshot', data: { state: { turn: 1 }, taken: {} } });
  see(false);
  stage().says({ type: 'snapshot', data: { state: { turn: 2 }, taken: {} } });
  expect(sent('snapshot').at(-1)?.data.state).toMatchObject({ paused: false });
});

test('8.9 after the machine slept the game counts, too', async () => {
  const game = await playPad();
  const { timers, shell } = game;
  timers.sleep(30_000);
  timers.advance(1);
  expect(shell.view().sight).toEqual({ is: 'returning', count: 3 });
  expect(lastTold(game)).toBe('pause');
});
