import { expect, test } from 'vitest';
import { foldParty } from './party-store.ts';
import { sampleParty, samplePlayer, samplePlayers } from '../testing/samples.ts';

const party = sampleParty({ players: samplePlayers(2) });

test('a welcome replaces all that was known', () => {
  const fresh = sampleParty({ code: 'WXYZ' });
  const data = { party: fresh, serverTime: 0, epoch: 1, resumed: true };
  expect(foldParty(party, { type: 'welcome', data })).toEqual(fresh);
});

test('before the first welcome nothing is known', () => {
  expect(foldParty(null, { type: 'playerJoined', data: samplePlayer('p1') })).toBeNull();
});

test('who joins stands last, and once', () => {
  const joined = { type: 'playerJoined' as const, data: samplePlayer('p3') };
  const once = foldParty(party, joined);
  expect(once?.players.map((player) => player.playerId)).toEqual(['p1', 'p2', 'p3']);
  expect(foldParty(once, joined)?.players).toHaveLength(3);
});

test('who drops keeps the place, who returns is connected again, who leaves is gone', () => {
  const dropped = foldParty(party, { type: 'playerDropped', data: { playerId: 'p1' } });
  expect(dropped?.players.map((player) => player.connected)).toEqual([false, true]);
  const returned = foldParty(dropped, { type: 'playerReturned', data: { playerId: 'p1' } });
  expect(returned?.players.map((player) => player.connected)).toEqual([true, true]);
  const left = foldParty(returned, { type: 'playerLeft', data: { playerId: 'p1', reason: 'left' } });
  expect(left?.players.map((player) => player.playerId)).toEqual(['p2']);
});

test('a change of a player touches what it names and nothing else', () => {
  const changed = foldParty(party, {
    type: 'playerChanged',
    data: { playerId: 'p2', name: 'Ana', color: undefined },
  });
  expect(changed?.players[1]).toEqual({ ...party.players[1], name: 'Ana' });
  expect(changed?.players[0]).toBe(party.players[0]);
});

test('signals set round trips of those who were measured', () => {
  const told = foldParty(party, { type: 'signals', data: { list: [{ playerId: 'p2', rttMs: 12 }] } });
  expect(told?.players[1]?.rttMs).toBe(12);
  expect(told?.players[0]).toBe(party.players[0]);
});

test('a party change touches what it names', () => {
  const told = foldParty(party, { type: 'party', data: { locked: true, code: undefined } });
  expect(told).toEqual({ ...party, locked: true });
});

test('an input leaves the party the same object', () => {
  expect(foldParty(party, { type: 'inputs', data: { list: [] } })).toBe(party);
});
