/**
 * Host time inside a stage, from what the shell says once a second. A word that waited says too little and none says too
 * much, so of the last few the one counts that puts the host furthest ahead; after a jump of a clock the old ones are soon
 * gone.
 */
export type StageClock = {
  /** The shell says what host time it is. */
  heard(hostTimeMs: number): void;
  /** Host time now, in ms. */
  hostTimeMs(): number;
};

const KEPT = 3;

/** `now` is this frame's own clock in ms, which never goes back. */
export function createStageClock(now: () => number): StageClock {
  let offsetsMs: number[] = [];
  return {
    heard(hostTimeMs) {
      offsetsMs = [...offsetsMs, hostTimeMs - now()].slice(-KEPT);
    },
    hostTimeMs: () => now() + (offsetsMs.length === 0 ? 0 : Math.max(...offsetsMs)),
  };
}
