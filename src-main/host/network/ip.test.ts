import { expect, test } from 'vitest';
import { bracketed, bytesOf, isLinkLocal, networkPart, rangeOf } from './ip.ts';

test.each([
  ['10.1.2.255', '0a0102ff'],
  ['::1', '00000000000000000000000000000001'],
  ['::', '00000000000000000000000000000000'],
  ['fe80::1%eth0', 'fe800000000000000000000000000001'],
  ['1:2:3:4:5:6:7:8', '00010002000300040005000600070008'],
  ['2001:db8::', '20010db8000000000000000000000000'],
  ['::ffff:1.2.3.4', '00000000000000000000ffff01020304'],
])('%s is %s in bytes', (address, hex) => {
  expect(Buffer.from(bytesOf(address)).toString('hex')).toBe(hex);
});

test.each([
  ['192.168.77.20', 22, '192.168.76.0/22'],
  ['10.0.0.5', 24, '10.0.0.0/24'],
  ['100.115.92.198', 28, '100.115.92.192/28'],
  ['fd00:1:2:3::5', 64, 'fd000001000200030000000000000000/64'],
])('%s of /%i is in %s', (address, bits, network) => {
  expect(networkPart(address, bits)).toBe(network);
});

test('a range is given by any address in it, and a zone does not matter', () => {
  const isNear = rangeOf('192.168.1.20/24');
  expect([isNear('192.168.1.77'), isNear('192.168.2.77'), isNear('fd00::1')]).toEqual([true, false, false]);
  expect(isLinkLocal('fe80::1%wlan0')).toBe(true);
  expect(isLinkLocal('169.254.1.1')).toBe(true);
  expect(isLinkLocal('fd00::1')).toBe(false);
});

test('IPv6 stands in brackets in a URL', () => {
  expect([bracketed('10.0.0.1'), bracketed('fd00::2')]).toEqual(['10.0.0.1', '[fd00::2]']);
});
