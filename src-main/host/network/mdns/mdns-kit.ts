/** A party on the network, for tests. */
import { claimOf, type Announced } from './claim.ts';
import type { HeardPacket } from './dns-record.ts';
import type { Place } from './place.ts';

export const ANA: Announced = { partyName: 'Ana', port: 7278 };
export const ANAS_CLAIM = claimOf(ANA, 1);

export const WLAN: Place = {
  interfaceName: 'wlan0',
  zone: 'wlan0',
  v4: ['192.168.1.20/24'],
  v6: ['fd00::20'],
  hasV6: true,
};

export function heardPacket(part: Partial<HeardPacket>): HeardPacket {
  return { id: 0, questions: [], answers: [], authorities: [], additionals: [], ...part };
}
