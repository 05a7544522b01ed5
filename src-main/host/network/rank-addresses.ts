/** Ranks this machine's addresses by whether a phone in the room can reach them, best first. */
import type { Address, AddressKind } from '../../../src-shared/party.ts';
import { addressSpelling } from './spelling.ts';
import { isLinkLocal, rangeOf, type InterfaceAddress, type Listing } from './ip.ts';

/** Below this an address leads nowhere near a phone; it is shown only where there is no other. */
const USABLE_SCORE = 0;

/** macOS shares its internet over this one; other bridges of its kind belong to virtual machines. */
const MAC_HOTSPOT = { name: /^bridge1\d\d$/, range: rangeOf('192.168.2.0/24') };

const isPrivate = rangeOf('10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16');
/** A carrier's own range, which Tailscale uses, too, and the one that proxies make their tunnels in. */
const isNotOfARoom = rangeOf('100.64.0.0/10', '198.18.0.0/15', '2001::/32', '2002::/16', '200::/7');
const isUniqueLocal = rangeOf('fc00::/7');
const isTailscale = rangeOf('fd7a:115c:a1e0::/48');
/** Docker's default network, and VirtualBox's between the machine and its guests. */
const isOftenVirtual = rangeOf('172.17.0.0/16', '192.168.56.0/24');
/** Networks that Android and the iPhone give a computer on their USB cable: nobody but that phone is there. */
const isOftenTethered = rangeOf('192.168.42.0/24', '172.20.10.0/28');

/** A VPN likes to own the default route, so it is a hint and no more; IPv6 never beats IPv4 by it. */
const ROUTE_POINTS = { IPv4: 30, IPv6: 10 };
const KIND_POINTS: Record<AddressKind, number> = { wifi: 12, wired: 8, other: 0, virtual: -45, vpn: -55 };

/**
 * Every address that is not this machine's alone. Link-local IPv6 ones are left out: a phone's browser cannot
 * say their zone. `routeAddresses` are the sources of the default routes.
 */
export function rankAddresses(listing: Listing, routeAddresses: readonly string[]): Address[] {
  const addresses: Address[] = [];
  for (const [interfaceName, infos] of Object.entries(listing)) {
    for (const info of infos ?? []) {
      if (info.internal || (info.family === 'IPv6' && isLinkLocal(info.address))) continue;
      const kind = kindOf(interfaceName, info);
      const points =
        score(kind, info) + (routeAddresses.includes(info.address) ? ROUTE_POINTS[info.family] : 0);
      addresses.push({ address: info.address, interfaceName, kind, score: points });
    }
  }
  return addresses.sort((one, other) => other.score - one.score || one.address.localeCompare(other.address));
}

/** The one that the host was told to listen on (`--host`), which need not be there, or be an address at all. */
export function fixedAddress(listing: Listing, address: string): Address {
  for (const [interfaceName, infos] of Object.entries(listing)) {
    const info = infos?.find((one) => addressSpelling(one.address) === addressSpelling(address));
    if (info) return { address, interfaceName, kind: kindOf(interfaceName, info), score: 0 };
  }
  return { address, interfaceName: 'chosen', kind: 'other', score: 0 };
}

/** Whether phones may be there at all. */
export function isUsable({ score: points }: Address): boolean {
  return points >= USABLE_SCORE;
}

function kindOf(interfaceName: string, { address, mac }: InterfaceAddress): AddressKind {
  const isHotspot = MAC_HOTSPOT.name.test(interfaceName) && MAC_HOTSPOT.range(address);
  return isHotspot ? 'wifi' : addressKind(interfaceName, mac);
}

function score(kind: AddressKind, info: InterfaceAddress): number {
  let points = rangePoints(info) + KIND_POINTS[kind];
  // A tunnel has no hardware address, and a mask of 31 or 32 bits leaves no room for phones.
  if (info.mac === '00:00:00:00:00:00') points -= 40;
  if (info.family === 'IPv4' && Number(info.cidr?.split('/')[1]) >= 31) points -= 30;
  if (isOftenVirtual(info.address) && kind !== 'wifi') points -= 10;
  if (isOftenTethered(info.address) && kind !== 'wifi') points -= 28;
  return points;
}

function rangePoints({ address, family }: InterfaceAddress): number {
  if (isLinkLocal(address)) return -60;
  if (isNotOfARoom(address) || isTailscale(address)) return -40;
  // Every phone speaks IPv4, and its addresses can be typed. A private IPv6 one outlives a new prefix.
  if (family === 'IPv6') return isUniqueLocal(address) ? 3 : 2;
  return isPrivate(address) ? 20 : 5;
}

/** Virtual machines, containers, and Apple's links between devices. */
const VIRTUAL =
  /^(docker|br-[\da-f]{6,}|veth|virbr|vnet|lxc|lxd|incus|cni|flannel|cali|podman|kube|vmnet|vmenet|vboxnet|bridge\d|awdl|llw|anpi|ap\d|dummy|vEthernet|VMware|VirtualBox|Hyper-V|WSL|loopback0$|Loopback Pseudo|Npcap|Bluetooth|bnep|Teredo|isatap)/i;
const VPN =
  /^(utun|tun|tap|ppp|ipsec|gif|stf|wg|tailscale|ts\d|zt|zerotier|ham\d|hamachi|nordlynx|nordvpn|proton|mullvad|surfshark|expressvpn|gpd|cscotun|cloudflare|warp|openvpn|wireguard|outline|radmin|cisco|anyconnect|fortinet|fortissl|pangp|juniper|softether|wintun|cfw|clash|meta$|singbox|v2ray)/i;
const WIFI = /^(wl|ath|ra\d|wi-?fi|wireless|airport)|^en0$|sem fio|drahtlos|sans fil|inal[aá]mbric/i;
const WIRED = /^(eth|enp|eno|ens|enx|em\d|lan|ethernet|以太网|en[1-9]|usb\d|rndis)/i;

/** Windows calls many adapters "Ethernet 3"; makers' numbers tell those of VPN programs and of virtual machines. */
const VPN_HARDWARE = /^(00:ff:|00:05:9a:3c:|02:05:85:7f:)/i;
const VIRTUAL_HARDWARE = /^(0a:00:27:|00:50:56:c0:|02:42:)/i;

/** The Wi-Fi adapter that Windows makes for its hotspot: "Local Area Connection* 2", in any language. */
const WINDOWS_HOTSPOT = /\* ?\d+$/;

/**
 * Where an interface leads, as far as its name and its hardware address tell: no system says it outright. `mac` is
 * the hardware address, with colons.
 */
export function addressKind(interfaceName: string, mac: string): AddressKind {
  if (VPN.test(interfaceName) || VPN_HARDWARE.test(mac)) return 'vpn';
  if (VIRTUAL.test(interfaceName) || VIRTUAL_HARDWARE.test(mac)) return 'virtual';
  if (WIFI.test(interfaceName) || WINDOWS_HOTSPOT.test(interfaceName)) return 'wifi';
  return WIRED.test(interfaceName) ? 'wired' : 'other';
}
