import { expect, test } from 'vitest';
import { sampleBroken, sampleGame, samplePlayer, samplePlayers } from '../testing/samples.ts';
import { FIRST_SHOW, type Show, type ShowEvent, type ShowStep, type ShowWorld } from './show-state.ts';
import { stepShow } from './show.ts';

const world: ShowWorld = {
  players: samplePlayers(3),
  games: [sampleBroken('broken'), sampleGame('floe'), sampleGame('duel', { players: { min: 2, max: 2 } })],
  seed: 42,
};

/** Takes these steps one after another and gives the last. */
function play(events: readonly ShowEvent[], around: ShowWorld = world, from: Show = FIRST_SHOW): ShowStep {
  return events.reduce<ShowStep>((step, event) => stepShow(step.show, event, around), {
    show: from,
    effects: [],
    refusal: null,
  });
}

const result: Extract<ShowEvent, { type: 'ended' }> = {
  type: 'ended',
  ranking: [{ playerId: 'p1', score: 3 }],
  headline: 'Ana wins',
};

test('start without a pick starts the first playable game', () => {
  const { show, effects } = play([{ type: 'start' }]);
  expect(show.scene).toMatchObject({ at: 'playing', paused: false, round: { gameId: 'floe', seed: 42 } });
  expect(effects).toEqual([
    { do: 'openStage', round: expect.objectContaining({ gameId: 'floe' }), snapshot: null },
  ]);
});

test('start starts what was picked', () => {
  const { show } = play([{ type: 'pick', gameId: 'duel' }, { type: 'start' }]);
  expect(show.scene).toMatchObject({ round: { gameId: 'duel' } });
});

test('a game holds its maximum and the other phones watch', () => {
  const { show } = play([
    { type: 'pick', gameId: 'duel' },
    { type: 'start', bots: 16 },
  ]);
  expect(show.scene).toMatchObject({
    round: { cast: { players: [{ id: 'p1' }, { id: 'p2' }], audience: [{ id: 'p3' }], maxPlayers: 2 } },
  });
});

test.each([
  { events: [{ type: 'start', bots: 6 }], total: 6 },
  { events: [{ type: 'botsUpTo', count: 5 }, { type: 'start' }], total: 5 },
  {
    events: [
      { type: 'botsUpTo', count: 5 },
      { type: 'start', bots: 0 },
    ],
    total: 3,
  },
] satisfies { events: ShowEvent[]; total: number }[])('$total play after $events', ({ events, total }) => {
  expect(play(events).show.scene).toMatchObject({ round: { cast: { players: { length: total } } } });
});

test('one phone alone gets a bot to play with', () => {
  const { show } = play([{ type: 'start' }], { ...world, players: samplePlayers(1) });
  expect(show.scene).toMatchObject({ round: { cast: { players: [{ id: 'p1' }, { id: 'bot-1' }] } } });
});

test.each([
  { event: { type: 'pick', gameId: 'nothing' }, refusal: 'no-such-game' },
  { event: { type: 'pick', gameId: 'broken' }, refusal: 'no-such-game' },
  { event: { type: 'pause' }, refusal: 'not-now' },
  { event: { type: 'resume' }, refusal: 'not-now' },
  { event: { type: 'quit' }, refusal: 'not-now' },
  { event: { type: 'rematch' }, refusal: 'not-now' },
] satisfies { event: ShowEvent; refusal: string }[])(
  'in the lobby $event is refused: $refusal',
  ({ event, refusal }) => {
    const step = play([event]);
    expect(step).toEqual({ show: FIRST_SHOW, effects: [], refusal });
  },
);

test.each([
  { around: { ...world, players: [] }, refusal: 'not-enough-players' },
  {
    around: { ...world, players: [samplePlayer('p1', { connected: false })] },
    refusal: 'not-enough-players',
  },
  { around: { ...world, games: [] }, refusal: 'no-such-game' },
])('start is refused: $refusal', ({ around, refusal }) => {
  expect(play([{ type: 'start', bots: 4 }], around).refusal).toBe(refusal);
});

test.each([
  { type: 'start' },
  { type: 'pick', gameId: 'duel' },
  { type: 'rematch' },
  { type: 'resume' },
] satisfies ShowEvent[])('while a game runs $type is not for now', (event) => {
  const playing = play([{ type: 'start' }]).show;
  expect(stepShow(playing, event, world)).toEqual({ show: playing, effects: [], refusal: 'not-now' });
});

