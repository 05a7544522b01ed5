import type { Timers } from '../shell/timers.ts';

type Alarm = { at: number; periodMs: number | null; run: () => void };

export type FakeTimers = Timers & {
  advance(ms: number): void;
  /** The machine sleeps so long: nothing rings meanwhile, and what was due rings at the next `advance`. */
  sleep(ms: number): void;
};

/** A clock that stands still until it is advanced; alarms ring in order of their time. */
export function createFakeTimers(startMs = 1_000_000): FakeTimers {
  let now = startMs;
  const alarms = new Set<Alarm>();

  function set(delayMs: number, periodMs: number | null, run: () => void): () => void {
    const alarm = { at: now + delayMs, periodMs, run };
    alarms.add(alarm);
    return () => alarms.delete(alarm);
  }

  function nextUntil(end: number): Alarm | undefined {
    return [...alarms].filter((alarm) => alarm.at <= end).sort((one, other) => one.at - other.at)[0];
  }

  return {
    now: () => now,
    wallNow: () => now,
    after: (delayMs, run) => set(delayMs, null, run),
    every: (periodMs, run) => set(periodMs, periodMs, run),
    advance(ms) {
      const end = now + ms;
      for (let alarm = nextUntil(end); alarm; alarm = nextUntil(end)) {
        now = Math.max(now, alarm.at);
        if (alarm.periodMs === null) alarms.delete(alarm);
        else alarm.at = now + alarm.periodMs;
        alarm.run();
      }
      now = end;
    },
    sleep(ms) {
      now += ms;
    },
  };
}
