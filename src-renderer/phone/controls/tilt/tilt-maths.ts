/** How far a phone leans, from its sensors or from a thumb that drags: -1..1, right and towards the guest. */
import type { Point } from '../stick-maths.ts';

/** Leaning so far is all the way, in degrees. */
const FULL_LEAN = 30;
/** Hands tremble, in parts of the full lean. */
const DEAD_ZONE = 0.06;

/** The sensors' reading, in degrees: `beta` front to back, `gamma` left to right, `turn` of the page. */
export type Lean = { beta: number; gamma: number; turn: number };

/** The tilt of a phone that lay level at `level`. */
export function tiltOf(now: Lean, level: Lean): Point {
  const front = shortWay(now.beta - level.beta) / FULL_LEAN;
  const side = shortWay(now.gamma - level.gamma) / FULL_LEAN;
  // The sensors speak of the phone, the game of the picture: they differ when it is held sideways.
  switch (((now.turn % 360) + 360) % 360) {
    case 90:
      return tilt(front, -side);
    case 180:
      return tilt(-side, -front);
    case 270:
      return tilt(-front, side);
    default:
      return tilt(side, front);
  }
}

/** The tilt that a drag by so many pixels stands for, `radius` being all the way. */
export function tiltOfDrag(offset: Point, radius: number): Point {
  return tilt(offset.x / radius, offset.y / radius);
}

function tilt(x: number, y: number): Point {
  return { x: axis(x), y: axis(y) };
}

function axis(value: number): number {
  const strength = Math.max(0, Math.abs(value) - DEAD_ZONE) / (1 - DEAD_ZONE);
  return Math.round(Math.min(1, strength) * Math.sign(value) * 100) / 100 + 0;
}

/** Over the edge of the scale: from 179 to -179 degrees it is two. */
function shortWay(degrees: number): number {
  return ((((degrees + 180) % 360) + 360) % 360) - 180;
}
