import { expect, test } from 'vitest';
import { movedBy, partOf, sliderText, stepCount, valueAfterKey, valueAt } from './slider-maths.ts';

const DICE = { min: 1, max: 6, step: 1 };
const TENTHS = { min: 0, max: 1, step: 0.1 };
const UNEVEN = { min: 0, max: 10, step: 4 };

test('a thumb on the way stands on the nearest step', () => {
  expect([0, 0.29, 0.31, 1, 2, -1].map((part) => valueAt(part, DICE))).toEqual([1, 2, 3, 6, 6, 1]);
  expect(valueAt(0.301, TENTHS)).toBe(0.3);
});

test('the last step is the last that fits', () => {
  expect(stepCount(UNEVEN)).toBe(2);
  expect(valueAt(1, UNEVEN)).toBe(8);
  expect(movedBy(8, 1, UNEVEN)).toBe(8);
});

test('keys go by steps, by tenths of the way, and to the ends', () => {
  const cents = { min: 0, max: 100, step: 1 };
  expect(valueAfterKey('ArrowUp', 50, cents)).toBe(51);
  expect(valueAfterKey('ArrowLeft', 50, cents)).toBe(49);
  expect(valueAfterKey('PageDown', 50, cents)).toBe(40);
  expect(valueAfterKey('Home', 50, cents)).toBe(0);
  expect(valueAfterKey('End', 50, cents)).toBe(100);
  expect(valueAfterKey('x', 50, cents)).toBeNull();
  expect(valueAfterKey('ArrowRight', 0.2, TENTHS)).toBe(0.3);
});

test('a value is read with the decimals of its step', () => {
  expect(sliderText(0.5, { min: 0, max: 1, step: 0.25 })).toBe('0.50');
  expect(sliderText(3, DICE)).toBe('3');
  expect(partOf(2.25, { min: 2, max: 3, step: 0.25 })).toBe(0.25);
});
