import { expect, test } from 'vitest';
import { addressSpelling, hostSpelling } from './spelling.ts';

test.each([
  ['192.168.1.2', '192.168.1.2'],
  ['192.168.1.2.', '192.168.1.2'],
  ['192.168.1.2:7278', '192.168.1.2'],
  ['[::ffff:192.168.1.2]', '192.168.1.2'],
  ['[::FFFF:C0A8:0102]:7278', '192.168.1.2'],
  ['[0:0:0:0:0:ffff:192.168.1.2]', '192.168.1.2'],
  ['[0000:0000:0000:0000:0000:ffff:c0a8:0102]', '192.168.1.2'],
  ['[::ffff:0.0.0.0]', '0.0.0.0'],
  ['[::1]', '::1'],
  ['[0:0:0:0:0:0:0:1]:80', '::1'],
  ['[FD00:0077::0002]', 'fd00:77::2'],
  ['[fe80::1%wlan0]:7278', 'fe80::1'],
  ['[fe80::1%25en0]', 'fe80::1'],
  ['PartyLine.LOCAL.:7278', 'partyline.local'],
  ['localhost.', 'localhost'],
])('10.10 %s is %s', (host, spelling) => {
  expect(hostSpelling(host)).toBe(spelling);
});

test.each([
  '',
  ':80',
  'fd00::2',
  '[fd00::2',
  '[fd00::2]x',
  '[::g]',
  'a b',
  'a/b',
  'a@b',
  'a:port',
  'a:70000',
  '[1.2.3.4]',
])('10.10 %j is no host', (host) => {
  expect(hostSpelling(host)).toBeNull();
});

test('10.10 addresses of systems and command lines need no brackets', () => {
  expect(
    ['::ffff:10.0.0.1', 'fe80::1%eth0', 'FD00::2', '[fd00::2]', '10.0.0.1'].map(addressSpelling),
  ).toEqual(['10.0.0.1', 'fe80::1', 'fd00::2', 'fd00::2', '10.0.0.1']);
  expect(addressSpelling('')).toBeNull();
});
