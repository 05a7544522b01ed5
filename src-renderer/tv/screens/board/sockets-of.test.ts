import { expect, test } from 'vitest';
import { NO_SOCKETS, socketsOf } from './sockets-of.ts';

const people = (count: number): string[] => Array.from({ length: count }, (_, i) => `p${i}`);

test('players take sockets in the order of joining', () => {
  expect(socketsOf(NO_SOCKETS, ['ana', 'bruno']).slice(0, 3)).toEqual(['ana', 'bruno', null]);
});

test('a player keeps their socket when another leaves, and a newcomer takes the free one', () => {
  const three = socketsOf(NO_SOCKETS, ['ana', 'bruno', 'caio']);
  const two = socketsOf(three, ['bruno', 'caio']);
  expect(two.slice(0, 3)).toEqual([null, 'bruno', 'caio']);
  expect(socketsOf(two, ['bruno', 'caio', 'davi']).slice(0, 3)).toEqual(['davi', 'bruno', 'caio']);
});

test('beyond sixteen there is no socket until somebody leaves', () => {
  const full = socketsOf(NO_SOCKETS, people(24));
  expect(full).toEqual(people(16));
  expect(socketsOf(full, people(24).slice(1))[0]).toBe('p16');
});
