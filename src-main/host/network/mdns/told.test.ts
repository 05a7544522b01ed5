import { expect, test } from 'vitest';
import { claimOf } from './claim.ts';
import type { DnsRecord } from './dns-record.ts';
import { ANA, ANAS_CLAIM, WLAN } from './mdns-kit.ts';
import { recordsOf } from './records.ts';
import { shortens, Told } from './told.ts';

const records = recordsOf(ANAS_CLAIM, WLAN);
const bias = recordsOf(claimOf({ ...ANA, partyName: 'Bia' }, 1), WLAN);
const told = () => {
  const one = new Told();
  one.tell(records);
  return one;
};
const inWords = (goodbyes: DnsRecord[]) =>
  goodbyes.map(
    ({ name, type, data }) => `${type} ${type === 'A' || type === 'AAAA' || type === 'PTR' ? data : name}`,
  );

test('10.7 at the end all is taken back but service types, which others may have', () => {
  const goodbyes = told().takeBack([]);
  expect(inWords(goodbyes)).toEqual([
    'PTR Ana._partyline._tcp.local',
    'SRV Ana._partyline._tcp.local',
    'TXT Ana._partyline._tcp.local',
    'PTR Ana._http._tcp.local',
    'SRV Ana._http._tcp.local',
    'TXT Ana._http._tcp.local',
    'A 192.168.1.20',
    'AAAA fd00::20',
  ]);
  for (const { ttl, flush } of goodbyes) expect({ ttl, flush }).toEqual({ ttl: 0, flush: false });
});

test('10.8 of disputed names only this machine’s own addresses are taken back', () => {
  const one = told();
  one.dispute(['partyline.local', 'Ana._partyline._tcp.local', 'Ana._http._tcp.local']);
  expect(inWords(one.takeBack([]))).toEqual(['A 192.168.1.20', 'AAAA fd00::20']);
});

test('10.8 a name that was won back is disputed no more', () => {
  const one = told();
  one.dispute(['Ana._partyline._tcp.local']);
  one.tell(records);
  expect(inWords(one.takeBack([]))).toContain('PTR Ana._partyline._tcp.local');
});

test('10.8 what is said again, or replaced by the next records, is not taken back', () => {
  expect(told().takeBack(records)).toEqual([]);
  expect(inWords(told().takeBack(bias))).toEqual(
    ['partyline', 'http'].flatMap((type) =>
      ['PTR', 'SRV', 'TXT'].map((kind) => `${kind} Ana._${type}._tcp.local`),
    ),
  );
  const moved = recordsOf(ANAS_CLAIM, { ...WLAN, v4: ['192.168.1.55/24'], v6: [] });
  expect(inWords(told().takeBack(moved))).toEqual(['AAAA fd00::20']);
});

test('10.8 goodbyes are due once, or until somebody may have heard them', () => {
  const one = told();
  expect(one.goodbyes([])).toHaveLength(8);
  expect(one.takeBack([])).toHaveLength(8);
  expect(one.takeBack([])).toEqual([]);
});

test('10.8 a record of ours that somebody says with less than half of its time is noticed', () => {
  const heard = (ttl: number) => [{ name: 'PARTYLINE.local', type: 'A', ttl, data: '192.168.1.20' }];
  expect([0, 59, 60, 120].map((ttl) => shortens(heard(ttl), records))).toEqual([true, true, false, false]);
  expect(shortens([{ name: 'partyline.local', type: 'A', ttl: 0, data: '192.168.1.99' }], records)).toBe(
    false,
  );
});
