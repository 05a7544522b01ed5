import { expect, test } from 'vitest';
import { createCrashLimit } from './crash-limit.ts';

test('three crashes in a minute are forgiven, the fourth is not', () => {
  let now = 0;
  const limit = createCrashLimit({ most: 3, withinMs: 60_000, now: () => now });
  const tries = [0, 10_000, 20_000, 30_000].map((at) => {
    now = at;
    return limit.mayRetry();
  });
  expect(tries).toEqual([true, true, true, false]);
});

test('crashes far apart are forgiven for ever', () => {
  let now = 0;
  const limit = createCrashLimit({ most: 1, withinMs: 60_000, now: () => now });
  for (; now < 600_000; now += 60_000) expect(limit.mayRetry()).toBe(true);
});

test('a reset starts over', () => {
  const limit = createCrashLimit({ most: 1, withinMs: 60_000, now: () => 0 });
  expect([limit.mayRetry(), limit.mayRetry()]).toEqual([true, false]);
  limit.reset();
  expect(limit.mayRetry()).toBe(true);
});