test('pause and resume, each once', () => {
  const paused = play([{ type: 'start' }, { type: 'pause' }]);
  expect(paused.show.scene).toMatchObject({ at: 'playing', paused: true });
  expect(stepShow(paused.show, { type: 'pause' }, world).refusal).toBe('not-now');
  expect(stepShow(paused.show, { type: 'resume' }, world).show.scene).toMatchObject({ paused: false });
});

test('quit ends the game for the stage, for the log and for the disk', () => {
  const { show, effects } = play([{ type: 'start' }, { type: 'quit' }]);
  expect(show.scene).toEqual({ at: 'lobby' });
  expect(effects).toEqual([
    { do: 'closeStage' },
    { do: 'tellHost', message: { type: 'gameEnded', data: { gameId: 'floe', ranking: [] } } },
    { do: 'tellHost', message: { type: 'snapshotDone', data: {} } },
  ]);
});

test('a result ranks from the highest score and names only those of the cast', () => {
  const ranking = [
    { playerId: 'p2', score: 1 },
    { playerId: 'stranger', score: 99 },
    { playerId: 'p1', score: 3 },
  ];
  const { show, effects } = play([{ type: 'start' }, { type: 'ended', ranking, headline: 'Well' }]);
  const ranked = [
    { playerId: 'p1', score: 3 },
    { playerId: 'p2', score: 1 },
  ];
  expect(show.scene).toMatchObject({ at: 'result', ranking: ranked, headline: 'Well' });
  expect(effects).toContainEqual({
    do: 'tellHost',
    message: { type: 'gameEnded', data: { gameId: 'floe', ranking: ranked } },
  });
  expect(effects).toContainEqual({ do: 'tellHost', message: { type: 'snapshotDone', data: {} } });
});

test('a rematch is the same game with as many bots, a new seed and who is there now', () => {
  const ended = play([{ type: 'start', bots: 6 }, result]).show;
  const later = { ...world, seed: 43, players: samplePlayers(4) };
  const { show } = stepShow(ended, { type: 'rematch' }, later);
  expect(show.scene).toMatchObject({
    at: 'playing',
    round: { gameId: 'floe', seed: 43, cast: { players: { length: 6 } } },
  });
  expect(show.scene).toMatchObject({ round: { cast: { players: { 3: { id: 'p4' } } } } });
});

test('from a result one can go to the lobby, without ending the game twice', () => {
  const step = play([{ type: 'start' }, result, { type: 'quit' }]);
  expect(step).toMatchObject({ show: { scene: { at: 'lobby' } }, effects: [] });
});

test('from a result another game can be picked and started', () => {
  const step = play([{ type: 'start' }, result, { type: 'pick', gameId: 'duel' }, { type: 'start' }]);
  expect(step.show.scene).toMatchObject({ at: 'playing', round: { gameId: 'duel' } });
});

test('a game that breaks ends with a problem, is reported and not restored', () => {
  const { show, effects } = play([{ type: 'start' }, { type: 'broke', fault: 'threw', detail: 'x is null' }]);
  expect(show.scene).toMatchObject({ at: 'problem', fault: 'threw', detail: 'x is null' });
  expect(effects).toEqual([
    {
      do: 'tellHost',
      message: { type: 'problem', data: { reason: 'game-threw', message: 'floe: x is null' } },
    },
    { do: 'closeStage' },
    { do: 'tellHost', message: { type: 'gameEnded', data: { gameId: 'floe', ranking: [] } } },
    { do: 'tellHost', message: { type: 'snapshotDone', data: {} } },
  ]);
});

test('after a problem the same game can be tried again', () => {
  const step = play([{ type: 'start' }, { type: 'broke', fault: 'threw', detail: '' }, { type: 'rematch' }]);
  expect(step.show.scene.at).toBe('playing');
});

test.each([result, { type: 'broke', fault: 'threw', detail: '' }] satisfies ShowEvent[])(
  'a stage that speaks after its game is over changes nothing: $type',
  (event) => {
    expect(play([event])).toEqual({ show: FIRST_SHOW, effects: [], refusal: null });
  },
);

test('the stage hears who joins while it plays; the result keeps its cast', () => {
  const started = play([{ type: 'start' }]).show;
  const later = { ...world, players: samplePlayers(4) };
  const joined = stepShow(started, { type: 'partyChanged' }, later);
  expect(joined.effects).toEqual([
    {
      do: 'tellStage',
      message: { type: 'playerJoined', data: { player: expect.objectContaining({ id: 'p4' }) } },
    },
  ]);
  const ended = stepShow(joined.show, result, later).show;
  expect(stepShow(ended, { type: 'partyChanged' }, { ...world, players: [] }).show).toBe(ended);
});

