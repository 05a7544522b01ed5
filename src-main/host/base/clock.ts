/**
 * The host's clocks, and the only place of the main process that reads the machine's. Everything that lasts, is due or is
 * limited takes its time from `now`, so nobody who sets the clock on the wall changes it.
 */
import { uptime } from 'node:os';

/** All in ms. */
export type Clock = {
  /**
   * Host time: the wall time of this process's start, and what has passed since. It never goes back and never jumps,
   * whatever is set; some systems stop it while the machine sleeps. The wire says no other time.
   */
  now(): number;
  /** The clock on the wall, which people and the network set: only for what is kept on disk or shown. */
  wallNow(): number;
  /** Since the machine's start, its sleep included: only to find out that it slept. */
  sinceBoot(): number;
};

/** A wall time as it is shown in files. */
export function wallText(wallMs: number): string {
  return new Date(wallMs).toISOString();
}

export const systemClock: Clock = {
  now: () => performance.timeOrigin + performance.now(),
  wallNow: () => Date.now(),
  sinceBoot: () => uptime() * 1_000,
};

/**
 * Time in which this process was awake. A laptop that was closed, swapped out or held up by its disk has heard
 * nobody meanwhile, and that says nothing about those who were not heard.
 */

/** `nowMs` is always of one clock that never goes back; so is what comes out. */
export class AwakeClock {
  readonly #longestGapMs: number;
  #awakeMs = 0;
  #tickedMs: number;

  /** Of a longer gap between two ticks only `longestGapMs` count: a running loop has none. */
  constructor(longestGapMs: number, nowMs: number) {
    this.#longestGapMs = longestGapMs;
    this.#tickedMs = nowMs;
  }

  /** Call a few times a second, as long as the process runs. */
  tick(nowMs: number): number {
    this.#awakeMs = this.at(nowMs);
    this.#tickedMs = nowMs;
    return this.#awakeMs;
  }

  at(nowMs: number): number {
    return this.#awakeMs + Math.min(nowMs - this.#tickedMs, this.#longestGapMs);
  }
}
