/** Discs of equal mass on ice: pushed by sticks, slowed by friction, bouncing off each other. */
import { exp, hypot } from 'partyline';
import type { Disc } from './state.ts';

/** Units and seconds. */
export const PHYSICS = {
  push: 900,
  friction: 1.9,
  waterFriction: 3.2,
  waterPush: 420,
  dash: 590,
  maxSpeed: 1400,
  bounce: 0.88,
  /** A dash gives more back than it takes; momentum stays what it was. */
  dashBounce: 1.3,
  dashLastsMs: 380,
  substeps: 2,
} as const;

/** Two discs touched: where, and how fast they closed in units a second. */
export type Hit = { a: Disc; b: Disc; x: number; y: number; speed: number };

/** Moves all discs by one step; those on the ice collide, and so do those in the water, which counts for nothing. */
export function moveDiscs(discs: readonly Disc[], radius: number, now: number, dtMs: number): Hit[] {
  const hits: Hit[] = [];
  const dt = dtMs / 1000 / PHYSICS.substeps;
  const standing = discs.filter((disc) => disc.fell === null);
  const swimming = discs.filter((disc) => disc.fell !== null);
  for (let part = 0; part < PHYSICS.substeps; part++) {
    for (const disc of discs) moveDisc(disc, dt);
    hits.push(...collideAll(standing, radius, now));
    collideAll(swimming, radius, now);
  }
  return hits;
}

function moveDisc(disc: Disc, dt: number): void {
  const push = disc.fell ? PHYSICS.waterPush : PHYSICS.push;
  const keep = exp(-(disc.fell ? PHYSICS.waterFriction : PHYSICS.friction) * dt);
  disc.vx = (disc.vx + disc.stick.x * push * dt) * keep;
  disc.vy = (disc.vy + disc.stick.y * push * dt) * keep;
  const speed = hypot(disc.vx, disc.vy);
  if (speed > PHYSICS.maxSpeed) {
    disc.vx *= PHYSICS.maxSpeed / speed;
    disc.vy *= PHYSICS.maxSpeed / speed;
  }
  disc.x += disc.vx * dt;
  disc.y += disc.vy * dt;
}

function collideAll(discs: readonly Disc[], radius: number, now: number): Hit[] {
  const hits: Hit[] = [];
  discs.forEach((a, index) => {
    for (let next = index + 1; next < discs.length; next++) {
      const b = discs[next];
      if (!b || Math.abs(b.x - a.x) > 2 * radius) continue;
      const dashing = isDashing(a, now) || isDashing(b, now);
      const speed = collide(a, b, { radius, bounce: dashing ? PHYSICS.dashBounce : PHYSICS.bounce });
      if (speed > 0) hits.push({ a, b, x: (a.x + b.x) / 2, y: (a.y + b.y) / 2, speed });
    }
  });
  return hits;
}

export function isDashing(disc: Disc, now: number): boolean {
  return now - disc.dashedAt < PHYSICS.dashLastsMs;
}

/** Parts two discs that overlap and swaps their impulse; returns how fast they closed, 0 without a hit. */
export function collide(a: Disc, b: Disc, { radius, bounce }: { radius: number; bounce: number }): number {
  const dx = b.x - a.x;
  const dy = b.y - a.y;
  const distance = hypot(dx, dy);
  const overlap = 2 * radius - distance;
  if (overlap <= 0) return 0;
  // Exactly on top of each other there is no direction: any will do, as long as it is always the same.
  const nx = distance > 0 ? dx / distance : 1;
  const ny = distance > 0 ? dy / distance : 0;
  a.x -= (nx * overlap) / 2;
  a.y -= (ny * overlap) / 2;
  b.x += (nx * overlap) / 2;
  b.y += (ny * overlap) / 2;
  const closing = (a.vx - b.vx) * nx + (a.vy - b.vy) * ny;
  if (closing <= 0) return 0;
  const impulse = ((1 + bounce) / 2) * closing;
  a.vx -= impulse * nx;
  a.vy -= impulse * ny;
  b.vx += impulse * nx;
  b.vy += impulse * ny;
  return closing;
}
