import { expect, test } from 'vitest';
import { tiltOf, tiltOfDrag, type Lean } from './tilt-maths.ts';

const lean = (beta: number, gamma: number, turn = 0): Lean => ({ beta, gamma, turn });

test('a phone that lies as it did is level, however it was held', () => {
  expect(tiltOf(lean(40, -3), lean(40, -3))).toEqual({ x: 0, y: 0 });
  expect(tiltOf(lean(41, -3), lean(40, -3))).toEqual({ x: 0, y: 0 });
});

test('right is right and towards the guest is down', () => {
  expect(tiltOf(lean(40, 30), lean(40, 0))).toEqual({ x: 1, y: 0 });
  expect(tiltOf(lean(55, 0), lean(40, 0)).y).toBeGreaterThan(0.4);
  expect(tiltOf(lean(90, -80), lean(0, 0))).toEqual({ x: -1, y: 1 });
});

test('held sideways, the picture counts and not the phone', () => {
  // Turned to the left, its right edge is down: leaning back over that edge moves gamma.
  expect(tiltOf(lean(30, 0, 90), lean(0, 0, 90))).toEqual({ x: 1, y: 0 });
  expect(tiltOf(lean(0, -30, 90), lean(0, 0, 90))).toEqual({ x: 0, y: 1 });
  expect(tiltOf(lean(30, 0, 270), lean(0, 0, 270))).toEqual({ x: -1, y: 0 });
  expect(tiltOf(lean(30, 0, -90), lean(0, 0, -90))).toEqual({ x: -1, y: 0 });
  expect(tiltOf(lean(30, 0, 180), lean(0, 0, 180))).toEqual({ x: 0, y: -1 });
});

test('the scale has no edge to fall off', () => {
  expect(tiltOf(lean(-179, 0), lean(179, 0)).y).toBeLessThan(0.1);
});

test('a drag by the radius is all the way, and never more', () => {
  expect(tiltOfDrag({ x: 80, y: 0 }, 80)).toEqual({ x: 1, y: 0 });
  expect(tiltOfDrag({ x: -400, y: 3 }, 80)).toEqual({ x: -1, y: 0 });
  expect(tiltOfDrag({ x: 0, y: 42 }, 80).y).toBeCloseTo(0.49, 1);
});
