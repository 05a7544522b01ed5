import { expect, test } from 'vitest';
import { claimOf, hostName, uniqueNames } from './claim.ts';
import { ANA } from './mdns-kit.ts';

test('10.5 the first names are plain, the next ones have the same number', () => {
  expect(uniqueNames(claimOf(ANA, 1))).toEqual([
    'partyline.local',
    'Ana._partyline._tcp.local',
    'Ana._http._tcp.local',
  ]);
  expect(uniqueNames(claimOf(ANA, 2))).toEqual([
    'partyline-2.local',
    'Ana (2)._partyline._tcp.local',
    'Ana (2)._http._tcp.local',
  ]);
  expect(hostName(claimOf(ANA, 12))).toBe('partyline-12.local');
});

test.each([
  ['St. Mary’s  party.', 'St Mary’s party'],
  ['  \u0000\u0007 ', 'Partyline'],
  ['...', 'Partyline'],
  ['Festa da Ana 🎉', 'Festa da Ana 🎉'],
])('a party of the name %j is %j on the network', (partyName, instance) => {
  expect(claimOf({ ...ANA, partyName }, 1).instance).toBe(instance);
});

test('a name is cut to 63 bytes between characters, its number included', () => {
  const partyName = '👨‍👩‍👧‍👦'.repeat(5);
  for (const attempt of [1, 2, 10]) {
    const { instance } = claimOf({ ...ANA, partyName }, attempt);
    expect(Buffer.byteLength(instance)).toBeLessThanOrEqual(63);
    expect(
      Buffer.byteLength(claimOf({ ...ANA, partyName: 'é'.repeat(40) }, attempt).instance),
    ).toBeLessThanOrEqual(63);
    expect(instance).toMatch(attempt === 1 ? /^(👨‍👩‍👧‍👦){2}$/u : new RegExp(`^(👨‍👩‍👧‍👦){2} \\(${attempt}\\)$`, 'u'));
  }
});
