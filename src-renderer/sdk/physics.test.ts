import { describe, expect, test } from 'vitest';
import { moveBodies, wallsAround, type Body, type Physics } from './physics.ts';

const STEP_MS = 1000 / 60;
const RADIUS = 30;

const body = (at: Partial<Body> = {}): Body => ({ x: 0, y: 0, vx: 0, vy: 0, ...at });

const momentum = (bodies: readonly Body[], mass: (one: Body) => number = () => 1) => ({
  x: bodies.reduce((sum, one) => sum + one.vx * mass(one), 0),
  y: bodies.reduce((sum, one) => sum + one.vy * mass(one), 0),
});

describe('two discs', () => {
  test.each([0, 0.5, 1, 1.3])('that meet with bounce %f keep their momentum', (bounce) => {
    const pair = [body({ vx: 700, vy: -120 }), body({ x: 40, y: 25, vx: -90, vy: 60 })];
    const before = momentum(pair);
    expect(moveBodies(pair, { radius: RADIUS, bounce }, 0)).toHaveLength(1);
    expect(momentum(pair).x).toBeCloseTo(before.x, 9);
    expect(momentum(pair).y).toBeCloseTo(before.y, 9);
  });

  test('of different mass keep it, too, and the light one flies farther', () => {
    const [light, heavy] = [body({ vx: 300 }), body({ x: 50 })];
    const mass = (one: Body) => (one === heavy ? 4 : 1);
    moveBodies([light, heavy], { radius: RADIUS, mass }, 0);
    expect(momentum([light, heavy], mass).x).toBeCloseTo(300, 9);
    expect([light.vx, heavy.vx].map(Math.round)).toEqual([-180, 120]);
  });

  test('are parted, also when they lie exactly on top of each other', () => {
    for (const b of [body({ x: 10, y: -4 }), body()]) {
      const a = body();
      moveBodies([a, b], { radius: RADIUS }, 0);
      expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeCloseTo(2 * RADIUS, 9);
    }
  });

  test('that part already are left alone', () => {
    const pair = [body({ vx: -300 }), body({ x: 50, vx: 300 })];
    expect(moveBodies(pair, { radius: RADIUS }, 0)).toEqual([]);
    expect(pair.map((one) => one.vx)).toEqual([-300, 300]);
  });

  test('meet at the point between them, each with its own radius', () => {
    const [small, large] = [body({ vx: 60 }), body({ x: 39 })];
    const radius = (one: Body) => (one === large ? 30 : 10);
    const [hit] = moveBodies([small, large], { radius, mass: (one) => (one === large ? 0 : 1) }, 0);
    expect(hit).toMatchObject({ a: small, b: large, x: 9, y: 0, speed: 60 });
  });

  test('that cannot touch pass through each other', () => {
    const pair = [body({ vx: 100 }), body({ x: 20 })];
    expect(moveBodies(pair, { radius: RADIUS, touches: () => false }, STEP_MS)).toEqual([]);
  });
});

test('a disc of mass 0 stands fast, whatever hits it and drives it, and whichever of the two comes first', () => {
  const post = body({ x: 50, vx: 9 });
  const ball = body({ vx: 400 });
  const physics: Physics<Body> = {
    radius: RADIUS,
    mass: (one) => (one === post ? 0 : 1),
    push: () => ({ x: 0, y: 900 }),
    walls: wallsAround([
      [40, -500],
      [40, 500],
    ]),
  };
  moveBodies([ball, post], { ...physics, walls: [] }, STEP_MS);
  expect(ball.vx).toBeLessThan(0);
  Object.assign(ball, { x: 0, y: 0, vx: 400 });
  moveBodies([post, ball], physics, STEP_MS);
  expect(ball.vx).toBeLessThan(0);
  expect(post).toEqual(body({ x: 50 }));
});

