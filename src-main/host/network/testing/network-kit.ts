/** Networks for tests. */
import type { NetworkView } from '../list-network.ts';
import { rankAddresses } from '../rank-addresses.ts';
import { listingOf } from './listing.ts';

/** Of lines as in real-listings.ts; the first address has the default route. */
export function networkView(...lines: string[]): NetworkView {
  const listing = listingOf(lines);
  const [route = ''] = (lines[0]?.split('|')[1] ?? '').trim().split('/');
  return { listing, addresses: rankAddresses(listing, [route]) };
}

export const WIFI = 'wlan0 | 192.168.1.20/24';
export const OTHER_WIFI = 'wlan0 | 10.0.0.5/24';
export const CABLE = 'eth0 | 192.168.2.4/24';
