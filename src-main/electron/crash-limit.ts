/** Counts crashes, so that a page that cannot stand is not reloaded for ever. */

export type CrashLimit = {
  /** Notes a crash now; true while reloading is still worth a try. */
  mayRetry(): boolean;
  reset(): void;
};

/** `most` crashes within `withinMs` are forgiven; `now` gives ms on a clock that only goes forward. */
export function createCrashLimit(options: { most: number; withinMs: number; now: () => number }): CrashLimit {
  let crashes: number[] = [];
  return {
    mayRetry() {
      const now = options.now();
      crashes = [...crashes.filter((at) => now - at < options.withinMs), now];
      return crashes.length <= options.most;
    },
    reset: () => void (crashes = []),
  };
}
