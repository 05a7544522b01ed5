/** What many changes cause is told as what is now: after the first change at once, and then only so often. */

export type After = (delayMs: number, run: () => void) => void;

/** The process may end meanwhile: there is nobody left to tell. */
const byTimer: After = (delayMs, run) => {
  setTimeout(run, delayMs).unref();
};

export class Coalesced {
  readonly #tell: () => void;
  readonly #pauseMs: number;
  readonly #after: After;
  #state: 'free' | 'resting' | 'owing' = 'free';

  constructor(tell: () => void, pauseMs: number, after: After = byTimer) {
    this.#tell = tell;
    this.#pauseMs = pauseMs;
    this.#after = after;
  }

  /** Something has changed. */
  changed(): void {
    if (this.#state !== 'free') {
      this.#state = 'owing';
      return;
    }
    // Before telling: what is told may change something in turn.
    this.#state = 'resting';
    this.#after(this.#pauseMs, () => this.#rested());
    this.#tell();
  }

  #rested(): void {
    const isOwing = this.#state === 'owing';
    this.#state = 'free';
    if (isOwing) this.changed();
  }
}
