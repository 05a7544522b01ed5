import { expect, test } from 'vitest';
import { clockText, secondsLeft } from './clock-text.ts';

test('counts whole seconds down to zero and not below', () => {
  expect(secondsLeft(10_000, 5_500)).toBe(5);
  expect(secondsLeft(10_000, 9_999)).toBe(1);
  expect(secondsLeft(10_000, 12_000)).toBe(0);
});

test('minutes show from a minute on', () => {
  expect([0, 7, 59, 60, 67, 600].map(clockText)).toEqual(['0', '7', '59', '1:00', '1:07', '10:00']);
});
