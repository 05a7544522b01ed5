/** How many pixels this machine can paint in time: fewer where frames come late for seconds on end. */
const SIZES = [1920 * 1080, 1600 * 900, 1280 * 720] as const;
const FRAMES = 150;
/** Sixty frames a second are 16.7 ms each; a machine that needs this much is not keeping up. */
const SLOW_MS = 21;
/** A longer gap is a pause or a hidden window. */
const GAP_MS = 400;

export type Pace = { pixels(nowMs: number): number };

/** Asked once a frame. It only ever goes down: going up again would flicker between two sizes. */
export function createPace(): Pace {
  let size = 0;
  let frames = 0;
  let spentMs = 0;
  let lastMs = 0;
  return {
    pixels(nowMs) {
      const tookMs = nowMs - lastMs;
      lastMs = nowMs;
      if (tookMs < GAP_MS) {
        frames += 1;
        spentMs += tookMs;
      }
      if (frames >= FRAMES) {
        if (spentMs / frames > SLOW_MS) size = Math.min(SIZES.length - 1, size + 1);
        frames = 0;
        spentMs = 0;
      }
      return SIZES[size] ?? SIZES[0];
    },
  };
}
