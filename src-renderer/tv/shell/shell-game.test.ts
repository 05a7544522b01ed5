import { expect, test } from 'vitest';
import { samplePlayer } from '../testing/samples.ts';
import { openShell, playGame } from '../testing/shell-bench.ts';
import { until } from '../testing/until.ts';

const stick = { title: 'Shove', controls: [{ kind: 'stick' as const, id: 'move' }] };

test('start hands the game all that it needs', async () => {
  const { stage, sent } = await playGame();
  expect(stage().heard).toEqual([
    {
      type: 'start',
      data: {
        gameUrl: '/games/floe/game.js',
        players: [
          expect.objectContaining({ id: 'p1', seat: 0, bot: false, connected: true }),
          expect.objectContaining({ id: 'p2', seat: 1 }),
        ],
        audience: [],
        teams: 0,
        maxPlayers: 16,
        seed: 42,
        options: {},
        packs: [],
        language: 'en',
        texts: { en: { title: 'Floe', win: 'You win' }, 'pt-BR': { title: 'Banquisa', win: 'Venceu' } },
        hostTimeMs: 1_000_250,
        reducedMotion: false,
        standIns: true,
        soundGain: 1,
        snapshot: null,
        store: {},
      },
    },
  ]);
  expect(sent('gameStarted')).toEqual([{ type: 'gameStarted', data: { gameId: 'floe' } }]);
});

test('inputs reach the stage at once and redraw nothing', async () => {
  const { shell, link, stage, moments } = await playGame();
  let redraws = 0;
  shell.onChange(() => (redraws += 1));
  const list = [
    { playerId: 'p1', control: 'move', value: { x: 1, y: 0 }, at: 5, scene: 'game' as const },
    { playerId: 'p2', control: 'pluck', value: true, at: 6, scene: 'game' as const },
  ];
  link.onTold({ type: 'inputs', data: { list } });
  expect(stage().heard.at(-1)).toEqual({ type: 'inputs', data: { list } });
  expect(redraws).toBe(0);
  expect(moments).toEqual([
    { kind: 'spoke', playerId: 'p1' },
    { kind: 'spoke', playerId: 'p2' },
  ]);
});

test('the stage decides what phones show, but only phones of this party', async () => {
  const { stage, shows, sent } = await playGame();
  stage().says({
    type: 'controllers',
    data: { list: [{ to: ['p1', 'bot-1', 'stranger'], controller: stick }] },
  });
  expect(shows('p1')).toEqual(stick);
  expect(shows('p2')).toMatchObject({ title: 'Floe', controls: [] });
  expect(sent('controllers').at(-1)?.data.list).toEqual([{ to: ['p1'], controller: stick, scene: 'game' }]);
});

test('a pause halts the game and shows its own screen; going on brings back the latest of the stage', async () => {
  const { shell, stage, shows, press } = await playGame();
  stage().says({ type: 'controllers', data: { list: [{ to: ['p1', 'p2'], controller: stick }] } });
  shell.orders.pause();
  expect(shell.view().scene).toEqual({ at: 'playing', gameId: 'floe', paused: true });
  expect(stage().heard.at(-1)).toEqual({ type: 'pause', data: {} });
  expect(shows('p1')?.controls.map((control) => control.id)).toEqual(['resume', 'quit']);
  stage().says({
    type: 'controllers',
    data: { list: [{ to: ['p2'], controller: { title: 'Out', controls: [] } }] },
  });
  expect(shows('p2')?.title).toBe('Paused');
  press('p1', 'resume');
  expect(stage().heard.at(-1)).toEqual({ type: 'resume', data: {} });
  expect(shows('p1')).toEqual(stick);
  expect(shows('p2')?.title).toBe('Out');
});

test('in a pause the stage hears no inputs', async () => {
  const { shell, stage, press } = await playGame();
  shell.orders.pause();
  const before = stage().heard.length;
  press('p2', 'move', { x: 1, y: 0 });
  expect(stage().heard).toHaveLength(before);
});

