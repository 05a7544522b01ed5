import { expect, test } from 'vitest';
import { createRope, pointAlong, stepRope, type Pin } from './rope.ts';

const left = { x: 0, y: 0 };
const right = { x: 20, y: 0 };
const ends: Pin[] = [
  { index: 0, ...left },
  { index: 14, ...right },
];

function settled(slack: number): ReturnType<typeof createRope> {
  const rope = createRope(left, right, 15);
  rope.length *= slack;
  for (let i = 0; i < 600; i += 1) stepRope(rope, ends, 1 / 60);
  return rope;
}

test('a rope with slack sags below its ends, and more slack sags more', () => {
  const [taut, slack] = [settled(1.01), settled(1.3)];
  expect(pointAlong(taut, 0.5).y).toBeGreaterThan(0.3);
  expect(pointAlong(slack, 0.5).y).toBeGreaterThan(pointAlong(taut, 0.5).y + 3);
});

test('a rope comes to rest, so that an idle board need not be drawn again', () => {
  const rope = settled(1.2);
  expect(stepRope(rope, ends, 1 / 60)).toBeLessThan(0.02);
});

test('a rope let go at one end hangs straight down from the other', () => {
  const rope = createRope(left, right, 15);
  for (let i = 0; i < 1200; i += 1) stepRope(rope, ends.slice(0, 1), 1 / 60);
  const end = pointAlong(rope, 1);
  expect(Math.abs(end.x)).toBeLessThan(0.5);
  expect(end.y).toBeGreaterThan(19);
});
