import { expect, test } from 'vitest';
import { swipeOf } from './swipe-maths.ts';

const HEIGHT = 800;
/** From a place, so many px a ms, a point each 10 ms. */
const way = (vx: number, vy: number, ms: number) =>
  Array.from({ length: ms / 10 + 1 }, (_, i) => ({ x: 100 + vx * i * 10, y: 700 + vy * i * 10, at: i * 10 }));

test('a flick up is measured in screen heights', () => {
  const swipe = swipeOf(way(0, -2, 200), 205, HEIGHT);
  expect(swipe).toEqual({ dx: 0, dy: -0.5, speed: 2.5 });
});

test('the speed is that of the end: slow, then quick', () => {
  const slow = way(0.1, 0, 1_000);
  const end = slow[slow.length - 1] ?? { x: 0, y: 0, at: 0 };
  const quick = Array.from({ length: 11 }, (_, i) => ({ x: end.x + i * 16, y: end.y, at: end.at + i * 10 }));
  expect(swipeOf([...slow, ...quick], end.at + 105, HEIGHT)?.speed).toBeCloseTo(2, 5);
});

test('a finger that rests before it is lifted throws nothing', () => {
  expect(swipeOf(way(2, 0, 200), 600, HEIGHT)).toMatchObject({ dx: 0.5, speed: 0 });
});

test('a tap is no swipe', () => {
  expect(swipeOf(way(0.1, 0, 100), 105, HEIGHT)).toBeNull();
  expect(swipeOf([], 0, HEIGHT)).toBeNull();
});

test('a page that stutters still sees the speed', () => {
  const two = [
    { x: 0, y: 0, at: 0 },
    { x: 0, y: -400, at: 160 },
  ];
  expect(swipeOf(two, 165, HEIGHT)?.speed).toBeCloseTo(0.5 / 0.16, 2);
});

test('what the wire cannot carry is not sent', () => {
  const swipe = swipeOf(
    [
      { x: 0, y: 0, at: 0 },
      { x: 0, y: -90_000, at: 1 },
    ],
    2,
    HEIGHT,
  );
  expect(swipe).toEqual({ dx: 0, dy: -4, speed: 100 });
});
