import { expect, test } from 'vitest';
import { NOTHING_KNOWN } from './link/link-state.ts';
import type { LinkState } from './link/link-state.ts';
import { createMemory } from './memory.ts';
import { rememberSeat, tokenAfter } from './remember-seat.ts';

const seat = {
  playerId: 'p',
  name: 'Ana',
  iconIndex: 0,
  color: '#ff6b57',
  token: 'new',
  inCharge: false,
  partyName: 'Home',
};

test('keeps the token of the seat, also while the line is down', () => {
  expect(tokenAfter({ at: 'online', seat, controller: null, claims: [], people: null }, 'old')).toBe('new');
  expect(tokenAfter({ at: 'offline', seat, controller: null, hostClosed: true }, 'old')).toBe('new');
});

test('forgets a token that the host does not know or does not want', () => {
  expect(tokenAfter({ at: 'refused', reason: 'bad-token', ...NOTHING_KNOWN }, 'old')).toBeNull();
  expect(tokenAfter({ at: 'refused', reason: 'banned', ...NOTHING_KNOWN }, 'old')).toBeNull();
});

test('keeps it through refusals that are about something else', () => {
  for (const reason of ['rate-limited', 'bad-protocol', 'too-many-connections'] as const) {
    expect(tokenAfter({ at: 'refused', reason, ...NOTHING_KNOWN }, 'old')).toBe('old');
  }
});

test('keeps it when another tab has the seat, forgets it after a kick, a ban and hanging up', () => {
  expect(tokenAfter({ at: 'ended', reason: 'replaced' }, 'old')).toBe('old');
  for (const reason of ['kicked', 'banned', 'left'] as const) {
    expect(tokenAfter({ at: 'ended', reason }, 'old')).toBeNull();
  }
});

test('5.5 remembers in its tab why the line ended, until it is opened again', () => {
  const tab = new Map<string, string>();
  const memory = createMemory(null, {
    getItem: (key) => tab.get(key) ?? null,
    setItem: (key, value) => void tab.set(key, value),
    removeItem: (key) => void tab.delete(key),
  });
  let state: LinkState = { at: 'idle', ...NOTHING_KNOWN };
  let tell = (): void => {};
  rememberSeat(
    {
      state: () => state,
      onChange(listener) {
        tell = listener;
        return () => {};
      },
    },
    memory,
  );
  const become = (next: LinkState) => {
    state = next;
    tell();
    return memory.ended();
  };
  for (const reason of ['kicked', 'replaced'] as const) {
    expect(become({ at: 'ended', reason })).toBe(reason);
    expect(become({ at: 'joining', resuming: true, failures: 0 })).toBeNull();
  }
  // Leaving was a person's act, and the host repeats a ban.
  for (const reason of ['left', 'banned'] as const) expect(become({ at: 'ended', reason })).toBeNull();
});
