import { expect, test } from 'vitest';
import { leapOf, readNumber, stepBy } from './number-maths.ts';

const percent = { min: 0, max: 100, step: 1 };

test.each([
  ['42', 42],
  [' 4,5 ', 4.5],
  ['.5', 0.5],
  ['101', null],
  ['-1', null],
  ['', null],
  ['1e1', null],
  ['4 5', null],
  ['1,000,000', null],
])('%o is read as %o', (text, value) => {
  expect(readNumber(text, percent)).toBe(value);
});

test('steps stay within the range, and begin nearest to zero', () => {
  expect(stepBy(null, 10, percent)).toBe(0);
  expect(stepBy(null, 1, { min: 1900, max: 2020, step: 1 })).toBe(1900);
  expect(stepBy(95, 10, percent)).toBe(100);
  expect(stepBy(5, -10, percent)).toBe(0);
  expect(stepBy(0.2, 1, { min: 0, max: 1, step: 0.1 })).toBe(0.3);
});

test('big steps are powers of ten', () => {
  expect(leapOf({ min: 0, max: 10, step: 1 })).toBe(1);
  expect(leapOf(percent)).toBe(10);
  expect(leapOf({ min: 0, max: 8_000_000, step: 1 })).toBe(1_000_000);
});
