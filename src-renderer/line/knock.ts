/**
 * Finds out whether a host is there before a WebSocket is opened to it. Chromium makes a page wait longer for
 * each WebSocket that failed, up to five seconds, which would keep everybody out after the network has healed.
 */

/** A request into a dead network hangs for long, so another one follows it so soon, in ms. */
const AGAIN_AFTER_MS = 250;
/**
 * A browser holds up to six connections to a host, and reuses them after the network under them has gone: the first
 * knocks, which may all hang on those, follow each other faster.
 */
const KEPT_CONNECTIONS = 6;
const AGAIN_ON_KEPT_MS = 70;
/** Knocks that hang must leave a connection for the one that may get through. */
const AT_ONCE = KEPT_CONNECTIONS - 1;

export type KnockEvents = {
  /** Any answer is a host. */
  answered(): void;
  /** There is certainly nothing: the connection was refused. */
  nobody(): void;
};

/** The deps from the browser. */
export type KnockDeps = {
  /** Settles with any answer of the host. */
  request(signal: AbortSignal): Promise<unknown>;
  /** Returns the cancel. */
  after(delayMs: number, run: () => void): () => void;
};

/** Knocks until one knock is answered or refused; returns the cancel, after which nothing is heard. */
export function knock(events: KnockEvents, deps: KnockDeps): () => void {
  let requests: AbortController[] = [];
  let count = 0;
  let cancelNext = () => {};

  function once(): void {
    const request = new AbortController();
    deps.request(request.signal).then(
      () => finish(request, events.answered),
      () => finish(request, events.nobody),
    );
    // Earlier knocks stay out: on a slow line theirs may be the first answer. The oldest has had its time.
    requests.push(request);
    if (requests.length > AT_ONCE) requests.shift()?.abort();
    count += 1;
    cancelNext = deps.after(count <= KEPT_CONNECTIONS ? AGAIN_ON_KEPT_MS : AGAIN_AFTER_MS, once);
  }

  function finish(request: AbortController, tell: () => void): void {
    if (request.signal.aborted) return;
    stop();
    tell();
  }

  function stop(): void {
    cancelNext();
    for (const request of requests) request.abort();
    requests = [];
  }

  once();
  return stop;
}

/** Knocks at a host where any answer under `url` will do; by default at the page's own. */
export function pageKnockDeps(url: string | URL = '/healthz'): KnockDeps {
  return {
    request: (signal) => fetch(url, { cache: 'no-store', signal }),
    after(delayMs, run) {
      const timer = setTimeout(run, delayMs);
      return () => clearTimeout(timer);
    },
  };
}
