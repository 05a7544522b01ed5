import { expect, test } from 'vitest';
import { addressKind, isUsable, fixedAddress, rankAddresses } from './rank-addresses.ts';
import { LINUX_LISTINGS } from './testing/linux-listings.ts';
import { listingOf } from './testing/listing.ts';
import { MAC_LISTINGS } from './testing/mac-listings.ts';
import { WINDOWS_LISTINGS } from './testing/windows-listings.ts';

const REAL_LISTINGS = [...WINDOWS_LISTINGS, ...MAC_LISTINGS, ...LINUX_LISTINGS];

test.each(REAL_LISTINGS.map((listing) => [listing.machine, listing] as const))(
  '10.1 %s',
  (_machine, { lines, routes, best, after = [] }) => {
    const addresses = rankAddresses(listingOf(lines), routes).map(({ address }) => address);
    expect(addresses[0] ?? null).toBe(best);
    expect(addresses.filter((address) => after.includes(address))).toEqual(after);
  },
);

test('10.1 link-local IPv6 addresses are never shown, loopback ones neither', () => {
  for (const { lines, routes } of REAL_LISTINGS) {
    for (const { address } of rankAddresses(listingOf(lines), routes)) {
      expect(address).not.toMatch(/^fe80|^127\.|^::1$/);
    }
  }
});

test('virtual machines, tunnels and carriers are there to choose, and known to lead nowhere', () => {
  const lines = [
    'docker0 | 172.17.0.1/16 | 02:42:51:93:e8:e5',
    'utun4 | 10.8.0.2/32 | 00:00:00:00:00:00',
    'eth0 | 169.254.3.4/16',
    'eth1 | 100.115.92.198/28',
    'eth2 | fd7a:115c:a1e0::1/64',
    'wlan0 | 192.168.1.20/24',
  ];
  const usable = rankAddresses(listingOf(lines), ['10.8.0.2']).map((one) => [one.address, isUsable(one)]);
  expect(usable).toHaveLength(6);
  expect(usable.filter(([, is]) => is)).toEqual([['192.168.1.20', true]]);
});

test.each([
  ['wlp2s0', 'wifi'],
  ['wlan0', 'wifi'],
  ['en0', 'wifi'],
  ['Wi-Fi', 'wifi'],
  ['WiFi 2', 'wifi'],
  ['WLAN', 'wifi'],
  ['Wireless Network Connection', 'wifi'],
  ['Conexão Local* 2', 'wifi'],
  ['eth0', 'wired'],
  ['enp3s0', 'wired'],
  ['en7', 'wired'],
  ['Ethernet 2', 'wired'],
  ['以太网', 'wired'],
  ['br-44ba74744d5d', 'virtual'],
  ['vEthernet (WSL)', 'virtual'],
  ['VMware Network Adapter VMnet8', 'virtual'],
  ['virbr0', 'virtual'],
  ['utun6', 'vpn'],
  ['wg0', 'vpn'],
  ['ProtonVPN', 'vpn'],
  ['Tailscale', 'vpn'],
  ['br0', 'other'],
  ['Home - Internet', 'other'],
] as const)('the interface %s is of the kind %s', (name, kind) => {
  expect(addressKind(name, '3c:22:fb:10:20:30')).toBe(kind);
});

test('the address that was asked to listen on is the only one, whether it is there or not', () => {
  const listing = listingOf(['wlan0 | 192.168.1.20/24']);
  expect(fixedAddress(listing, '192.168.1.20')).toMatchObject({ interfaceName: 'wlan0', kind: 'wifi' });
  expect(fixedAddress(listing, 'party.local')).toMatchObject({
    address: 'party.local',
    interfaceName: 'chosen',
    kind: 'other',
  });
});

test('macOS shares its internet over a bridge that is as good as Wi-Fi; others of its kind are virtual', () => {
  const shared = rankAddresses(listingOf(['bridge100 | 192.168.2.1/24']), []);
  const virtual = rankAddresses(listingOf(['bridge100 | 192.168.64.1/24']), []);
  expect([shared, virtual].map(([one]) => one && [one.kind, isUsable(one)])).toEqual([
    ['wifi', true],
    ['virtual', false],
  ]);
});

test('makers’ numbers tell what a name hides', () => {
  expect(addressKind('Ethernet 2', '0a:00:27:00:00:10')).toBe('virtual');
  expect(addressKind('Ethernet 3', '00:ff:3a:91:5e:02')).toBe('vpn');
});

test('10.10 an address to listen on is found however it is spelled', () => {
  const listing = listingOf(['wlan0 | 192.168.1.20/24', 'eth0 | fd00:77::2/64']);
  expect(fixedAddress(listing, '::ffff:192.168.1.20').interfaceName).toBe('wlan0');
  expect(fixedAddress(listing, 'FD00:77:0::0002').interfaceName).toBe('eth0');
});
