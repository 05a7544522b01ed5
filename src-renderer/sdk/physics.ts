/**
 * Discs and walls on plain JSON: pushed, slowed, bouncing off each other. Sums, products and `maths.ts` alone, so that it is
 * the same on every machine, and in a replay.
 */
import { exp, hypot } from './maths.ts';

/** A disc in the state: a place in units, a speed in units a second. Any other members are yours. */
export type Body = { x: number; y: number; vx: number; vy: number };

type Point = { x: number; y: number };

/** A straight wall, hard on both sides. */
export type Wall = { from: Point; to: Point };

/** A number for all, or one for each. */
type Each<B> = number | ((body: B) => number);

export type Physics<B extends Body> = {
  radius: Each<B>;
  /** 1 without it: twice the mass gives way half as much. 0 stands fast, whatever hits it. */
  mass?: Each<B>;
  /** The acceleration of a disc, in units a second each second: a stick, gravity. */
  push?: (body: B) => Point;
  /** How much of its speed a disc loses, a second: 0 (without it) for ever gliding, 2 for ice, 6 for felt. */
  friction?: Each<B>;
  /** The share of the speed that a collision leaves: 1 by default; above 1 it adds speed. */
  bounce?: number | ((a: B, b: B | null) => number);
  /** Whether two discs can touch; all do without it. */
  touches?: (a: B, b: B) => boolean;
  walls?: readonly Wall[];
  /** In units a second. */
  maxSpeed?: number;
  /** In so many parts a step is made; without it as many as it takes for nothing to pass through a wall, 8 at most. */
  substeps?: number;
};

/** Two discs met, or a disc and a wall (`b` is null): where, and how fast, in units a second. */
export type Hit<B> = { a: B; b: B | null; x: number; y: number; speed: number };

const MOST_SUBSTEPS = 8;

/** Moves the discs by one step, in place. Returns the hits, in the order in which they happened. */
export function moveBodies<B extends Body>(
  bodies: readonly B[],
  physics: Physics<B>,
  dtMs: number,
): Hit<B>[] {
  const hits: Hit<B>[] = [];
  const substeps = physics.substeps ?? substepsFor(bodies, physics, dtMs);
  const dt = dtMs / 1000 / substeps;
  for (let part = 0; part < substeps; part++) {
    for (const body of bodies) move(body, physics, dt);
    collideAll(bodies, physics, hits);
    if (physics.walls) for (const body of bodies) hitWalls(body, physics, physics.walls, hits);
  }
  return hits;
}

const of = <B>(each: Each<B> | undefined, body: B, otherwise: number): number =>
  typeof each === 'function' ? each(body) : (each ?? otherwise);

/** No disc goes farther than half of its radius at once. */
function substepsFor<B extends Body>(bodies: readonly B[], { radius }: Physics<B>, dtMs: number): number {
  let most = 1;
  for (const body of bodies) {
    const far = (hypot(body.vx, body.vy) * dtMs) / 1000;
    most = Math.max(most, Math.ceil((far * 2) / of(radius, body, 1)));
  }
  return Math.min(MOST_SUBSTEPS, most);
}

function move<B extends Body>(body: B, physics: Physics<B>, dt: number): void {
  if (of(physics.mass, body, 1) === 0) {
    body.vx = 0;
    body.vy = 0;
    return;
  }
  const push = physics.push?.(body) ?? { x: 0, y: 0 };
  const keep = exp(-of(physics.friction, body, 0) * dt);
  body.vx = (body.vx + push.x * dt) * keep;
  body.vy = (body.vy + push.y * dt) * keep;
  const speed = hypot(body.vx, body.vy);
  const { maxSpeed = Infinity } = physics;
  if (speed > maxSpeed) {
    body.vx *= maxSpeed / speed;
    body.vy *= maxSpeed / speed;
  }
  body.x += body.vx * dt;
  body.y += body.vy * dt;
}

