import { expect, test } from 'vitest';
import { createNetworkMemory, createOwnAddresses } from './join-help.ts';
import { networkInterfaces } from 'node:os';

function watched() {
  let changes = 0;
  const memory = createNetworkMemory(() => (changes += 1));
  return { memory, changes: () => changes };
}

test('10.9 another Wi-Fi is another network, also after a moment without any', () => {
  const { memory, changes } = watched();
  memory.addressesAre(['192.168.1.20', 'fd00::20']);
  memory.addressesAre([]);
  memory.addressesAre(['10.0.0.7']);
  expect(changes()).toBe(1);
});

test('10.9 an address that comes, goes or is renewed beside another is no other network', () => {
  const { memory, changes } = watched();
  for (const addresses of [
    ['192.168.1.20'],
    ['192.168.1.20', 'fd00::1'],
    ['192.168.1.20', 'fd00::2'],
    ['192.168.1.20'],
  ])
    memory.addressesAre(addresses);
  expect(changes()).toBe(0);
});

test('10.9 a Wi-Fi of another name gives another network the same addresses', () => {
  const { memory, changes } = watched();
  for (const name of [null, 'Home', null, 'Home', 'Cafe', 'Cafe']) memory.wifiIs(name);
  expect(changes()).toBe(1);
});

test('10.10 this machine’s own addresses are own, however they are spelled, and others are not', () => {
  const isOwn = createOwnAddresses(() => 0);
  const own = Object.values(networkInterfaces()).flatMap((infos) => infos ?? []);
  for (const { address, family } of own) {
    const spellings =
      family === 'IPv4' ? [address, `::ffff:${address}`, `::FFFF:${address}`] : [address, `${address}%x0`];
    for (const spelling of spellings) expect([spelling, isOwn(spelling)]).toEqual([spelling, true]);
  }
  for (const address of ['198.51.100.7', '::ffff:198.51.100.7', '2001:db8::7', '', 'nonsense'])
    expect([address, isOwn(address)]).toEqual([address, false]);
});
