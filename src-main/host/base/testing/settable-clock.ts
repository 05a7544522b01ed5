/** For tests: a machine whose clocks move only when told to, each apart. */
import type { Clock } from '../clock.ts';

export type SettableClock = Clock & {
  /** Time passes, on all clocks. */
  pass(ms: number): void;
  /** Somebody sets the clock on the wall by so much. */
  setWall(byMs: number): void;
  /** The machine sleeps: the clock that is made for durations stands still meanwhile, as on Linux. */
  sleep(ms: number): void;
};

export function createSettableClock(startMs = 1_795_000_000_000): SettableClock {
  let nowMs = startMs;
  let wallMs = startMs;
  let bootMs = 0;
  return {
    now: () => nowMs,
    wallNow: () => wallMs,
    sinceBoot: () => bootMs,
    pass(ms) {
      nowMs += ms;
      wallMs += ms;
      bootMs += ms;
    },
    setWall: (byMs) => void (wallMs += byMs),
    sleep(ms) {
      wallMs += ms;
      bootMs += ms;
    },
  };
}
