import { expect, test } from 'vitest';
import { tune } from '../../ui/tunes.ts';
import { createFeel } from './feel.ts';

function felt(motor: boolean) {
  const log: string[] = [];
  let nowMs = 0;
  const feel = createFeel({
    vibrate: (pattern) => {
      log.push(`buzz ${String(pattern)}`);
      return motor;
    },
    beeps: { play: (name) => log.push(`sound ${name}`), wake: () => {} },
    flash: (color) => log.push(`flash ${color}`),
    now: () => nowMs,
  });
  return { feel, log, pass: (ms: number) => (nowMs += ms) };
}

test('a buzz is felt, and seen and heard where there is no motor', () => {
  const android = felt(true);
  android.feel.effect({ haptic: 30 });
  expect(android.log).toEqual(['buzz 30']);
  const iphone = felt(false);
  iphone.feel.effect({ haptic: 30 });
  expect(iphone.log).toEqual(['buzz 30', 'flash #fff4de', 'sound click']);
});

test('a flash keeps its colour and comes once', () => {
  const iphone = felt(false);
  iphone.feel.effect({ haptic: 30, flash: '#ff0000', sound: 'bell' });
  expect(iphone.log).toEqual(['buzz 30', 'flash #ff0000', 'sound bell']);
});

test('a press that counts is felt, and heard where there is no motor', () => {
  const android = felt(true);
  android.feel.buzz();
  expect(android.log).toEqual(['buzz 45']);
  const iphone = felt(false);
  iphone.feel.buzz();
  expect(iphone.log).toEqual(['buzz 45', 'sound go']);
});

test('never more than three flashes a second', () => {
  const { feel, log, pass } = felt(true);
  for (let i = 0; i < 100; i += 1) {
    feel.effect({ flash: '#ffffff' });
    pass(10);
  }
  expect(log.length).toBeLessThanOrEqual(3);
});

test('every sound name has notes, the same each time', () => {
  expect(tune('win')).toHaveLength(4);
  expect(tune('never heard of')).toEqual(tune('never heard of'));
  expect(tune('')).toHaveLength(2);
});
