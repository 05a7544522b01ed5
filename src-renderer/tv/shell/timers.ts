import { pageNow, wallNow } from '../../ui/clock.ts';

/** The clocks as the shell sees them, so that tests can turn them by hand. Times in ms. */
export type Timers = {
  /** Never goes back and never jumps, whatever is set. */
  now(): number;
  /** The clock on the wall: only for what is shown or kept. */
  wallNow(): number;
  /** Runs once; returns what calls it off. */
  after(delayMs: number, run: () => void): () => void;
  /** Runs again and again; returns what ends it. */
  every(periodMs: number, run: () => void): () => void;
};

export const realTimers: Timers = {
  now: pageNow,
  wallNow,
  after(delayMs, run) {
    const handle = setTimeout(run, delayMs);
    return () => clearTimeout(handle);
  },
  every(periodMs, run) {
    const handle = setInterval(run, periodMs);
    return () => clearInterval(handle);
  },
};
