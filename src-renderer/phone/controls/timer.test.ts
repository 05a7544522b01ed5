import { expect, test } from 'vitest';
import { clockText, secondsLeft } from './timer.tsx';

test('counts whole seconds down to zero and not below', () => {
  expect(secondsLeft(10_000, 5_500)).toBe(5);
  expect(secondsLeft(10_000, 9_999)).toBe(1);
  expect(secondsLeft(10_000, 12_000)).toBe(0);
});

test('13.7 a timer that ends at no time of this world shows the longest or nothing', () => {
  expect([1e300, Number.MAX_SAFE_INTEGER, -1e300].map((endsAt) => secondsLeft(endsAt, 5_000))).toEqual([
    5_999, 5_999, 0,
  ]);
  expect(clockText(5_999)).toBe('99:59');
});

test('minutes show from a minute on', () => {
  expect([0, 7, 59, 60, 67, 600].map(clockText)).toEqual(['0', '7', '59', '1:00', '1:07', '10:00']);
});
