/** Which of this machine's addresses a phone in the room can reach, best first. */
import { createSocket } from 'node:dgram';
import { networkInterfaces, type NetworkInterfaceInfo } from 'node:os';
import type { Address } from '../../src-shared/party.ts';

/** Names of interfaces that lead to virtual machines and containers, not into the room. */
const VIRTUAL =
  /^(docker|br-[0-9a-f]{6,}|veth|virbr|vnet|lxc|cni|flannel|cali|podman|vmnet|vboxnet|bridge1\d\d|awdl|llw|anpi|ap\d|vEthernet|VMware|VirtualBox|Hyper-V|WSL)/i;
const VPN = /^(utun|tun|tap|ppp|ipsec|wg|tailscale|zt|nordlynx|proton|mullvad|OpenVPN|WireGuard|ZeroTier)/i;
const WIFI = /^(wl|wlan|ath|wi-?fi)|^en0$/i;
const WIRED = /^(eth|en[ops]|enx|Ethernet|en[1-9])/i;

type Interfaces = Record<string, NetworkInterfaceInfo[] | undefined>;

/** IPv4 addresses that other machines may reach; empty where there is no network. */
export function rankAddresses(interfaces: Interfaces, routeAddress: string | null): Address[] {
  const addresses: Address[] = [];
  for (const [interfaceName, infos] of Object.entries(interfaces)) {
    for (const info of infos ?? []) {
      if (info.family !== 'IPv4' || info.internal) continue;
      addresses.push({
        address: info.address,
        interfaceName,
        kind: kindOf(interfaceName, info),
        score: score(interfaceName, info, routeAddress),
      });
    }
  }
  return addresses.sort((one, other) => other.score - one.score || one.address.localeCompare(other.address));
}

function kindOf(name: string, info: NetworkInterfaceInfo): Address['kind'] {
  if (VPN.test(name) || info.mac === '00:00:00:00:00:00') return 'vpn';
  if (VIRTUAL.test(name)) return 'virtual';
  if (WIFI.test(name)) return 'wifi';
  return WIRED.test(name) ? 'wired' : 'other';
}

function score(name: string, info: NetworkInterfaceInfo, routeAddress: string | null): number {
  let points = rangeScore(info.address);
  if (VPN.test(name)) points -= 50;
  if (VIRTUAL.test(name)) points -= 45;
  // A tunnel has no hardware address, and a mask of 31 or 32 bits leaves no room for phones.
  if (info.mac === '00:00:00:00:00:00') points -= 40;
  if (Number(info.cidr?.split('/')[1]) >= 31) points -= 30;
  if (info.address === routeAddress) points += 30;
  if (WIFI.test(name)) points += 12;
  else if (WIRED.test(name)) points += 8;
  return points;
}

function rangeScore(address: string): number {
  const [first = 0, second = 0] = address.split('.').map(Number);
  if (first === 169 && second === 254) return -60;
  if (first === 10 || (first === 192 && second === 168)) return 20;
  // Docker's default range is private, too.
  if (first === 172 && second >= 16 && second <= 31) return second === 17 ? 10 : 20;
  if (first === 100 && second >= 64 && second <= 127) return -40;
  if (first === 198 && (second === 18 || second === 19)) return -40;
  return 5;
}

/** The source address of this machine's default route; asking for it sends no packet. */
export function findRouteAddress(): Promise<string | null> {
  return new Promise((resolve) => {
    const socket = createSocket('udp4');
    const end = (address: string | null) => {
      socket.close();
      resolve(address);
    };
    socket.on('error', () => end(null));
    // Without a way there it is called, too, and the socket has no address of its own.
    socket.connect(9, '198.51.100.1', () => {
      const { address } = socket.address();
      end(address === '0.0.0.0' ? null : address);
    });
  });
}

export async function listAddresses(): Promise<Address[]> {
  return rankAddresses(networkInterfaces(), await findRouteAddress());
}
