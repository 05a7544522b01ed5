import { expect, test } from 'vitest';
import { canonicalJson, checkState, differences, hashOf } from './state-check.ts';

test('equal states have equal hashes, in whatever order they were made', () => {
  const one = { phase: { at: 'play' }, scores: { a: 1, b: [2, null, 'x'] }, none: undefined };
  const other = { scores: { b: [2, null, 'x'], a: 1 }, phase: { at: 'play' } };
  expect(canonicalJson(one)).toBe('{"phase":{"at":"play"},"scores":{"a":1,"b":[2,null,"x"]}}');
  expect(checkState(one, 5).hash).toBe(checkState(other, 5).hash);
});

test('the hash stays the same from release to release', () => {
  expect(hashOf('')).toBe('9747b28c811c9dc5');
  expect(hashOf('Partyline')).toBe('58d59d4290c36fc5');
});

test('what differs is named', () => {
  const one = checkState({ phase: 'play', a: 1, b: { c: [1, 2] } }, 9);
  const other = checkState({ phase: 'play', a: 1, b: { c: [2, 1] }, d: 0 }, 9);
  expect(one).toMatchObject({ step: 9, phase: 'play' });
  expect(one.hash).not.toBe(other.hash);
  expect(differences(one, other)).toEqual(['b', 'd']);
});

test('a state that is no object has a hash, too', () => {
  expect(checkState(7, 1)).toMatchObject({ phase: null, members: {} });
  expect(checkState(7, 1).hash).not.toBe(checkState(8, 1).hash);
});
