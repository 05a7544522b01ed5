import type { NetworkInterfaceInfo } from 'node:os';
import { expect, test } from 'vitest';
import { rankAddresses } from './addresses.ts';

const ipv4 = (address: string, more: Partial<NetworkInterfaceInfo> = {}) =>
  ({
    address,
    family: 'IPv4',
    internal: false,
    mac: '02:00:00:00:00:01',
    netmask: '255.255.255.0',
    cidr: `${address}/24`,
    ...more,
  }) as NetworkInterfaceInfo;

test.each([
  ['Linux with Docker', { docker0: '172.17.0.1', wlan0: '192.168.1.20', lo: '127.0.0.1' }, '192.168.1.20'],
  ['macOS with a VPN', { utun4: '10.8.0.2', en0: '192.168.0.7', bridge100: '192.168.64.1' }, '192.168.0.7'],
  ['Windows with WSL', { 'vEthernet (WSL)': '172.28.0.1', 'Wi-Fi': '10.0.0.5' }, '10.0.0.5'],
  ['Tailscale', { tailscale0: '100.101.1.1', eth0: '192.168.1.4' }, '192.168.1.4'],
])('%s: the address in the room wins', (_machine, listing, best) => {
  const interfaces = Object.fromEntries(
    Object.entries(listing).map(([name, address]) => [name, [ipv4(address, { internal: name === 'lo' })]]),
  );
  expect(rankAddresses(interfaces, null)[0]?.address).toBe(best);
});

test('the default route decides between two equal ones', () => {
  const interfaces = { eth0: [ipv4('192.168.1.4')], eth1: [ipv4('192.168.2.4')] };
  expect(rankAddresses(interfaces, '192.168.2.4')[0]?.interfaceName).toBe('eth1');
});

test('with loopback alone there is no address', () => {
  expect(rankAddresses({ lo: [ipv4('127.0.0.1', { internal: true })] }, null)).toEqual([]);
});
