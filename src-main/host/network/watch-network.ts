/** Looks at the network again and again, and at once when the laptop wakes. */
import type { NetworkView } from './list-network.ts';

/** What follows a change must be done within 3 s; one look costs a fifth of a millisecond. */
const LOOK_EVERY_MS = 1_000;

/** A clock that jumped so far slept: the laptop was closed, and nobody told us. */
const SLEPT_MS = 10_000;

export type WatchTools = {
  look(): Promise<NetworkView>;
  /** A clock in ms that goes on while the laptop sleeps. */
  now(): number;
  /** Calls again and again; the function it returns ends that. */
  every(ms: number, call: () => void): () => void;
};

export type NetworkWatch = {
  /** Looks now; `isWake` tells that the laptop slept, so that what looks unchanged may be dead all the same. */
  look(isWake?: boolean): Promise<void>;
  close(): void;
};

/** `onLook` hears of every look, changed or not; looks never overlap. */
export function watchNetwork(
  tools: WatchTools,
  onLook: (view: NetworkView, isWake: boolean) => void,
): NetworkWatch {
  let lastMs = tools.now();
  let queue = Promise.resolve();
  let isClosed = false;
  let isLooking = false;

  async function lookNow(isWake: boolean): Promise<void> {
    isLooking = true;
    const nowMs = tools.now();
    const slept = nowMs - lastMs > SLEPT_MS;
    lastMs = nowMs;
    const view = await tools.look();
    isLooking = false;
    if (!isClosed) onLook(view, isWake || slept);
  }

  function look(isWake = false): Promise<void> {
    return (queue = queue.then(() => (isClosed ? undefined : lookNow(isWake))));
  }

  const stop = tools.every(LOOK_EVERY_MS, () => {
    if (!isLooking) void look();
  });
  return {
    look,
    close() {
      isClosed = true;
      stop();
    },
  };
}
