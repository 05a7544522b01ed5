/** Measures a finger's path: how far, and how fast at its end. Lengths in CSS pixels, times in ms. */

export type Trace = readonly { x: number; y: number; at: number }[];
export type Swipe = { dx: number; dy: number; speed: number };

/** The speed of a throw is that of its end. */
const LAST_MS = 100;
/** A finger that rests before it is lifted throws nothing; browsers are silent while it rests. */
const REST_MS = 90;
/** Less than this part of the screen is a tap. */
const SHORTEST = 0.03;
/** The value on the wire, see CONTROL_LIMITS. */
const MOST_HEIGHTS = 4;
const MOST_SPEED = 100;

/** The swipe in screen heights, and screen heights a second; null for a tap. `endAt` is when it was lifted. */
export function swipeOf(trace: Trace, endAt: number, screenHeight: number): Swipe | null {
  const first = trace[0];
  const last = trace[trace.length - 1];
  if (!first || !last) return null;
  const dx = (last.x - first.x) / screenHeight;
  const dy = (last.y - first.y) / screenHeight;
  if (Math.hypot(dx, dy) < SHORTEST) return null;
  return { dx: bounded(dx), dy: bounded(dy), speed: endSpeed(trace, endAt, screenHeight) };
}

function endSpeed(trace: Trace, endAt: number, screenHeight: number): number {
  const last = trace[trace.length - 1];
  if (!last || endAt - last.at > REST_MS) return 0;
  // The moment before the window counts too, else a page that stutters sees one point and no way.
  let from = trace.length - 1;
  while (from > 0 && last.at - (trace[from]?.at ?? 0) < LAST_MS) from -= 1;
  let way = 0;
  for (let index = from + 1; index < trace.length; index += 1) {
    const [one, other] = [trace[index - 1], trace[index]];
    if (one && other) way += Math.hypot(other.x - one.x, other.y - one.y);
  }
  const ms = Math.max(1, last.at - (trace[from]?.at ?? last.at));
  return rounded(Math.min(MOST_SPEED, way / screenHeight / (ms / 1000)));
}

function bounded(heights: number): number {
  return rounded(Math.min(MOST_HEIGHTS, Math.max(-MOST_HEIGHTS, heights)));
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000 + 0;
}
