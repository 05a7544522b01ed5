/** Tells this machine's own addresses from those of other devices. */
import { networkInterfaces } from 'node:os';

/** Interfaces are asked for anew at most so often: every page and socket passes here. */
const ASK_AGAIN_MS = 1_000;

/** `now` is a clock in ms that never goes back. */
export function createOwnAddresses(now: () => number): (address: string) => boolean {
  let own = new Set<string>();
  let askedMs = -Infinity;
  return (address) => {
    if (now() - askedMs > ASK_AGAIN_MS) {
      askedMs = now();
      own = new Set(Object.values(networkInterfaces()).flatMap((infos) => (infos ?? []).map(bare)));
    }
    return own.has(address.replace(/%.*$/, ''));
  };
}

function bare(info: { address: string }): string {
  return info.address.replace(/%.*$/, '');
}
