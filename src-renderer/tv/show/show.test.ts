import { expect, test } from 'vitest';
import { samplePlayer, samplePlayers } from '../testing/samples.ts';
import { play, result, world } from '../testing/show-kit.ts';
import { FIRST_SHOW, type ShowEvent } from './show-state.ts';
import { stepShow } from './show.ts';

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

test('a phone that locked just before the start plays, before bots and after those who are here', () => {
  const [ana, bruno, clara] = samplePlayers(3);
  if (!ana || !bruno || !clara) throw new Error('three');
  const players = [{ ...ana, connected: false }, bruno, clara];
  const start: ShowEvent[] = [{ type: 'start', bots: 4 }];
  expect(play(start, { ...world, players, expected: new Set(['p1']) }).show.scene).toMatchObject({
    round: { cast: { players: [{ id: 'p2' }, { id: 'p3' }, { id: 'p1', connected: false }, { bot: true }] } },
  });
  expect(play(start, { ...world, players }).show.scene).toMatchObject({
    round: { cast: { players: [{ id: 'p2' }, { id: 'p3' }, { bot: true }, { bot: true }] } },
  });
  const duel: ShowEvent[] = [{ type: 'pick', gameId: 'duel' }, { type: 'start' }];
  expect(play(duel, { ...world, players, expected: new Set(['p1']) }).show.scene).toMatchObject({
    round: { cast: { players: [{ id: 'p2' }, { id: 'p3' }], audience: [{ id: 'p1' }] } },
  });
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
    around: { ...world, players: [samplePlayer('p1', { connected: false })], expected: new Set(['p1']) },
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

test('an award is for somebody of the cast', () => {
  const awards = ['p2', 'stranger'].map((playerId) => ({ playerId, text: 'Best loser' }));
  const { show } = play([{ type: 'start' }, { type: 'ended', ranking: [], headline: '', awards }]);
  expect(show.scene).toMatchObject({ at: 'result', awards: [{ playerId: 'p2', text: 'Best loser' }] });
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
