/** One direction of a simulated line: chunks go in, and come out when the line clock says so, in order. */
import type { LineClock } from './line-clock.ts';
import type { LineWeather } from '../../../src-shared/studio-desk.ts';

export type SlowFlow = {
  push(chunk: Buffer): void;
  /** After the chunks before it. */
  end(): void;
  /** Nothing comes out until it goes on. */
  setHeld(held: boolean): void;
  /** Drops what is on the way. */
  close(): void;
};

export type FlowDeps = {
  clock: LineClock;
  weather(): LineWeather;
  nowMs(): number;
  /** Returns the cancel. */
  after(delayMs: number, run: () => void): () => void;
  deliver(chunk: Buffer): void;
  ended(): void;
};

type OnTheWay = { dueMs: number; chunk: Buffer | null };

export function createSlowFlow(deps: FlowDeps): SlowFlow {
  let queue: OnTheWay[] = [];
  let isHeld = false;
  let cancel: (() => void) | null = null;

  function add(chunk: Buffer | null): void {
    const dueMs = deps.clock.arrivalMs(deps.nowMs(), chunk?.length ?? 0, deps.weather());
    queue.push({ dueMs, chunk });
    pump();
  }

  function pump(): void {
    cancel?.();
    cancel = null;
    if (isHeld) return;
    for (let next = queue[0]; next; next = queue[0]) {
      const leftMs = next.dueMs - deps.nowMs();
      if (leftMs > 0) {
        cancel = deps.after(leftMs, pump);
        return;
      }
      queue.shift();
      if (next.chunk) deps.deliver(next.chunk);
      else deps.ended();
    }
  }

  return {
    push: (chunk) => add(chunk),
    end: () => add(null),
    setHeld(held) {
      isHeld = held;
      pump();
    },
    close() {
      queue = [];
      cancel?.();
      cancel = null;
    },
  };
}
