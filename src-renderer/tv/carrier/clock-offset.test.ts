import { expect, test } from 'vitest';
import { createClockOffset } from './clock-offset.ts';

test('the quickest of the latest round trips counts', () => {
  const offset = createClockOffset();
  expect(offset.ms()).toBe(0);
  offset.add({ sent: 1_000, received: 1_400, serverTime: 6_100 });
  expect(offset.ms()).toBe(4_900);
  offset.add({ sent: 2_000, received: 2_020, serverTime: 7_010 });
  expect(offset.ms()).toBe(5_000);
  offset.add({ sent: 3_000, received: 3_900, serverTime: 8_000 });
  expect(offset.ms()).toBe(5_000);
});

test('old round trips are forgotten, so a clock that was set is followed', () => {
  const offset = createClockOffset();
  offset.add({ sent: 0, received: 1, serverTime: 100 });
  for (let second = 1; second <= 8; second += 1) {
    offset.add({ sent: second, received: second + 10, serverTime: second + 5 });
  }
  expect(offset.ms()).toBe(0);
});