function collideAll<B extends Body>(bodies: readonly B[], physics: Physics<B>, hits: Hit<B>[]): void {
  bodies.forEach((a, index) => {
    const own = of(physics.radius, a, 1);
    for (let next = index + 1; next < bodies.length; next++) {
      const b = bodies[next];
      if (!b) continue;
      const reach = own + of(physics.radius, b, 1);
      if (Math.abs(b.x - a.x) > reach || Math.abs(b.y - a.y) > reach) continue;
      if (physics.touches?.(a, b) === false) continue;
      const speed = collide(a, b, physics, reach);
      if (speed > 0) hits.push({ a, b, ...between(a, b, own / reach), speed });
    }
  });
}

/** The point that lies `part` of the way from one to the other. */
function between(a: Point, b: Point, part: number): Point {
  return { x: a.x + (b.x - a.x) * part, y: a.y + (b.y - a.y) * part };
}

/** Parts two discs that overlap and swaps their impulse; returns how fast they closed, 0 without a hit. */
function collide<B extends Body>(a: B, b: B, { mass, bounce = 1 }: Physics<B>, reach: number): number {
  const dx = b.x - a.x;
  const dy = b.y - a.y;
  const distance = hypot(dx, dy);
  const overlap = reach - distance;
  if (overlap <= 0) return 0;
  const share = shareOf(of(mass, a, 1), of(mass, b, 1));
  if (share === null) return 0;
  // Exactly on top of each other there is no direction: any will do, as long as it is always the same.
  const nx = distance > 0 ? dx / distance : 1;
  const ny = distance > 0 ? dy / distance : 0;
  a.x -= nx * overlap * share;
  a.y -= ny * overlap * share;
  b.x += nx * overlap * (1 - share);
  b.y += ny * overlap * (1 - share);
  const closing = (a.vx - b.vx) * nx + (a.vy - b.vy) * ny;
  if (closing <= 0) return 0;
  const impulse = (1 + (typeof bounce === 'function' ? bounce(a, b) : bounce)) * closing;
  a.vx -= impulse * nx * share;
  a.vy -= impulse * ny * share;
  b.vx += impulse * nx * (1 - share);
  b.vy += impulse * ny * (1 - share);
  return closing;
}

/** How much of what happens between two masses the first one bears; null where both stand fast. */
function shareOf(a: number, b: number): number | null {
  if (a === 0) return b === 0 ? null : 0;
  return b === 0 ? 1 : b / (a + b);
}

function hitWalls<B extends Body>(
  body: B,
  { radius, mass, bounce = 1 }: Physics<B>,
  walls: readonly Wall[],
  hits: Hit<B>[],
): void {
  if (of(mass, body, 1) === 0) return;
  const own = of(radius, body, 1);
  for (const wall of walls) {
    const at = nearestOn(wall, body);
    const dx = body.x - at.x;
    const dy = body.y - at.y;
    if (Math.abs(dx) > own || Math.abs(dy) > own) continue;
    const distance = hypot(dx, dy);
    if (distance >= own) continue;
    const { nx, ny } = distance > 0 ? { nx: dx / distance, ny: dy / distance } : normalOf(wall);
    body.x = at.x + nx * own;
    body.y = at.y + ny * own;
    const closing = -(body.vx * nx + body.vy * ny);
    if (closing <= 0) continue;
    const impulse = (1 + (typeof bounce === 'function' ? bounce(body, null) : bounce)) * closing;
    body.vx += impulse * nx;
    body.vy += impulse * ny;
    hits.push({ a: body, b: null, x: at.x, y: at.y, speed: closing });
  }
}

function nearestOn({ from, to }: Wall, at: Point): Point {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  const along = ((at.x - from.x) * dx + (at.y - from.y) * dy) / (dx * dx + dy * dy || 1);
  return between(from, to, Math.min(1, Math.max(0, along)));
}

function normalOf({ from, to }: Wall): { nx: number; ny: number } {
  const length = hypot(to.x - from.x, to.y - from.y);
  return length > 0 ? { nx: (from.y - to.y) / length, ny: (to.x - from.x) / length } : { nx: 1, ny: 0 };
}

/** The walls of a closed polygon, such as a table: `[[0, 0], [1600, 0], [1600, 900], [0, 900]]`. */
export function wallsAround(corners: readonly (readonly [x: number, y: number])[]): Wall[] {
  return corners.map(([x, y], index) => {
    const [toX, toY] = corners[(index + 1) % corners.length] ?? [x, y];
    return { from: { x, y }, to: { x: toX, y: toY } };
  });
}
