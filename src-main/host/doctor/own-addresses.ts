/** Tells this machine's own addresses from those of other devices. */
import { networkInterfaces } from 'node:os';
import { addressSpelling } from '../network/spelling.ts';

/** Interfaces are read again at most this often, in ms: every page and socket passes here. */
const ASK_AGAIN_MS = 1_000;

/** `now` is a clock in ms that never goes back. */
export function createOwnAddresses(now: () => number): (address: string) => boolean {
  let own = new Set<string | null>();
  let askedMs = -Infinity;
  return (address) => {
    if (now() - askedMs > ASK_AGAIN_MS) {
      askedMs = now();
      const infos = Object.values(networkInterfaces()).flatMap((ofOne) => ofOne ?? []);
      own = new Set(infos.map((info) => addressSpelling(info.address)));
    }
    return own.has(addressSpelling(address));
  };
}
