import { expect, test } from 'vitest';
import { dataKey, sameName, sameRecord } from './dns-record.ts';

test('names are the same in any case, with or without the final dot', () => {
  expect(sameName('PartyLine.local', 'partyline.LOCAL.')).toBe(true);
  expect(sameName('partyline.local', 'partyline-2.local')).toBe(false);
});

test('records are the same by name, type and data, however the data is written', () => {
  const record = { name: 'partyline.local', type: 'AAAA', data: 'fd00::20' };
  expect(sameRecord(record, { ...record, data: 'fd00:0:0:0:0:0:0:20' })).toBe(true);
  expect(sameRecord(record, { ...record, data: 'fd00::21' })).toBe(false);
  expect(sameRecord(record, { ...record, type: 'A' })).toBe(false);
  const srv = { name: 'x', type: 'SRV', data: { port: 7278, target: 'partyline.local' } };
  expect(
    sameRecord(srv, { ...srv, data: { priority: 0, weight: 0, port: 7278, target: 'PARTYLINE.local.' } }),
  ).toBe(true);
  const txt = { name: 'x', type: 'TXT', data: [Buffer.from('a=1')] };
  expect(sameRecord(txt, { ...txt, data: ['a=1'] })).toBe(true);
  expect(sameRecord(txt, { ...txt, data: ['a=2'] })).toBe(false);
});

test('data is ordered as the bytes on the wire are, the type first', () => {
  const keys = [
    { type: 'A', data: '9.255.0.1' },
    { type: 'A', data: '10.0.0.1' },
    { type: 'A', data: '192.168.1.20' },
    { type: 'AAAA', data: '::1' },
    { type: 'SRV', data: { port: 1, target: 'a.local' } },
    { type: 'SRV', data: { port: 300, target: 'a.local' } },
  ].map((record) => dataKey(record) ?? '');
  expect([...keys].sort()).toEqual(keys);
});

test.each([
  { type: 'A' },
  { type: 'SRV', data: null },
  { type: 'SRV', data: { port: 1 } },
  { type: 'TXT', data: [{}] },
  { type: 'HINFO', data: {} },
])('data that makes no sense is nobody’s: %j', (record) => {
  expect(dataKey(record)).toBeNull();
  expect(sameRecord({ name: 'x', ...record }, { name: 'x', ...record })).toBe(false);
});
