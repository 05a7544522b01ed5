import { expect, test } from 'vitest';
import { createStartBound, DUCKED, gainOf, planDuck } from './level.ts';

test('half the slider is a quarter of the gain, and mute is silence at any volume', () => {
  expect(gainOf({ volume: 0.5, muted: false })).toBe(0.25);
  expect(gainOf({ volume: 1, muted: true })).toBe(0);
  expect(gainOf({ volume: 0, muted: false })).toBe(0);
});

test('twenty sounds may start at once, then twenty a second', () => {
  const mayStart = createStartBound();
  const among = (count: number, nowMs: number) =>
    Array.from({ length: count }, () => mayStart(nowMs)).filter(Boolean).length;
  expect(among(50, 0)).toBe(20);
  expect(among(50, 500)).toBe(10);
  expect(among(50, 60_000)).toBe(20);
  // A clock that goes back gives nothing.
  expect(among(50, 0)).toBe(0);
});

test('music goes down under an effect and comes back at its end', () => {
  const ducking = planDuck(null, 10, 12);
  expect(ducking.moves.map(({ target, atS }) => [target, atS])).toEqual([
    [DUCKED, 10],
    [1, 12],
  ]);
});

test('of two effects that overlap, the one that ends last lets the music come back', () => {
  const first = planDuck(null, 10, 14);
  expect(planDuck(first, 11, 12)).toBe(first);
  expect(planDuck(first, 13, 16).moves.at(-1)).toMatchObject({ target: 1, atS: 16 });
});
