/** Keeps the log short whatever is done to the host: of one kind a few lines in a while, then one that sums up. */

export type LogLimits = { lines: number; windowMs: number };

/** So many more lines of a kind than were written, since this time by the limit's clock. */
export type Sum = { kind: string; more: number; sinceMs: number };

type Window = { startMs: number; lines: number };

/** Times are in ms of one clock that never goes back. Kinds are ours, never a client's: there are few. */
export class LogLimit {
  readonly #limits: LogLimits;
  readonly #windows = new Map<string, Window>();

  constructor(limits: LogLimits) {
    this.#limits = limits;
  }

  /** Whether one more line of this kind is to be written. */
  take(kind: string, nowMs: number): boolean {
    const window = this.#windows.get(kind);
    if (window) window.lines += 1;
    else this.#windows.set(kind, { startMs: nowMs, lines: 1 });
    return (window?.lines ?? 1) <= this.#limits.lines;
  }

  /** Ends the windows that are over at this time, all of them at `Infinity`; gives what was not written. */
  end(nowMs: number): Sum[] {
    const over = [...this.#windows].filter(([, { startMs }]) => nowMs - startMs >= this.#limits.windowMs);
    for (const [kind] of over) this.#windows.delete(kind);
    return over
      .map(([kind, { startMs, lines }]) => ({ kind, more: lines - this.#limits.lines, sinceMs: startMs }))
      .filter(({ more }) => more > 0);
  }
}
