import { expect, test } from 'vitest';
import { systemClock } from '../base/clock.ts';
import { isTonight, momentOf, readBootId, stampOf, type Moment } from './evening.ts';

const HOUR_MS = 3_600_000;
const START: Moment = { wallMs: 1_800_000_000_000, boot: { id: 'one', uptimeMs: HOUR_MS } };

/** Some hours later by the machine's own time, and by the clock on the wall. */
function later({
  hours,
  wall = hours,
  boot = 'one',
}: {
  hours: number;
  wall?: number;
  boot?: string;
}): Moment {
  return {
    wallMs: START.wallMs + wall * HOUR_MS,
    boot: { id: boot, uptimeMs: (boot === 'one' ? 1 + hours : 0.1) * HOUR_MS },
  };
}

test.each([
  ['a minute later', later({ hours: 0.02 }), true],
  ['a minute later, the clock set 13 hours forward meanwhile', later({ hours: 0.02, wall: 13 }), true],
  ['a minute later, the clock set years back meanwhile', later({ hours: 0.02, wall: -30_000 }), true],
  ['11 hours later', later({ hours: 11 }), true],
  ['13 hours later', later({ hours: 13 }), false],
  ['13 hours later, the clock set back meanwhile', later({ hours: 13, wall: 1 }), false],
  ['a minute later, after another boot', later({ hours: 0.02, boot: 'two' }), true],
  ['13 hours later, after another boot', later({ hours: 13, boot: 'two' }), false],
  ['after another boot whose clock is years behind', later({ hours: 1, wall: -30_000, boot: 'two' }), true],
])('5.4 %s: tonight %s', (_when, now, isSo) => {
  expect(isTonight(stampOf(START), now)).toBe(isSo);
});

test('5.4 where the system does not tell its boots apart, the clock on the wall alone decides', () => {
  const stamp = stampOf({ ...START, boot: null });
  expect(isTonight(stamp, later({ hours: 11 }))).toBe(true);
  expect(isTonight(stamp, later({ hours: 0.02, wall: 13 }))).toBe(false);
  expect(isTonight(stampOf(START), { ...later({ hours: 0.02, wall: 13 }), boot: null })).toBe(false);
});

test('5.4 a stamp whose time was written over is as old as it says', () => {
  const stamp = stampOf(START);
  expect(isTonight({ ...stamp, savedAtMs: stamp.savedAtMs - 13 * HOUR_MS }, START)).toBe(false);
});

test('Linux tells its boots apart', () => {
  expect(readBootId() === null).toBe(process.platform !== 'linux');
  const now = momentOf(systemClock, readBootId());
  expect(isTonight(stampOf(now), now)).toBe(true);
});
