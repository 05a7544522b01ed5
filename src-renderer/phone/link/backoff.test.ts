import fc from 'fast-check';
import { expect, test } from 'vitest';
import { backoffMs } from './backoff.ts';

test('starts at a quarter of a second and doubles as long as the healed line is back within a second', () => {
  expect([0, 1, 2, 3, 10].map((attempt) => backoffMs(attempt, 0.999999))).toEqual([250, 500, 700, 700, 700]);
});

test('chance takes off at most half, so that phones spread out', () => {
  fc.assert(
    fc.property(fc.nat(59), fc.double({ min: 0, max: 0.999, noNaN: true }), (attempt, random) => {
      const wait = backoffMs(attempt, random);
      expect(wait).toBeGreaterThanOrEqual(125);
      expect(wait).toBeLessThanOrEqual(700);
    }),
  );
});

test('slows down when nobody can be watching any more', () => {
  expect(backoffMs(200, 0)).toBe(2500);
});
