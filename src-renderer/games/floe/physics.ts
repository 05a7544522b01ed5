/** Discs of equal mass on ice: pushed by sticks, slowed by friction, bouncing off each other. */
import { moveBodies, type Physics } from 'partyline';
import { isStanding, type Disc, type Point } from './state.ts';

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
  const physics: Physics<Disc> = {
    radius,
    substeps: PHYSICS.substeps,
    maxSpeed: PHYSICS.maxSpeed,
    friction: (disc) => (disc.fell ? PHYSICS.waterFriction : PHYSICS.friction),
    push: (disc) => pushOf(disc),
    touches: (a, b) => isStanding(a) === isStanding(b),
    bounce(a, b) {
      const dashing = isDashing(a, now) || (b !== null && isDashing(b, now));
      return dashing ? PHYSICS.dashBounce : PHYSICS.bounce;
    },
  };
  return moveBodies(discs, physics, dtMs).flatMap(({ b, ...hit }) =>
    b && isStanding(b) ? [{ ...hit, b }] : [],
  );
}

function pushOf({ stick, fell }: Disc): Point {
  const push = fell ? PHYSICS.waterPush : PHYSICS.push;
  return { x: stick.x * push, y: stick.y * push };
}

export function isDashing(disc: Disc, now: number): boolean {
  return now - disc.dashedAt < PHYSICS.dashLastsMs;
}
