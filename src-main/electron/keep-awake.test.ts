import { expect, test } from 'vitest';
import type { HostEvent } from '../host/host-api.ts';
import { keepAwake } from './keep-awake.ts';

function party() {
  const listeners = new Set<(event: HostEvent) => void>();
  const log: string[] = [];
  const host = {
    onEvent(listener: (event: HostEvent) => void) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
  const keeper = keepAwake(host, { hold: () => log.push('hold'), release: () => log.push('release') });
  const say = (event: HostEvent): void => listeners.forEach((listener) => listener(event));
  const phone = (
    event: 'playerJoined' | 'playerDropped' | 'playerReturned' | 'playerLeft',
    id: string,
  ): void => say({ event, playerId: id, name: id });
  return { log, say, phone, keeper, listeners };
}

test('the first phone holds the screen, the last to drop lets it go', () => {
  const { log, phone } = party();
  phone('playerJoined', 'ana');
  phone('playerJoined', 'bruno');
  phone('playerDropped', 'ana');
  expect(log).toEqual(['hold']);
  phone('playerDropped', 'bruno');
  phone('playerLeft', 'bruno');
  expect(log).toEqual(['hold', 'release']);
  phone('playerReturned', 'ana');
  expect(log).toEqual(['hold', 'release', 'hold']);
});

test('a running game holds the screen when every phone is gone', () => {
  const { log, say, phone } = party();
  phone('playerJoined', 'ana');
  say({ event: 'gameStarted', gameId: 'floe' });
  phone('playerLeft', 'ana');
  expect(log).toEqual(['hold']);
  say({ event: 'gameEnded', gameId: 'floe', ranking: [] });
  expect(log).toEqual(['hold', 'release']);
});

test('closing lets go and stops listening', () => {
  const { log, phone, keeper, listeners } = party();
  phone('playerJoined', 'ana');
  keeper.close();
  expect(log).toEqual(['hold', 'release']);
  expect(listeners.size).toBe(0);
});
