import fc from 'fast-check';
import { expect, test } from 'vitest';
import { knobOffset, pulledAlong, stickRadius, stickValue } from './stick-maths.ts';

const coordinate = fc.double({ min: -500, max: 500, noNaN: true });
const point = fc.record({ x: coordinate, y: coordinate });
const radius = fc.integer({ min: 44, max: 84 });

test('rests in the dead zone', () => {
  expect(stickValue({ x: 5, y: -4 }, 60)).toEqual({ x: 0, y: 0 });
});

test('reaches one at the rim in each direction, y down', () => {
  expect(stickValue({ x: 60, y: 0 }, 60)).toEqual({ x: 1, y: 0 });
  expect(stickValue({ x: -60, y: 0 }, 60)).toEqual({ x: -1, y: 0 });
  expect(stickValue({ x: 0, y: 60 }, 60)).toEqual({ x: 0, y: 1 });
});

test('starts at nothing beyond the dead zone, without a jump', () => {
  const { x } = stickValue({ x: 60 * 0.14, y: 0 }, 60);
  expect(x).toBeGreaterThan(0);
  expect(x).toBeLessThan(0.05);
});

test('never leaves the circle, wherever the thumb goes', () => {
  fc.assert(
    fc.property(point, point, radius, (origin, thumb, size) => {
      const knob = knobOffset(origin, thumb, size);
      expect(Math.hypot(knob.x, knob.y)).toBeLessThanOrEqual(size + 1e-6);
      const value = stickValue(knob, size);
      expect(Math.hypot(value.x, value.y)).toBeLessThanOrEqual(1);
    }),
  );
});

test('points where the thumb points', () => {
  fc.assert(
    fc.property(point, radius, (thumb, size) => {
      const value = stickValue(knobOffset({ x: 0, y: 0 }, thumb, size), size);
      expect(value.x * thumb.x).toBeGreaterThanOrEqual(0);
      expect(value.y * thumb.y).toBeGreaterThanOrEqual(0);
    }),
  );
});

test('the stick fits small phones and does not grow with tablets', () => {
  expect(stickRadius({ width: 140, height: 300 })).toBe(44);
  expect(stickRadius({ width: 900, height: 700 })).toBe(84);
});

const number = fc.double({ min: -2_000, max: 2_000, noNaN: true });
const place = fc.record({ x: number, y: number });

test('a thumb that runs away pulls the origin along, so that it is never farther than the leash', () => {
  fc.assert(
    fc.property(place, place, fc.double({ min: 40, max: 200, noNaN: true }), (origin, thumb, leash) => {
      const pulled = pulledAlong(origin, thumb, leash);
      expect(Math.hypot(thumb.x - pulled.x, thumb.y - pulled.y)).toBeLessThanOrEqual(leash + 1e-6);
    }),
  );
});

test('a thumb within the leash leaves the origin where it is, one far off draws it along its way', () => {
  const origin = { x: 0, y: 0 };
  expect(pulledAlong(origin, { x: 60, y: 60 }, 110)).toBe(origin);
  expect(pulledAlong(origin, { x: 300, y: 0 }, 110)).toEqual({ x: 190, y: 0 });
});
