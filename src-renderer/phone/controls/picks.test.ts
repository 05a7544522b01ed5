import { expect, test } from 'vitest';
import { afterTap, pickValue } from './picks.ts';

const ONE = { min: 1, max: 1 };
const SOME = { min: 2, max: 3 };

test('of one pick the new takes the place of the old', () => {
  expect(afterTap(['a'], 'b', ONE)).toEqual(['b']);
  expect(pickValue(['b'], ONE)).toBe('b');
});

test('a second tap on the one pick changes nothing', () => {
  const picked = ['a'];
  expect(afterTap(picked, 'a', ONE)).toBe(picked);
});

test('several picks come and go, up to the most', () => {
  expect(afterTap(['a', 'b'], 'c', SOME)).toEqual(['a', 'b', 'c']);
  expect(afterTap(['a', 'b', 'c'], 'd', SOME)).toEqual(['a', 'b', 'c']);
  expect(afterTap(['a', 'b'], 'a', SOME)).toEqual(['b']);
});

test('too few picks are not sent', () => {
  expect(pickValue(['a'], SOME)).toBeNull();
  expect(pickValue(['a', 'b'], SOME)).toEqual(['a', 'b']);
  expect(pickValue([], { min: 0, max: 2 })).toEqual([]);
});
