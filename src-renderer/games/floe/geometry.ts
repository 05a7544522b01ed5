import { cos, hypot, sin } from 'partyline';
import { FLOE, type Point } from './state.ts';

/** The edges of a polygon, each from one corner to the next. */
export function* edgesOf(points: readonly Point[]): Generator<readonly [Point, Point]> {
  let from = points.at(-1);
  for (const to of points) {
    if (from) yield [from, to];
    from = to;
  }
}

/** The part of a convex polygon that is nearer to `own` than to `other`. */
export function clipNearer(points: readonly Point[], own: Point, other: Point): Point[] {
  const nx = other.x - own.x;
  const ny = other.y - own.y;
  const limit = (nx * (own.x + other.x) + ny * (own.y + other.y)) / 2;
  const kept: Point[] = [];
  for (const [from, to] of edgesOf(points)) {
    const before = nx * from.x + ny * from.y - limit;
    const after = nx * to.x + ny * to.y - limit;
    if (before * after < 0) {
      const part = before / (before - after);
      kept.push({ x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part });
    }
    if (after <= 0) kept.push(to);
  }
  return kept;
}

export function centreOf(points: readonly Point[]): Point {
  const sum = points.reduce((all, point) => ({ x: all.x + point.x, y: all.y + point.y }), { x: 0, y: 0 });
  const count = Math.max(1, points.length);
  return { x: sum.x / count, y: sum.y / count };
}

/** For convex polygons whose corners run clockwise on a screen (y down). Asked thousands of times a second. */
export function isInside(points: readonly Point[], at: Point): boolean {
  let from = points.at(-1);
  for (const to of points) {
    if (from && (to.x - from.x) * (at.y - from.y) - (to.y - from.y) * (at.x - from.x) < 0) return false;
    from = to;
  }
  return true;
}

export function distanceToEdge(points: readonly Point[], at: Point): number {
  let nearest = Infinity;
  let from = points.at(-1);
  for (const to of points) {
    if (from) nearest = Math.min(nearest, distanceToLine(from, to, at));
    from = to;
  }
  return nearest;
}

function distanceToLine(from: Point, to: Point, at: Point): number {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  const along = ((at.x - from.x) * dx + (at.y - from.y) * dy) / (dx * dx + dy * dy || 1);
  const part = Math.min(1, Math.max(0, along));
  return hypot(from.x + dx * part - at.x, from.y + dy * part - at.y);
}

/** Where so many discs start: evenly around the middle; from nine discs on in two rings. */
export function startPlaces(count: number, turn: number): Point[] {
  const outer = count > 8 ? Math.ceil(count * 0.64) : count;
  return Array.from({ length: count }, (_, index) => {
    const inner = index >= outer;
    const angle =
      turn + ((inner ? index - outer + 0.5 : index) / (inner ? count - outer : outer)) * Math.PI * 2;
    const far = inner ? 0.34 : 0.66;
    return { x: cos(angle) * FLOE.halfWidth * far, y: sin(angle) * FLOE.halfHeight * far };
  });
}
