import { expect, test } from 'vitest';
import { AT_REST, isAtRest, swing } from './cord-toy.tsx';

test('a plucked cord swings past its rest and comes to it', () => {
  let spring = { ...AT_REST, x: 100 };
  let farthestLeft = 0;
  let seconds = 0;
  while (!isAtRest(spring) && seconds < 10) {
    spring = swing(spring, 1 / 60);
    farthestLeft = Math.min(farthestLeft, spring.x);
    seconds += 1 / 60;
  }
  expect(farthestLeft).toBeLessThan(-50);
  expect(seconds).toBeGreaterThan(0.8);
  expect(seconds).toBeLessThan(4);
});

test('a slow phone sees the same swing', () => {
  let quick = { ...AT_REST, x: 100 };
  let slow = { ...AT_REST, x: 100 };
  for (let i = 0; i < 60; i += 1) quick = swing(quick, 1 / 120);
  for (let i = 0; i < 10; i += 1) slow = swing(slow, 1 / 20);
  expect(slow.x).toBeCloseTo(quick.x, 0);
});