describe('a wall', () => {
  const wall = { from: { x: 100, y: -500 }, to: { x: 100, y: 500 } };

  test('gives back what bounce leaves, and is told as a hit without a second disc', () => {
    const ball = body({ x: 75, vx: 200, vy: 30 });
    const [hit] = moveBodies([ball], { radius: RADIUS, bounce: 0.5, walls: [wall] }, 0);
    expect(ball).toMatchObject({ x: 70, vx: -100, vy: 30 });
    expect(hit).toMatchObject({ a: ball, b: null, x: 100, y: 0, speed: 200 });
  });

  test('has an end, which is round', () => {
    const ball = body({ x: 110, y: 520, vy: -100 });
    moveBodies([ball], { radius: RADIUS, walls: [wall] }, 0);
    expect(Math.hypot(ball.x - 100, ball.y - 500)).toBeCloseTo(RADIUS, 9);
    expect(ball.vy).toBeGreaterThan(0);
  });

  test('parts a disc whose middle lies on it', () => {
    const ball = body({ x: 100 });
    moveBodies([ball], { radius: RADIUS, walls: [wall] }, 0);
    expect(Math.abs(ball.x - 100)).toBeCloseTo(RADIUS, 9);
  });

  test('of no length is a post', () => {
    const ball = body({ x: 90 });
    moveBodies([ball], { radius: RADIUS, walls: [{ from: { x: 100, y: 0 }, to: { x: 100, y: 0 } }] }, 0);
    expect(ball.x).toBe(70);
    Object.assign(ball, { x: 100, y: 0 });
    moveBodies([ball], { radius: RADIUS, walls: [{ from: { x: 100, y: 0 }, to: { x: 100, y: 0 } }] }, 0);
    expect(ball.x).toBe(130);
  });
});

test('nothing leaves a table, however fast it is hit, and no two discs rest in each other', () => {
  const physics: Physics<Body> = {
    radius: RADIUS,
    bounce: 0.9,
    friction: 0.5,
    maxSpeed: 6_000,
    walls: wallsAround([
      [0, 0],
      [1600, 0],
      [1600, 900],
      [0, 900],
    ]),
  };
  const balls = Array.from({ length: 16 }, (_, index) =>
    body({
      x: 200 + (index % 4) * 300,
      y: 150 + Math.floor(index / 4) * 180,
      vx: Math.cos(index * 7) * 6_000,
      vy: Math.sin(index * 7) * 6_000,
    }),
  );
  for (let step = 0; step < 1_200; step++) moveBodies(balls, physics, STEP_MS);
  balls.forEach((a, index) => {
    expect(a.x > 0 && a.x < 1600 && a.y > 0 && a.y < 900, JSON.stringify(a)).toBe(true);
    for (const b of balls.slice(index + 1)) expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(RADIUS);
  });
});

test('friction is a loss a second, and what is driven settles at one speed', () => {
  const [idle, driven] = [body({ vx: 800 }), body({ x: 9_000 })];
  const physics: Physics<Body> = {
    radius: 1,
    friction: 2,
    push: (one) => ({ x: one === driven ? 600 : 0, y: 0 }),
  };
  for (let step = 0; step < 60; step++) moveBodies([idle, driven], physics, STEP_MS);
  expect(idle.vx).toBeCloseTo(800 * Math.exp(-2), 6);
  for (let step = 0; step < 600; step++) moveBodies([driven], physics, STEP_MS);
  expect(driven.vx).toBeCloseTo(300, -1);
});

test('a world goes on after a restart as if nothing had happened: it is all in the bodies', () => {
  const physics: Physics<Body> = {
    radius: RADIUS,
    bounce: 0.9,
    walls: wallsAround([
      [0, 0],
      [400, 0],
      [400, 400],
      [0, 400],
    ]),
  };
  const live = [body({ x: 100, y: 90, vx: 700, vy: 80 }), body({ x: 300, y: 120, vx: -500 })];
  for (let step = 0; step < 50; step++) moveBodies(live, physics, STEP_MS);
  const kept = JSON.parse(JSON.stringify(live)) as Body[];
  for (let step = 0; step < 200; step++) {
    moveBodies(live, physics, STEP_MS);
    moveBodies(kept, physics, STEP_MS);
  }
  expect(kept).toEqual(live);
});
