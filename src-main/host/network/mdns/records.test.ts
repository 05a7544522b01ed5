import { expect, test } from 'vitest';
import { ANAS_CLAIM, WLAN } from './mdns-kit.ts';
import { probedRecords, recordsOf } from './records.ts';

const records = recordsOf(ANAS_CLAIM, WLAN);

test('both services are there, with their texts', () => {
  for (const type of ['_partyline._tcp.local', '_http._tcp.local']) {
    const fqdn = `Ana.${type}`;
    expect(records).toContainEqual({ name: type, type: 'PTR', ttl: 4_500, data: fqdn });
    expect(records).toContainEqual({
      name: fqdn,
      type: 'SRV',
      ttl: 120,
      flush: true,
      data: { port: 7278, target: 'partyline.local' },
    });
    const text = records.find((record) => record.name === fqdn && record.type === 'TXT');
    expect(text?.type === 'TXT' && text.data.map(String)).toEqual(['protocol=1', 'party=Ana', 'path=/']);
  }
});

test('the host name has the addresses of the place, and says that it has no others', () => {
  const ours = records.filter(({ name }) => name === 'partyline.local');
  expect(ours.map(({ type, data }) => [type, data])).toEqual([
    ['A', '192.168.1.20'],
    ['AAAA', 'fd00::20'],
    ['NSEC', { nextDomain: 'partyline.local', rrtypes: ['A', 'AAAA'] }],
  ]);
});

test('what others may have as well is not flushed from anybody’s cache', () => {
  for (const { type, flush } of records) expect(flush ?? false).toBe(type !== 'PTR');
});

test('a probe says its unique records and flushes nothing', () => {
  const probed = probedRecords(ANAS_CLAIM, WLAN);
  expect(probed.map(({ type }) => type).sort()).toEqual(['A', 'AAAA', 'SRV', 'SRV', 'TXT', 'TXT']);
  expect(probed.every(({ flush }) => flush === false)).toBe(true);
});
