/** Sends a continuous value at most so often: the first at once, and always the last. */

export type LatestWins<Value> = {
  push(value: Value): void;
  /** Now, past any waiting: for the value that must not be late, such as a release. */
  flush(value: Value): void;
  /** The other side says that this is the value: going back to what was sent before is news. */
  assume(value: Value): void;
};

export type LatestWinsDeps<Value> = {
  intervalMs: number;
  now(): number;
  /** Returns the cancel. */
  after(delayMs: number, run: () => void): () => void;
  same(one: Value, other: Value): boolean;
  send(value: Value): void;
};

export function createLatestWins<Value>(initial: Value, deps: LatestWinsDeps<Value>): LatestWins<Value> {
  let sent = initial;
  let sentAt = Number.NEGATIVE_INFINITY;
  let latest = initial;
  let cancel: (() => void) | null = null;

  function deliver(): void {
    cancel?.();
    cancel = null;
    if (deps.same(sent, latest)) return;
    sent = latest;
    sentAt = deps.now();
    deps.send(latest);
  }

  return {
    push(value) {
      latest = value;
      if (cancel) return;
      const waitMs = sentAt + deps.intervalMs - deps.now();
      if (waitMs <= 0) deliver();
      else cancel = deps.after(waitMs, deliver);
    },
    flush(value) {
      latest = value;
      deliver();
    },
    assume(value) {
      sent = value;
      latest = value;
      cancel?.();
      cancel = null;
    },
  };
}

/** A timeout of the browser; returns the cancel. */
export function browserTimer(delayMs: number, run: () => void): () => void {
  const timer = setTimeout(run, delayMs);
  return () => clearTimeout(timer);
}
