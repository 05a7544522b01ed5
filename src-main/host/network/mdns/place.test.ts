import { expect, test } from 'vitest';
import { rankAddresses } from '../rank-addresses.ts';
import { listingOf } from '../testing/listing.ts';
import { addressesOf, isNeighbour, placesOf } from './place.ts';

function places(...lines: string[]) {
  const listing = listingOf(lines);
  const addresses = rankAddresses(listing, []);
  return placesOf(listing, addresses, addresses[0] ?? null);
}

test('the party is announced where phones may be, with the addresses of that interface alone', () => {
  const found = places(
    'wlan0 | 192.168.1.20/24',
    'wlan0 | fd00::20/64',
    'wlan0 | fe80::1/64',
    'eth0 | 10.0.0.5/8',
    'docker0 | 172.17.0.1/16 | 02:42:51:93:e8:e5',
    'tailscale0 | 100.101.1.1/32 | 00:00:00:00:00:00',
    'lo | 127.0.0.1/8',
  );
  expect(found).toEqual([
    { interfaceName: 'wlan0', zone: 'wlan0', v4: ['192.168.1.20/24'], v6: ['fd00::20'], hasV6: true },
    { interfaceName: 'eth0', zone: 'eth0', v4: ['10.0.0.5/8'], v6: [], hasV6: false },
  ]);
});

test('a shown address is announced wherever it leads', () => {
  expect(places('docker0 | 172.17.0.1/16 | 02:42:51:93:e8:e5')).toHaveLength(1);
  expect(places('lo | 127.0.0.1/8')).toEqual([]);
});

test('link-local IPv6 is announced only where there is nothing else', () => {
  expect(places('eth0 | 192.168.1.4/24', 'eth0 | fe80::1/64')[0]).toMatchObject({ v6: [], hasV6: true });
  const listing = listingOf(['eth0 | fe80::1/64']);
  const shown = { address: 'fe80::1', interfaceName: 'eth0', kind: 'wired', score: 0 } as const;
  expect(placesOf(listing, [], shown)[0]).toMatchObject({ v4: [], v6: ['fe80::1'] });
});

test('neighbours are on the same network, or on the same link with IPv6', () => {
  const [wlan] = places('wlan0 | 192.168.1.20/24', 'wlan0 | fe80::1/64');
  if (!wlan) throw new Error('no place');
  expect(isNeighbour(wlan, '192.168.1.77')).toBe(true);
  expect(isNeighbour(wlan, '192.168.2.77')).toBe(false);
  expect(isNeighbour(wlan, 'fe80::7%wlan0')).toBe(true);
  expect(isNeighbour(wlan, 'fe80::7%eth0')).toBe(false);
  expect(addressesOf(wlan)).toEqual(['192.168.1.20']);
});
