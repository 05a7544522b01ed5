/** Measures what a game costs: the time of its steps, and the size of what it keeps and shows. */
import { STEP_LIMIT_MS, type Measures } from '../../../src-shared/studio-stage.ts';
import type { Runner } from '../../engine/runner-types.ts';
import { bytesOf } from '../../ui/utf8.ts';

const EVERY_MS = 1_000;
/** The slowest step is that of so many seconds. */
const SECONDS = 5;

type Second = { steps: number; slow: number; worstMs: number };

const QUIET: Second = { steps: 0, slow: 0, worstMs: 0 };

export type Meter = {
  /** The same runner, with its steps measured; always the same object for one runner. */
  watch(runner: Runner<unknown>): Runner<unknown>;
  /** The measures of this runner, once a second; null in between. */
  read(runner: Runner<unknown>): Measures | null;
};

/** `now` is a clock in ms. */
export function createMeter(now: () => number): Meter {
  const watched = new WeakMap<Runner<unknown>, Runner<unknown>>();
  let readAtMs = -Infinity;
  let stepMs = 0;
  let seconds: Second[] = [QUIET];

  function timed(runner: Runner<unknown>): Runner<unknown> {
    return Object.create(runner, {
      step: {
        value() {
          const begunMs = now();
          runner.step();
          stepMs = Math.max(0, now() - begunMs);
          const { steps, slow, worstMs } = seconds.at(-1) ?? QUIET;
          const isSlow = stepMs > STEP_LIMIT_MS;
          const second = {
            steps: steps + 1,
            slow: slow + Number(isSlow),
            worstMs: Math.max(worstMs, stepMs),
          };
          seconds = [...seconds.slice(0, -1), second];
        },
      },
    }) as Runner<unknown>;
  }

  return {
    watch(runner) {
      const known = watched.get(runner) ?? timed(runner);
      watched.set(runner, known);
      return known;
    },
    read(runner) {
      if (now() - readAtMs < EVERY_MS) return null;
      readAtMs = now();
      const controllers = Object.values(runner.controllers()).map(sizeOf);
      const measures = {
        stepMs,
        worstStepMs: Math.max(...seconds.map(({ worstMs }) => worstMs)),
        slowSteps: sumOf(seconds, 'slow') / Math.max(1, sumOf(seconds, 'steps')),
        controllerBytes: Math.max(0, ...controllers),
        stateBytes: sizeOf(runner.state),
      };
      seconds = [...seconds, QUIET].slice(-SECONDS);
      return measures;
    },
  };
}

function sumOf(seconds: readonly Second[], what: 'steps' | 'slow'): number {
  return seconds.reduce((sum, second) => sum + second[what], 0);
}

function sizeOf(value: unknown): number {
  return bytesOf(JSON.stringify(value) ?? '');
}
