import { networkInterfaces } from 'node:os';
import { expect, test } from 'vitest';
import { createOwnAddresses } from './own-addresses.ts';

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