/** What was saved of the game that a start begins. */
function savedGame(paused: boolean): Extract<ShowEvent, { type: 'restored' }> {
  const { scene } = play([{ type: 'start', bots: 4 }]).show;
  if (scene.at !== 'playing') throw new Error('not playing');
  return { type: 'restored', saved: { at: 'playing', round: scene.round, paused, snapshot: { turn: 7 } } };
}

test('a saved game goes on, paused if it was, with the party as it is now', () => {
  const away = samplePlayers(3).map((player) => ({ ...player, connected: player.playerId !== 'p2' }));
  const { show, effects } = play([savedGame(true)], { ...world, players: away });
  expect(show).toMatchObject({
    pickedGameId: 'floe',
    botsUpTo: 4,
    scene: { at: 'playing', paused: true, round: { seed: 42 } },
  });
  expect(effects).toMatchObject([
    {
      do: 'openStage',
      snapshot: { turn: 7 },
      round: {
        cast: { players: [{ id: 'p1' }, { id: 'p2', connected: false }, { id: 'p3' }, { id: 'bot-1' }] },
      },
    },
  ]);
});

test('a saved game that is not on the shelf waits for it, and nothing else starts meanwhile', () => {
  const bare = { ...world, games: world.games.filter(({ id }) => id !== 'floe') };
  const missing = play([savedGame(true)], bare);
  expect(missing).toMatchObject({ show: { scene: { at: 'missing' } }, effects: [] });
  for (const type of ['start', 'rematch', 'resume'] as const)
    expect(stepShow(missing.show, { type }, bare).refusal).toBe('not-now');
  expect(stepShow(missing.show, { type: 'partyChanged' }, bare)).toMatchObject({
    show: missing.show,
    effects: [],
  });
  const later = { ...world, players: samplePlayers(4) };
  const back = stepShow(missing.show, { type: 'partyChanged' }, later);
  expect(back.show.scene).toMatchObject({ at: 'playing', paused: true });
  expect(back.effects).toMatchObject([
    {
      do: 'openStage',
      snapshot: { turn: 7 },
      round: { cast: { players: { length: 5, 4: { id: 'p4' } } } },
    },
  ]);
});

test('a missing game that is given up is forgotten', () => {
  const { show, effects } = play([savedGame(false), { type: 'quit' }], { ...world, games: [] });
  expect(show.scene.at).toBe('lobby');
  expect(effects).toContainEqual({ do: 'tellHost', message: { type: 'snapshotDone', data: {} } });
});

test('a saved result is shown again, and its rematch is the same game', () => {
  const { scene } = play([{ type: 'start', bots: 6 }, result]).show;
  if (scene.at !== 'result') throw new Error('no result');
  const restored = play([{ type: 'restored', saved: scene }]);
  expect(restored).toEqual({
    show: { pickedGameId: 'floe', botsUpTo: 6, scene },
    effects: [],
    refusal: null,
  });
  expect(stepShow(restored.show, { type: 'rematch' }, world).show.scene).toMatchObject({
    round: { gameId: 'floe', botsUpTo: 6 },
  });
});

test('what was chosen in the lobby is chosen again', () => {
  const { show } = play([{ type: 'restored', saved: { at: 'lobby', pickedGameId: 'duel', botsUpTo: 2 } }]);
  expect(show).toEqual({ pickedGameId: 'duel', botsUpTo: 2, scene: { at: 'lobby' } });
});

test('a saved game does not push a running one off the stage', () => {
  const playing = play([{ type: 'start' }]).show;
  expect(stepShow(playing, savedGame(true), world)).toEqual({ show: playing, effects: [], refusal: null });
});

test('a show that does not hold is cleared, without a word of an end', () => {
  const playing = play([{ type: 'pick', gameId: 'duel' }, { type: 'start' }]).show;
  expect(stepShow(playing, { type: 'cleared' }, world)).toEqual({
    show: FIRST_SHOW,
    effects: [{ do: 'closeStage' }],
    refusal: null,
  });
});

test('bots are chosen for the game that is shown, which is the picked one from then on', () => {
  expect(play([{ type: 'botsUpTo', count: 4 }]).show).toMatchObject({ pickedGameId: 'floe', botsUpTo: 4 });
});

test.each([
  { count: -3, botsUpTo: 0 },
  { count: 1000, botsUpTo: 64 },
  { count: Number.NaN, botsUpTo: 0 },
])('bots up to $count is $botsUpTo', ({ count, botsUpTo }) => {
  expect(play([{ type: 'botsUpTo', count }]).show.botsUpTo).toBe(botsUpTo);
});
