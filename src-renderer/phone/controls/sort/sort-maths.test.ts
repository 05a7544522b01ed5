import { expect, test } from 'vitest';
import { movedTo, orderOf, placeAt } from './sort-maths.ts';

const abc = ['a', 'b', 'c'];

test('one moves, and the others close up', () => {
  expect(movedTo(abc, 'a', 2)).toEqual(['b', 'c', 'a']);
  expect(movedTo(abc, 'c', 0)).toEqual(['c', 'a', 'b']);
  expect(movedTo(abc, 'b', 9)).toEqual(['a', 'c', 'b']);
});

test('a move that changes nothing is none', () => {
  expect(movedTo(abc, 'a', -1)).toBe(abc);
  expect(movedTo(abc, 'x', 1)).toBe(abc);
});

test('a finger is between the rows that it passed', () => {
  expect(placeAt(5, [10, 30])).toBe(0);
  expect(placeAt(20, [10, 30])).toBe(1);
  expect(placeAt(99, [10, 30])).toBe(2);
});

test('what is in order already comes first, and nothing is lost', () => {
  const items = abc.map((id) => ({ id }));
  expect(orderOf(items)).toEqual(abc);
  expect(orderOf(items, ['c', 'gone', 'a'])).toEqual(['c', 'a', 'b']);
});