test('the stage hears who joins, drops, returns and leaves, and the room sees it', async () => {
  const { link, stage, moments, shell } = await playGame();
  link.onTold({ type: 'playerJoined', data: samplePlayer('p3') });
  link.onTold({ type: 'playerDropped', data: { playerId: 'p2' } });
  link.onTold({ type: 'playerReturned', data: { playerId: 'p2' } });
  link.onTold({ type: 'playerLeft', data: { playerId: 'p2', reason: 'left' } });
  expect(
    stage()
      .heard.slice(1)
      .map((message) => message.type),
  ).toEqual(['playerJoined', 'playerDropped', 'playerReturned', 'playerLeft']);
  expect(moments.map((moment) => moment.kind)).toEqual(['joined', 'dropped', 'returned', 'left']);
  expect(shell.view().cast.map((player) => player.id)).toEqual(['p1', 'p3', 'p2']);
});

test('who asks at the door for a seat is heard once, and not again with the next news', async () => {
  const { link, moments } = await playGame();
  const claim = (claimId: string, playerId: string) => ({ claimId, playerId });
  link.onTold({ type: 'party', data: { claims: [claim('c1', 'p2')] } });
  link.onTold({ type: 'party', data: { claims: [claim('c1', 'p2'), claim('c2', 'p1')] } });
  link.onTold({ type: 'party', data: { locked: true } });
  link.onTold({ type: 'party', data: { claims: [] } });
  expect(moments).toEqual([
    { kind: 'claimed', playerId: 'p2' },
    { kind: 'claimed', playerId: 'p1' },
  ]);
});

test('a phone that joins mid-game gets a screen before the stage has a word for it', async () => {
  const { link, shows } = await playGame();
  link.onTold({ type: 'playerJoined', data: samplePlayer('p3') });
  expect(shows('p3')).toMatchObject({ title: 'Floe', text: 'Eyes on the TV.' });
});

test('effects go to phones of the party, sounds for the TV to its loudspeaker', async () => {
  const { stage, sent, moments } = await playGame();
  stage().says({ type: 'effect', data: { to: ['p1', 'bot-1'], haptic: 40 } });
  stage().says({ type: 'effect', data: { to: ['bot-1'], haptic: 40 } });
  stage().says({ type: 'effect', data: { to: 'all', flash: '#ffffff' } });
  stage().says({ type: 'effect', data: { to: 'tv', sound: 'splash' } });
  expect(sent('effect').map((message) => message.data)).toEqual([
    { to: ['p1'], haptic: 40 },
    { to: 'all', flash: '#ffffff' },
  ]);
  expect(moments).toEqual([{ kind: 'sound', name: 'splash' }]);
});

test('a result ends the game for everybody', async () => {
  const { shell, stage, sent, shows } = await playGame();
  stage().says({ type: 'snapshot', data: { state: { round: 1 }, taken: {} } });
  const ranking = [
    { playerId: 'p2', score: 1 },
    { playerId: 'p1', score: 3 },
  ];
  stage().says({ type: 'result', data: { ranking, headline: 'p1 wins' } });
  expect(shell.view().scene).toEqual({
    at: 'result',
    gameId: 'floe',
    headline: 'p1 wins',
    awards: [],
    ranking: ranking.toReversed(),
  });
  expect(sent('gameEnded')).toEqual([
    { type: 'gameEnded', data: { gameId: 'floe', ranking: ranking.toReversed() } },
  ]);
  expect(sent('snapshotDone')).toHaveLength(1);
  expect(stage().isRemoved).toBe(true);
  expect(shows('p1')?.title).toBe('You won');
});

test('rematch raises a new stage with screens of its own', async () => {
  const { shell, stage, raise, press, shows, stages } = await playGame();
  stage().says({ type: 'controllers', data: { list: [{ to: ['p1'], controller: stick }] } });
  stage().says({ type: 'result', data: { ranking: [], headline: 'Draw' } });
  press('p1', 'rematch');
  await raise(2);
  expect(stages).toHaveLength(2);
  expect(shell.view().scene.at).toBe('playing');
  expect(shows('p1')?.title).toBe('Floe');
});

