import type { Point } from './stick-maths.ts';

/** The origin after the thumb moved: pulled along where it is farther off than the leash, so that turning back is felt at once. */
export function pulledAlong(origin: Point, thumb: Point, leash: number): Point {
  const dx = thumb.x - origin.x;
  const dy = thumb.y - origin.y;
  const distance = Math.hypot(dx, dy);
  const excess = distance - leash;
  if (excess <= 0) return origin;
  return { x: origin.x + (dx / distance) * excess, y: origin.y + (dy / distance) * excess };
}
