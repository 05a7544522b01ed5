import { expect, test } from 'vitest';
import { weighWord } from './weigh-word.ts';

const MOST = 10_000;

function nested(depth: number): unknown {
  let inner: unknown = 1;
  for (let count = 0; count < depth; count += 1) inner = { inner };
  return inner;
}

function doubled(times: number): unknown {
  let state: unknown = [1];
  for (let count = 0; count < times; count += 1) state = [state, state];
  return state;
}

const circle: Record<string, unknown> = {};
circle['self'] = circle;

test('plain JSON weighs its members, and long texts more', () => {
  expect(weighWord({ a: [1, 'x', null, true] }, MOST)).toBe(6);
  expect(weighWord('x'.repeat(320), MOST)).toBe(11);
  expect(weighWord({ ['k'.repeat(320)]: 1 }, MOST)).toBe(12);
  // The stage leaves members out by giving them as undefined.
  expect(weighWord({ sound: undefined }, MOST)).toBe(2);
  expect(weighWord(nested(400), MOST)).toBe(401);
});

test.each([
  ['a circle', circle],
  ['a bigint', { a: 1n }],
  ['a map', new Map()],
  ['bytes', new Uint8Array(4)],
  ['a date', new Date()],
  ['a function', () => 1],
  ['what is nested without end', nested(600)],
  ['the same thing over and over', doubled(40)],
  ['a long array', Array.from({ length: MOST + 1 })],
  ['an array of no members and any length', Array(4_000_000_000)],
  ['a long text', 'x'.repeat(MOST * 40)],
])('%s is refused', (_what, word) => {
  expect(weighWord(word, MOST)).toBeNull();
});