test.each([
  { what: 'rubbish', says: { type: 'result', data: {} }, reason: 'game-rubbish' },
  { what: 'what it threw', says: { type: 'problem', data: { message: 'x is null' } }, reason: 'game-threw' },
])('a stage that says $what is removed with a card', async ({ says, reason }) => {
  const { shell, stage, sent, shows } = await playGame();
  stage().says(says);
  expect(shell.view().scene).toMatchObject({ at: 'problem', gameId: 'floe' });
  expect(stage().isRemoved).toBe(true);
  expect(sent('problem')).toMatchObject([{ data: { reason } }]);
  expect(sent('gameEnded')).toMatchObject([{ data: { ranking: [] } }]);
  expect(sent('snapshotDone')).toHaveLength(1);
  expect(shows('p1')?.controls.map((control) => control.id)).toEqual(['rematch', 'lobby']);
});

test('a stage that hangs is removed, and the party goes on', async () => {
  const { shell, stage, timers, press } = await playGame();
  timers.advance(6_000);
  expect(shell.view().scene).toMatchObject({
    at: 'problem',
    message: expect.stringContaining('does not answer'),
  });
  expect(stage().isRemoved).toBe(true);
  press('p1', 'lobby');
  expect(shell.view().scene).toEqual({ at: 'lobby' });
});

test('a game whose texts are missing says so instead of waiting forever', async () => {
  const { shell, sent, timers } = await openShell();
  shell.orders.pick('duel');
  shell.orders.start();
  await until(() => {
    timers.advance(500);
    expect(shell.view().scene.at).toBe('problem');
  });
  expect(sent('problem')).toMatchObject([
    { data: { reason: 'game-no-start', message: expect.stringContaining('404') } },
  ]);
});

test('for whom a bot plays is seen until the next game begins', async () => {
  const { shell, stage, raise } = await playGame();
  expect(shell.view().standIns).toEqual([]);
  stage().says({ type: 'standIns', data: { playerIds: ['p2'] } });
  expect(shell.view().standIns).toEqual(['p2']);
  shell.orders.quit();
  shell.orders.start();
  await raise(2);
  expect(shell.view().standIns).toEqual([]);
});

test('a phone that hung up a moment before the start is in the game; one that went home is not', async () => {
  for (const [waitMs, ids] of [
    [30_000, ['p1', 'p2']],
    [70_000, ['p1', 'bot-1']],
  ] as const) {
    const { shell, link, timers, raise, stage } = await openShell();
    link.onTold({ type: 'playerDropped', data: { playerId: 'p2' } });
    timers.advance(waitMs);
    shell.orders.start();
    await raise();
    expect(stage().heard[0]).toMatchObject({ data: { players: ids.map((id) => ({ id })) } });
    link.onTold({ type: 'playerReturned', data: { playerId: 'p2' } });
    expect(stage().heard.at(-1)?.type).toBe(waitMs < 60_000 ? 'playerReturned' : 'playerJoined');
  }
});

test('12.3 a tap on a game’s own “quit” that was under way when the game was paused does not end it', async () => {
  const { shell, press } = await playGame();
  shell.orders.pause();
  press('p1', 'quit', true, 'game');
  expect(shell.view().scene).toMatchObject({ at: 'playing', paused: true });
  press('p1', 'quit');
  expect(shell.view().scene.at).toBe('lobby');
});

test('12.3 one tap too many on a game’s own “start” does not begin the next game', async () => {
  const { shell, stage, press } = await playGame();
  stage().says({ type: 'result', data: { ranking: [{ playerId: 'p1', score: 3 }], headline: 'Ana wins' } });
  press('p1', 'rematch', true, 'game');
  press('p1', 'start', true, 'game');
  expect(shell.view().scene.at).toBe('result');
  shell.orders.quit();
  press('p1', 'start', true, 'game');
  expect(shell.view().scene.at).toBe('lobby');
});

test('12.3 an order to a scene that is over is none to the game, nor to the next scene', async () => {
  const { shell, stage, press } = await playGame();
  const before = stage().heard.length;
  press('p1', 'start', true, 'lobby');
  expect(stage().heard).toHaveLength(before);
  shell.orders.pause();
  press('p1', 'lobby', true, 'result');
  expect(shell.view().scene).toMatchObject({ at: 'playing', paused: true });
});
