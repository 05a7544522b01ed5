import { expect, test } from 'vitest';
import { addressKeys, contestedNames, yieldsTo } from './conflict.ts';
import { ANAS_CLAIM, WLAN } from './mdns-kit.ts';
import { probedRecords } from './records.ts';

const own = {
  claim: ANAS_CLAIM,
  addresses: addressKeys(['192.168.1.20', '192.168.2.4', 'fd00::20', 'fe80::1']),
};
const A = (data: string, ttl = 120) => ({ name: 'PartyLine.local', type: 'A', ttl, data });

test('another machine’s address for our name is a conflict', () => {
  expect(contestedNames([A('192.168.1.99')], own)).toEqual(['partyline.local']);
});

test('our own words, on whatever interface they come back, are none', () => {
  expect(contestedNames(probedRecords(ANAS_CLAIM, WLAN), own)).toEqual([]);
  expect(contestedNames([A('192.168.2.4')], own)).toEqual([]);
  expect(
    contestedNames([{ name: 'partyline.local', type: 'AAAA', ttl: 120, data: 'fd00:0::20' }], own),
  ).toEqual([]);
});

test('a goodbye, other names, and what makes no sense are none', () => {
  expect(contestedNames([A('192.168.1.99', 0)], own)).toEqual([]);
  expect(contestedNames([{ ...A('192.168.1.99'), name: 'printer.local' }], own)).toEqual([]);
  expect(contestedNames([{ name: 'partyline.local', type: 'A', ttl: 1, data: { odd: true } }], own)).toEqual(
    [],
  );
});

test('our service’s name with another port or host is a conflict', () => {
  const srv = { name: 'Ana._partyline._tcp.local', type: 'SRV', ttl: 120 };
  expect(contestedNames([{ ...srv, data: { port: 7278, target: 'other.local' } }], own)).toHaveLength(1);
  expect(contestedNames([{ ...srv, data: { port: 7279, target: 'partyline.local' } }], own)).toHaveLength(1);
  expect(contestedNames([{ ...srv, data: { port: 7278, target: 'partyline.local' } }], own)).toEqual([]);
});

test('of two that probe at once just one yields, the one of the smaller records', () => {
  const there = { ...WLAN, v4: ['192.168.1.99/24'], v6: [] };
  const ours = probedRecords(ANAS_CLAIM, WLAN);
  const theirs = probedRecords(ANAS_CLAIM, there);
  const names = ['partyline.local'];
  expect(yieldsTo(theirs, ours, names)).toBe(true);
  expect(yieldsTo(ours, theirs, names)).toBe(false);
  expect(yieldsTo(ours, ours, names)).toBe(false);
});

test('10.8 who has our host’s name has our services, too, where he speaks of them', () => {
  const service = 'Ana._partyline._tcp.local';
  const srv = { name: service, type: 'SRV', ttl: 120, data: { port: 7278, target: 'partyline.local' } };
  expect(contestedNames([A('192.168.1.99'), srv], own)).toEqual(['partyline.local', service]);
  expect(contestedNames([A('192.168.1.20'), srv], own)).toEqual([]);
});
