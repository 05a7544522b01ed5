/** A d-pad by the direction of the thumb: eight ways round a centre that the thumb may pull along. */
import type { Point } from '../stick-maths.ts';

export type Direction = { x: -1 | 0 | 1; y: -1 | 0 | 1 };

export const NOWHERE: Direction = { x: 0, y: 0 };

/** Below this part of the radius the pad rests. */
const DEAD_ZONE = 0.26;
/** Half of what a straight way covers, in radians: a little more than a diagonal, which is hit on purpose. */
const STRAIGHT = (25 * Math.PI) / 180;
/** A thumb on a border stays with the way that it had, in radians. */
const STICKY = (6 * Math.PI) / 180;
/** Half the pad's side in an area: no larger than a thumb turns about without travelling. */
export function dpadRadius(area: { width: number; height: number }): number {
  return Math.round(Math.min(110, Math.max(48, Math.min(area.width, area.height) * 0.4)));
}

const WAYS: readonly Direction[] = [
  { x: 1, y: 0 },
  { x: 1, y: 1 },
  { x: 0, y: 1 },
  { x: -1, y: 1 },
  { x: -1, y: 0 },
  { x: -1, y: -1 },
  { x: 0, y: -1 },
  { x: 1, y: -1 },
];

/** Where the thumb points, `before` being where it pointed last. */
export function dpadDirection(offset: Point, radius: number, before: Direction): Direction {
  if (Math.hypot(offset.x, offset.y) < radius * DEAD_ZONE) return NOWHERE;
  const angle = Math.atan2(offset.y, offset.x);
  const held = WAYS.findIndex((way) => way.x === before.x && way.y === before.y);
  if (held >= 0 && isWithin(angle, held, STICKY)) return before;
  return WAYS.find((_way, index) => isWithin(angle, index, 0)) ?? NOWHERE;
}

function isWithin(angle: number, way: number, more: number): boolean {
  const half = way % 2 === 0 ? STRAIGHT : Math.PI / 4 - STRAIGHT;
  const turn = angle - (way * Math.PI) / 4;
  // The short way round.
  const off = Math.abs(Math.atan2(Math.sin(turn), Math.cos(turn)));
  return off <= half + more + 1e-9;
}
