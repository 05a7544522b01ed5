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
