import { expect, test } from 'vitest';
import { moveDiscs, PHYSICS } from './physics.ts';
import type { Disc } from './state.ts';

const RADIUS = 34;
const STEP_MS = 1000 / 60;

function disc(playerId: string, at: Partial<Disc>): Disc {
  return {
    playerId,
    x: 0,
    y: 0,
    vx: 0,
    vy: 0,
    stick: { x: 0, y: 0 },
    aim: { x: 1, y: 0 },
    dashReadyAt: 0,
    dashedAt: -10_000,
    fell: null,
    ...at,
  };
}

const momentum = (discs: readonly Disc[]) => ({
  x: discs.reduce((sum, one) => sum + one.vx, 0),
  y: discs.reduce((sum, one) => sum + one.vy, 0),
});

test.each([
  ['a hit', PHYSICS.bounce, -10_000],
  ['a dash', PHYSICS.dashBounce, 0],
])(
  '%s leaves with the bounce times the speed it came with, and keeps the momentum of both',
  (_what, bounce, dashedAt) => {
    const pair = [disc('a', { vx: 500, dashedAt }), disc('b', { x: 60 })] as const;
    const [hit] = moveDiscs(pair, RADIUS, 0, 0);
    expect(hit?.speed).toBe(500);
    expect(pair[1].vx - pair[0].vx).toBeCloseTo(500 * bounce, 9);
    expect(momentum(pair)).toEqual({ x: 500, y: 0 });
  },
);

test('two discs that dash at each other at full speed never pass through', () => {
  for (let gap = 70; gap < 130; gap += 3) {
    const a = disc('a', { x: -gap, vx: PHYSICS.maxSpeed });
    const b = disc('b', { x: gap, vx: -PHYSICS.maxSpeed });
    for (let step = 0; step < 30; step++) {
      moveDiscs([a, b], RADIUS, 0, STEP_MS);
      expect(a.x).toBeLessThan(b.x);
    }
  }
});

test('no disc gets faster than the limit that keeps it from tunnelling', () => {
  const fast = disc('a', { vx: 9_000, vy: -9_000, stick: { x: 1, y: 0 } });
  moveDiscs([fast], RADIUS, 0, STEP_MS);
  expect(Math.hypot(fast.vx, fast.vy)).toBeLessThanOrEqual(PHYSICS.maxSpeed + 1e-9);
  expect(PHYSICS.maxSpeed / 60 / PHYSICS.substeps).toBeLessThan(RADIUS);
});

test('a crowd pushed into one spot keeps its discs apart and its numbers finite', () => {
  const crowd = Array.from({ length: 16 }, (_, index) =>
    disc(`p${index}`, { x: Math.cos(index) * 220, y: Math.sin(index) * 220 }),
  );
  for (let step = 0; step < 600; step++) {
    for (const one of crowd) one.stick = { x: -Math.sign(one.x), y: -Math.sign(one.y) };
    moveDiscs(crowd, RADIUS, 0, STEP_MS);
  }
  crowd.forEach((a, index) => {
    for (const b of crowd.slice(index + 1)) expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(RADIUS);
  });
});

test('friction stops a disc that nobody pushes, and a held stick settles at one speed', () => {
  const idle = disc('a', { vx: 800 });
  const held = disc('b', { x: 5_000, stick: { x: 1, y: 0 } });
  for (let step = 0; step < 360; step++) moveDiscs([idle, held], RADIUS, 0, STEP_MS);
  expect(Math.abs(idle.vx)).toBeLessThan(0.1);
  const before = held.vx;
  moveDiscs([held], RADIUS, 0, STEP_MS);
  expect(held.vx).toBeCloseTo(before, 1);
  expect(held.vx).toBeGreaterThan(300);
});

test('who swims is not hit by who stands', () => {
  const swimmer = disc('a', { fell: { at: 0, place: 2 } });
  const standing = disc('b', { x: 20, vx: -100 });
  expect(moveDiscs([swimmer, standing], RADIUS, 0, STEP_MS)).toEqual([]);
});
