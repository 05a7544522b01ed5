/** The clock as the shell sees it, so that tests can turn it by hand. Times in ms. */
export type Timers = {
  now(): number;
  /** Runs once; returns what calls it off. */
  after(delayMs: number, run: () => void): () => void;
  /** Runs again and again; returns what ends it. */
  every(periodMs: number, run: () => void): () => void;
};

export const realTimers: Timers = {
  now: () => Date.now(),
  after(delayMs, run) {
    const handle = setTimeout(run, delayMs);
    return () => clearTimeout(handle);
  },
  every(periodMs, run) {
    const handle = setInterval(run, periodMs);
    return () => clearInterval(handle);
  },
};
