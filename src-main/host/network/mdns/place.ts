/** An interface on which the party is announced, with its own addresses and no other's. */
import type { Address } from '../../../../src-shared/party.ts';
import { isLinkLocal, rangeOf, type InterfaceAddress, type Listing } from '../ip.ts';
import { isUsable } from '../rank-addresses.ts';

export type Place = {
  interfaceName: string;
  /** The interface as IPv6 names it: a number on Windows, the interface's name elsewhere. */
  zone: string;
  /** IPv4 addresses with the length of their prefix, `192.168.1.20/24`. */
  v4: string[];
  /** IPv6 addresses to announce. */
  v6: string[];
  /** Whether multicast over IPv6 can be sent here. */
  hasV6: boolean;
};

/** Where phones may be: the interfaces of usable addresses, and that of the shown one whatever it is. */
export function placesOf(listing: Listing, addresses: readonly Address[], shown: Address | null): Place[] {
  const names = [...addresses.filter(isUsable), ...(shown ? [shown] : [])].map((one) => one.interfaceName);
  return [...new Set(names)].flatMap((name) => {
    const infos = (listing[name] ?? []).filter(({ internal }) => !internal);
    return infos.length === 0 ? [] : [placeOf(name, infos)];
  });
}

function placeOf(interfaceName: string, infos: InterfaceAddress[]): Place {
  const v4 = infos.filter(({ family }) => family === 'IPv4');
  const v6 = infos.filter(({ family }) => family === 'IPv6');
  const wide = v6.filter(({ address }) => !isLinkLocal(address));
  const scope = v6.find(({ scopeid }) => scopeid)?.scopeid;
  return {
    interfaceName,
    zone: process.platform === 'win32' && scope !== undefined ? String(scope) : interfaceName,
    v4: v4.map(({ cidr, address }) => cidr ?? `${address}/24`),
    // A link-local address needs its zone, which few programs keep: only where there is no other.
    v6: (v4.length + wide.length > 0 ? wide : v6).map(({ address }) => address.replace(/%.*$/, '')),
    hasV6: v6.length > 0,
  };
}

/** Whether a sender is on the link of this place: others are none of its business. */
export function isNeighbour(place: Place, address: string): boolean {
  if (address.includes(':')) return address.endsWith(`%${place.zone}`);
  return place.v4.some((network) => rangeOf(network)(address));
}

/** The addresses without their prefixes. */
export function addressesOf({ v4, v6 }: Place): string[] {
  return [...v4.map((network) => network.replace(/\/.*$/, '')), ...v6];
}
