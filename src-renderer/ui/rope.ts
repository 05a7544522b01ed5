/** A hanging cord as physics: points with a past (Verlet), pulled by gravity and kept at their distances. */

/** Flat arrays of numbers, so that sixteen ropes step without garbage. Lengths are the caller's unit. */
export type Rope = {
  x: Float64Array;
  y: Float64Array;
  oldX: Float64Array;
  oldY: Float64Array;
  /** Rest length of the whole rope; change it to let the rope out or haul it in. */
  length: number;
};

export type Point = { x: number; y: number };

/** A point that the rope may not leave: an index into its points and where it is held. */
export type Pin = Point & { index: number };

const GRAVITY = 130;
const DAMPING = 0.985;
const PASSES = 10;

/** A straight rope between two points, at rest. `count` points, at least two. */
export function createRope(from: Point, to: Point, count: number): Rope {
  const x = new Float64Array(count);
  const y = new Float64Array(count);
  for (let i = 0; i < count; i += 1) {
    const along = i / (count - 1);
    x[i] = from.x + (to.x - from.x) * along;
    y[i] = from.y + (to.y - from.y) * along;
  }
  return { x, y, oldX: x.slice(), oldY: y.slice(), length: Math.hypot(to.x - from.x, to.y - from.y) };
}

/** Moves the rope by one step of `dtS` seconds; returns how far its fastest point went. */
export function stepRope(rope: Rope, pins: readonly Pin[], dtS: number): number {
  const fastest = fall(rope, dtS);
  hold(rope, pins);
  for (let pass = 0; pass < PASSES; pass += 1) {
    keepDistances(rope);
    hold(rope, pins);
  }
  return fastest;
}

/** Where the rope is at `along` (0 its first point, 1 its last). */
export function pointAlong(rope: Rope, along: number): Point {
  const at = Math.min(Math.max(along, 0), 1) * (rope.x.length - 1);
  const i = Math.min(Math.floor(at), rope.x.length - 2);
  const rest = at - i;
  const [x0 = 0, x1 = 0, y0 = 0, y1 = 0] = [rope.x[i], rope.x[i + 1], rope.y[i], rope.y[i + 1]];
  return { x: x0 + (x1 - x0) * rest, y: y0 + (y1 - y0) * rest };
}

function fall(rope: Rope, dtS: number): number {
  const { x, y, oldX, oldY } = rope;
  const drop = GRAVITY * dtS * dtS;
  let fastest = 0;
  for (let i = 0; i < x.length; i += 1) {
    const [xi = 0, yi = 0] = [x[i], y[i]];
    const dx = (xi - (oldX[i] ?? xi)) * DAMPING;
    const dy = (yi - (oldY[i] ?? yi)) * DAMPING;
    oldX[i] = xi;
    oldY[i] = yi;
    x[i] = xi + dx;
    y[i] = yi + dy + drop;
    fastest = Math.max(fastest, Math.abs(dx), Math.abs(dy));
  }
  return fastest;
}

function keepDistances({ x, y, length }: Rope): void {
  const rest = length / (x.length - 1);
  for (let i = 0; i < x.length - 1; i += 1) {
    const [x0 = 0, x1 = 0, y0 = 0, y1 = 0] = [x[i], x[i + 1], y[i], y[i + 1]];
    const dx = x1 - x0;
    const dy = y1 - y0;
    const distance = Math.hypot(dx, dy) || 1e-6;
    const share = (distance - rest) / distance / 2;
    x[i] = x0 + dx * share;
    y[i] = y0 + dy * share;
    x[i + 1] = x1 - dx * share;
    y[i + 1] = y1 - dy * share;
  }
}

function hold({ x, y, oldX, oldY }: Rope, pins: readonly Pin[]): void {
  for (const pin of pins) {
    x[pin.index] = pin.x;
    y[pin.index] = pin.y;
    oldX[pin.index] = pin.x;
    oldY[pin.index] = pin.y;
  }
}
