import { expect, test } from 'vitest';
import { samplePlayer, samplePlayers } from '../testing/samples.ts';
import { addBots, seatsToFill } from './bots.ts';
import { castPhones } from './cast.ts';

const players = { min: 2, max: 8 };

test.each([
  { phones: 1, wanted: 0, total: 2, why: 'the minimum by themselves' },
  { phones: 3, wanted: 0, total: 3, why: 'no bots where enough phones are there' },
  { phones: 3, wanted: 6, total: 6, why: 'what was asked for' },
  { phones: 3, wanted: 16, total: 8, why: 'no more than the game holds' },
  { phones: 5, wanted: 4, total: 5, why: 'never fewer than the phones' },
])('$phones phones and $wanted wanted make $total: $why', ({ phones, wanted, total }) => {
  expect(seatsToFill(phones, wanted, players)).toBe(total);
});

test('bots sit after the phones, with ids in order', () => {
  const cast = addBots(castPhones(samplePlayers(2), 8), 4);
  expect(cast.players.map(({ id, seat, bot }) => [id, seat, bot])).toEqual([
    ['p1', 0, false],
    ['p2', 1, false],
    ['bot-1', 2, true],
    ['bot-2', 3, true],
  ]);
});

test('a bot takes no name, icon or cord that a phone has', () => {
  const dot = samplePlayer('p1', { name: 'DOT', iconIndex: 0, cordIndex: 0 });
  const cast = addBots(castPhones([dot], 16), 16);
  const looks = cast.players.map(({ name, iconIndex, cordIndex }) => ({
    name: name.toLowerCase(),
    iconIndex,
    cordIndex,
  }));
  for (const key of ['name', 'iconIndex', 'cordIndex'] as const) {
    expect(new Set(looks.map((look) => look[key])).size, key).toBe(16);
  }
});

test('beyond the names there are, names go on with a number and stay different', () => {
  const cast = addBots(castPhones(samplePlayers(1), 64), 64);
  expect(new Set(cast.players.map((player) => player.name)).size).toBe(64);
});

test('nothing is added where enough play', () => {
  const cast = castPhones(samplePlayers(4), 8);
  expect(addBots(cast, 4)).toBe(cast);
});
