/** Tells the state after changes: at once after the first, and then once a pause, however many there are. */

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
    // Before telling: telling may change something in turn.
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
