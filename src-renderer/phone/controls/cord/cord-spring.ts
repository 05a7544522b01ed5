/** The waiting room's cord: a point on a string that is pulled aside, let go, and wobbles back. */

/** Place and speed of the plucked point relative to its rest, in pixels and pixels a second. */
export type Spring = { x: number; y: number; vx: number; vy: number };

export const AT_REST: Spring = { x: 0, y: 0, vx: 0, vy: 0 };

/** About 3 swings a second that fade within a second and a half. */
const STIFFNESS = 420;
const DAMPING = 4.2;
const STEP_S = 1 / 240;

/** The spring `seconds` later, let go. Steps are small, so that a slow phone gets the same swing. */
export function swing(spring: Spring, seconds: number): Spring {
  let { x, y, vx, vy } = spring;
  // A page that slept does not have to catch up.
  for (let left = Math.min(seconds, 0.1); left > 0; left -= STEP_S) {
    const step = Math.min(STEP_S, left);
    vx += (-STIFFNESS * x - DAMPING * vx) * step;
    vy += (-STIFFNESS * y - DAMPING * vy) * step;
    x += vx * step;
    y += vy * step;
  }
  return { x, y, vx, vy };
}

export function isAtRest({ x, y, vx, vy }: Spring): boolean {
  return Math.hypot(x, y) < 0.5 && Math.hypot(vx, vy) < 8;
}
