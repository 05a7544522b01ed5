import { expect, test } from 'vitest';
import { samplePlayer, samplePlayers } from '../testing/samples.ts';
import { addBots } from './bots.ts';
import { castChanges, castPhones, everybody, followParty } from './cast.ts';

test('connected phones take seats in the order of joining', () => {
  const [first, second, third] = samplePlayers(3);
  if (!first || !second || !third) throw new Error('three');
  const cast = castPhones([first, { ...second, connected: false }, third], 16);
  expect(cast.players.map(({ id, seat }) => [id, seat])).toEqual([
    ['p1', 0],
    ['p3', 1],
  ]);
});

test('phones beyond the maximum are the audience', () => {
  const cast = castPhones(samplePlayers(5), 3);
  expect(cast.players.map((player) => player.id)).toEqual(['p1', 'p2', 'p3']);
  expect(cast.audience.map(({ id, seat }) => [id, seat])).toEqual([
    ['p4', 3],
    ['p5', 4],
  ]);
});

test('a cast that nothing happened to stays the same object', () => {
  const phones = samplePlayers(2);
  const cast = castPhones(phones, 16);
  expect(
    followParty(
      cast,
      phones.map((player) => ({ ...player, rttMs: 9 })),
    ),
  ).toBe(cast);
});

test('who joins late gets the seat after the last, bots counted', () => {
  const cast = addBots(castPhones(samplePlayers(1), 16), 3);
  const next = followParty(cast, samplePlayers(2));
  expect(next.players.map((player) => player.seat)).toEqual([0, 1, 2, 3]);
  expect(castChanges(cast, next)).toEqual([
    { type: 'playerJoined', data: { player: expect.objectContaining({ id: 'p2', seat: 3, bot: false }) } },
  ]);
});

test('who joins a full game watches', () => {
  const cast = castPhones(samplePlayers(2), 2);
  const next = followParty(cast, samplePlayers(3));
  expect(next.audience.map((player) => player.id)).toEqual(['p3']);
});

test('a phone that is away does not join', () => {
  const cast = castPhones(samplePlayers(1), 16);
  const away = samplePlayer('p2', { connected: false });
  expect(followParty(cast, [...samplePlayers(1), away])).toBe(cast);
});

test('who drops, returns and leaves keeps the name, and the stage hears of each', () => {
  const phones = samplePlayers(2);
  const cast = castPhones(phones, 16);
  const dropped = followParty(
    cast,
    phones.map((one) => ({ ...one, connected: one.playerId !== 'p2' })),
  );
  expect(castChanges(cast, dropped)).toEqual([{ type: 'playerDropped', data: { playerId: 'p2' } }]);
  const back = followParty(dropped, phones);
  expect(castChanges(dropped, back)).toEqual([{ type: 'playerReturned', data: { playerId: 'p2' } }]);
  const left = followParty(back, samplePlayers(1));
  expect(castChanges(back, left)).toEqual([{ type: 'playerLeft', data: { playerId: 'p2' } }]);
  expect(everybody(left).map((player) => player.id)).toEqual(['p1', 'p2']);
});

test('a seat of somebody who left is not given again', () => {
  const cast = castPhones(samplePlayers(2), 16);
  const left = followParty(cast, samplePlayers(1));
  const next = followParty(left, [...samplePlayers(1), samplePlayer('p9')]);
  expect(next.players.map(({ id, seat }) => [id, seat])).toEqual([
    ['p1', 0],
    ['p9', 2],
  ]);
});

test('a new name reaches the stage', () => {
  const phones = samplePlayers(1);
  const cast = castPhones(phones, 16);
  const next = followParty(
    cast,
    phones.map((one) => ({ ...one, name: 'Ana' })),
  );
  expect(castChanges(cast, next)).toEqual([
    { type: 'playerChanged', data: { player: expect.objectContaining({ id: 'p1', name: 'Ana' }) } },
  ]);
});
