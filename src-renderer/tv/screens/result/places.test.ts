import { expect, test } from 'vitest';
import { placesOf, tellingOf } from './places.ts';

const scores = (...list: number[]) => list.map((score, i) => ({ playerId: `p${i}`, score }));

test('the highest score is first, and equal scores share a place', () => {
  const places = placesOf(scores(3, 9, 3, 1)).map((one) => [one.playerId, one.place]);
  expect(places).toEqual([
    ['p1', 1],
    ['p0', 2],
    ['p2', 2],
    ['p3', 4],
  ]);
});

test('the result is told from the last place to the first, each place once', () => {
  expect(tellingOf(placesOf(scores(3, 9, 3, 1))).map((tell) => tell.place)).toEqual([4, 2, 1]);
});

test('there is a pause before the winner, longer than between the others', () => {
  const [last, second, winner] = tellingOf(placesOf(scores(1, 2, 3)));
  if (!last || !second || !winner) throw new Error('three places are told');
  expect(winner.atMs - second.atMs).toBeGreaterThan(second.atMs - last.atMs + 500);
});

test('sixteen players are told within eight seconds, and all equal at once', () => {
  const sixteen = tellingOf(placesOf(scores(...Array.from({ length: 16 }, (_, i) => i))));
  expect(sixteen).toHaveLength(16);
  expect(sixteen.at(-1)?.atMs).toBeLessThan(8_000);
  expect(tellingOf(placesOf(scores(5, 5, 5)))).toEqual([{ place: 1, atMs: 700 }]);
});
