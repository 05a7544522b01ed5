import { expect, test } from 'vitest';
import { tvToHost } from '../../../src-shared/bridge.ts';
import { samplePlayers } from '../testing/samples.ts';
import { addBots } from './bots.ts';
import { castPhones } from './cast.ts';
import { readSavedShow, saveBreak, saveMoment } from './saved-show.ts';
import type { Round, Show } from './show-state.ts';
import { NO_TEAMS } from './team-play.ts';

const round: Round = {
  gameId: 'floe',
  seed: -7,
  options: { rounds: 5 },
  packs: [{ id: 'animals', hash: 'a1' }],
  botsUpTo: 4,
  cast: addBots(castPhones(samplePlayers(3), 16), 4),
};

test('what is saved and has lain on a disk is read back as it was', () => {
  const message = saveMoment({ round, paused: true, tried: { floe: ['p1'] } }, { ice: [1, 2] }, { p1: 7 });
  if (!message) throw new Error('not saved');
  expect(message.data.taken).toEqual({ p1: 7 });
  expect(tvToHost.snapshot.safeParse(message.data).success).toBe(true);
  const onDisk = JSON.parse(JSON.stringify(message.data)) as typeof message.data;
  expect(readSavedShow(onDisk)).toEqual({
    at: 'playing',
    round,
    tried: { floe: ['p1'] },
    paused: true,
    snapshot: { ice: [1, 2] },
  });
});

test.each([null, 'text', {}, { version: 2 }, { version: 2, at: 'playing', players: 'none' }])(
  'a saved game of another shape is not read: %j',
  (state) => {
    expect(readSavedShow({ gameId: 'floe', state })).toBeNull();
  },
);

test('a state larger than a frame is not sent, for the host would hang up', () => {
  expect(saveMoment({ round, paused: false, tried: {} }, 'x'.repeat(1024 * 1024), {})).toBeNull();
  expect(saveMoment({ round, paused: false, tried: {} }, '\u20ac'.repeat(400 * 1024), {})).toBeNull();
});

const result: Show['scene'] = {
  at: 'result',
  round,
  ranking: [{ playerId: 'p1', score: 3 }],
  headline: 'Ana wins',
  awards: [{ playerId: 'p2', text: 'The crowd’s favourite' }],
};

test.each<{ name: string; show: Show; found: unknown }>([
  {
    name: 'a result, with its round for the rematch',
    show: { pickedGameId: 'floe', botsUpTo: 4, teamPlay: NO_TEAMS, tried: {}, scene: result },
    found: { ...result, tried: {} },
  },
  {
    name: 'what is chosen in the lobby',
    show: { pickedGameId: 'duel', botsUpTo: 2, teamPlay: NO_TEAMS, tried: {}, scene: { at: 'lobby' } },
    found: { at: 'lobby', pickedGameId: 'duel', botsUpTo: 2, teamPlay: NO_TEAMS, tried: {} },
  },
  {
    name: 'of a game that broke what was chosen',
    show: {
      pickedGameId: 'floe',
      botsUpTo: 4,
      teamPlay: { count: 2, sides: { p1: 1 } },
      tried: { floe: ['p1'] },
      scene: { at: 'problem', round, fault: 'threw', detail: 'x is null' },
    },
    found: {
      at: 'lobby',
      pickedGameId: 'floe',
      botsUpTo: 4,
      teamPlay: { count: 2, sides: { p1: 1 } },
      tried: { floe: ['p1'] },
    },
  },
])('of a show in which no game plays there is kept: $name', ({ show, found }) => {
  const message = saveBreak(show);
  if (!message) throw new Error('not saved');
  expect(tvToHost.snapshot.safeParse(message.data).success).toBe(true);
  expect(readSavedShow(JSON.parse(JSON.stringify(message.data)) as typeof message.data)).toEqual(found);
});

test.each<{ name: string; scene: Show['scene']; pickedGameId: string | null }>([
  { name: 'a lobby where nobody chose', scene: { at: 'lobby' }, pickedGameId: null },
  { name: 'a running game', scene: { at: 'playing', round, paused: false }, pickedGameId: 'floe' },
  {
    name: 'a missing one',
    scene: { at: 'missing', round, paused: false, snapshot: 1 },
    pickedGameId: 'floe',
  },
  {
    name: 'the result of a recording',
    scene: { ...result, round: { ...round, paper: true } },
    pickedGameId: null,
  },
])('of $name nothing else is kept', ({ scene, pickedGameId }) => {
  expect(saveBreak({ pickedGameId, botsUpTo: 0, teamPlay: NO_TEAMS, tried: {}, scene })).toBeNull();
});
