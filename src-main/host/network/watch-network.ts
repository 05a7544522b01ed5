/** Looks at the network again and again, and at once when the laptop wakes. */
import type { NetworkView } from './list-network.ts';

/** A change must take full effect within 3 s; one look costs a fifth of a millisecond. */
const LOOK_EVERY_MS = 1_000;

/** A clock that jumped so far slept: the laptop was closed, and nobody told us. */
const SLEPT_MS = 10_000;

export type WatchDeps = {
  readNetwork(): Promise<NetworkView>;
  /** A clock in ms that goes on while the laptop sleeps. */
  now(): number;
  /** Calls again and again; the function it returns ends that. */
  every(ms: number, call: () => void): () => void;
};

export type NetworkWatch = {
  /** Looks now; `isWake` tells that the laptop slept, so sockets on an unchanged network may still be dead. */
  check(isWake?: boolean): Promise<void>;
  close(): void;
};

/** `onLook` hears of every look, changed or not; looks never overlap. */
export function watchNetwork(
  deps: WatchDeps,
  onLook: (view: NetworkView, isWake: boolean) => void,
): NetworkWatch {
  let lastMs = deps.now();
  let queue = Promise.resolve();
  let isClosed = false;
  let isLooking = false;

  async function checkNow(isWake: boolean): Promise<void> {
    isLooking = true;
    const nowMs = deps.now();
    const slept = nowMs - lastMs > SLEPT_MS;
    lastMs = nowMs;
    const view = await deps.readNetwork();
    isLooking = false;
    if (!isClosed) onLook(view, isWake || slept);
  }

  function check(isWake = false): Promise<void> {
    return (queue = queue.then(() => (isClosed ? undefined : checkNow(isWake))));
  }

  const stop = deps.every(LOOK_EVERY_MS, () => {
    if (!isLooking) void check();
  });
  return {
    check,
    close() {
      isClosed = true;
      stop();
    },
  };
}
