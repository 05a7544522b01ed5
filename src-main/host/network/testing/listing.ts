/** Interfaces of a machine in a form that reads well in tests: one line an address. */
import type { Listing } from '../ip.ts';

const SOME_MAC = '3c:22:fb:10:20:30';
const NO_MAC = '00:00:00:00:00:00';

export type RealListing = {
  machine: string;
  lines: readonly string[];
  /** The sources of the default routes. */
  routes: readonly string[];
  /** The address that a phone in the room can reach; null where there is none. */
  best: string | null;
  /** Addresses that come after `best`, in this order, where the order matters. */
  after?: readonly string[];
};

/** A line is `name | address/prefix | mac`, the last of which may be left out. */
export function listingOf(lines: readonly string[]): Listing {
  const listing: Listing = {};
  for (const line of lines) {
    const [name = '', cidr = '', given] = line.split('|').map((part) => part.trim());
    const address = cidr.replace(/\/.*$/, '');
    const internal = address === '::1' || address.startsWith('127.') || name === 'lo' || name === 'lo0';
    const isV6 = address.includes(':');
    (listing[name] ??= []).push({
      address,
      cidr,
      family: isV6 ? 'IPv6' : 'IPv4',
      internal,
      mac: given ?? (internal ? NO_MAC : SOME_MAC),
      ...(isV6 ? { scopeid: address.startsWith('fe80') ? 4 : 0 } : {}),
    });
  }
  return listing;
}
