import { expect, test } from 'vitest';
import { AwakeClock } from './clock.ts';

test('6.6 while ticks come, awake time is time', () => {
  const clock = new AwakeClock(500, 1_000);
  for (let nowMs = 1_250; nowMs <= 5_000; nowMs += 250) expect(clock.tick(nowMs)).toBe(nowMs - 1_000);
  expect(clock.at(5_100)).toBe(4_100);
});

test('6.6 of a sleep only one gap counts, whoever asks first after it', () => {
  const clock = new AwakeClock(500, 0);
  expect(clock.tick(250)).toBe(250);
  expect(clock.at(10_250)).toBe(750);
  expect(clock.tick(10_250)).toBe(750);
  expect(clock.tick(10_500)).toBe(1_000);
});

test('6.6 of many short sleeps each counts as one gap', () => {
  const clock = new AwakeClock(500, 0);
  expect(clock.tick(4_000)).toBe(500);
  expect(clock.tick(8_000)).toBe(1_000);
});
