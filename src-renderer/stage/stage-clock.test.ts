import { expect, test } from 'vitest';
import { createStageClock } from './stage-clock.ts';

function stage() {
  let nowMs = 0;
  const clock = createStageClock(() => nowMs);
  return { clock, pass: (ms: number) => void (nowMs += ms) };
}

test('13.5 host time passes as the frame’s own clock does, from what the shell said', () => {
  const { clock, pass } = stage();
  clock.heard(500_000);
  pass(1_234);
  expect(clock.hostTimeMs()).toBe(501_234);
});

test('13.5 a word that waited does not put the host back', () => {
  const { clock, pass } = stage();
  clock.heard(500_000);
  pass(1_000);
  // 80 ms on its way.
  clock.heard(500_920);
  expect(clock.hostTimeMs()).toBe(501_000);
});

test('13.5 a new offset is heard at once where it is ahead, and with the third word where it is behind', () => {
  const { clock, pass } = stage();
  clock.heard(500_000);
  clock.heard(590_000);
  expect(clock.hostTimeMs()).toBe(590_000);
  for (const hostTimeMs of [401_000, 402_000, 403_000]) {
    pass(1_000);
    clock.heard(hostTimeMs);
  }
  expect(clock.hostTimeMs()).toBe(403_000);
});
