/** A stick that appears under the thumb: where it is held, and what that means. Lengths in CSS pixels. */

export type Point = { x: number; y: number };

/** Below this part of the radius the stick rests: a thumb is never quite still. */
const DEAD_ZONE = 0.12;
/** The stick's radius in an area: big enough to steer, small enough for a thumb that does not travel. */
export function stickRadius(area: { width: number; height: number }): number {
  return Math.round(Math.min(84, Math.max(44, Math.min(area.width, area.height) * 0.28)));
}

/** The knob's place relative to the origin: the thumb's, clamped to the circle. */
export function knobOffset(origin: Point, thumb: Point, radius: number): Point {
  const dx = thumb.x - origin.x;
  const dy = thumb.y - origin.y;
  const distance = Math.hypot(dx, dy);
  if (distance <= radius) return { x: dx, y: dy };
  return { x: (dx / distance) * radius, y: (dy / distance) * radius };
}

/** The value that the stick sends: -1..1, y down, never outside the circle, in hundredths. */
export function stickValue(knob: Point, radius: number): Point {
  const length = Math.min(1, Math.hypot(knob.x, knob.y) / radius);
  if (length <= DEAD_ZONE) return { x: 0, y: 0 };
  const strength = (length - DEAD_ZONE) / (1 - DEAD_ZONE);
  const angle = Math.atan2(knob.y, knob.x);
  return { x: hundredths(Math.cos(angle) * strength), y: hundredths(Math.sin(angle) * strength) };
}

/** Finer would send messages for a thumb that does nothing. Cut, not rounded, so as to stay in the circle. */
function hundredths(value: number): number {
  // Plus zero, since minus zero is another value.
  return Math.trunc(value * 100 + Math.sign(value) * 1e-6) / 100 + 0;
}

/** The origin after the thumb moved: pulled along where it is farther off than the leash, so that turning back is felt at once. */
export function pulledAlong(origin: Point, thumb: Point, leash: number): Point {
  const dx = thumb.x - origin.x;
  const dy = thumb.y - origin.y;
  const distance = Math.hypot(dx, dy);
  const excess = distance - leash;
  if (excess <= 0) return origin;
  return { x: origin.x + (dx / distance) * excess, y: origin.y + (dy / distance) * excess };
}
