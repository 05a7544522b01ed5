import { expect, test } from 'vitest';
import { bounded, Hung } from './bounded.ts';

test('what ends gives its answer, or what it threw', () => {
  expect(bounded(10_000, () => 7)).toBe(7);
  const own = new Error('three is a crowd');
  expect(() =>
    bounded(10_000, () => {
      throw own;
    }),
  ).toThrow(own);
});

test('what never ends is cut off, and the next work runs', () => {
  const forever = () => {
    for (;;) Math.sqrt(2);
  };
  expect(() => bounded(50, forever)).toThrow(Hung);
  expect(() => bounded(50, forever)).toThrow('it still ran after 0.05 s');
  expect(bounded(10_000, () => 'fine')).toBe('fine');
});
