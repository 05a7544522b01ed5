import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pulledAlong } from './leash.ts';

const number = fc.double({ min: -2_000, max: 2_000, noNaN: true });
const point = fc.record({ x: number, y: number });

test('a thumb that runs away pulls the origin along, so that it is never farther than the leash', () => {
  fc.assert(
    fc.property(point, point, fc.double({ min: 40, max: 200, noNaN: true }), (origin, thumb, leash) => {
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
