import { describe, expect, test } from 'vitest';
import { createRandom } from '../engine/random.ts';
import { EXACT, toFixed, toNumber } from './maths-kit.ts';
import { atan2, cbrt, cos, exp, hypot, log, pow, sin, tan } from './maths.ts';

const maths = { atan2, cbrt, cos, exp, hypot, log, pow, sin, tan };

const { next } = createRandom(20_261_129);
const sign = () => (next() < 0.5 ? -1 : 1);
const between = (least: number, most: number) => least + (most - least) * next();
/** Any size between two powers of two, all sizes alike. */
const sized = (least: number, most: number) => 2 ** between(least, most);

type Name = keyof typeof EXACT;

/** The range of each function in the test, and its largest error, in ulp. */
const asked: { name: Name; of: string; most: number; any(): number[] }[] = [
  { name: 'sin', of: 'a turn', most: 1, any: () => [between(-7, 7)] },
  { name: 'sin', of: 'up to a million', most: 1, any: () => [sign() * sized(-30, 19.9)] },
  {
    name: 'sin',
    of: 'next to its zeros',
    most: 1,
    any: () => [Math.round(between(1, 300_000)) * (Math.PI / 2)],
  },
  { name: 'cos', of: 'a turn', most: 1, any: () => [between(-7, 7)] },
  { name: 'cos', of: 'up to a million', most: 1, any: () => [sign() * sized(-30, 19.9)] },
  { name: 'tan', of: 'a turn', most: 2, any: () => [between(-7, 7)] },
  { name: 'tan', of: 'up to a million', most: 2, any: () => [sign() * sized(-30, 19.9)] },
  { name: 'atan2', of: 'near points', most: 2, any: () => [between(-1, 1), between(-1, 1)] },
  {
    name: 'atan2',
    of: 'points of all sizes',
    most: 2,
    any: () => [sign() * sized(-30, 30), sign() * sized(-30, 30)],
  },
  { name: 'exp', of: 'small powers', most: 1, any: () => [between(-3, 3)] },
  { name: 'exp', of: 'large powers', most: 1, any: () => [sign() * sized(-30, 9.4)] },
  { name: 'log', of: 'numbers near 1', most: 1, any: () => [1 + sign() * sized(-40, -1.1)] },
  { name: 'log', of: 'numbers of all sizes', most: 1, any: () => [sized(-900, 900)] },
  { name: 'cbrt', of: 'numbers of all sizes', most: 1, any: () => [sized(-300, 300)] },
  { name: 'hypot', of: 'like sides', most: 1, any: () => [next(), next()] },
  { name: 'hypot', of: 'three sides', most: 2, any: () => [next(), next(), next()] },
  { name: 'pow', of: 'numbers of all sizes', most: 1, any: () => [sized(-20, 20), between(-30, 30)] },
  {
    name: 'pow',
    of: 'numbers near 1',
    most: 1,
    any: () => [1 + sign() * sized(-30, -2), between(-600, 600)],
  },
  { name: 'pow', of: 'large powers', most: 1, any: () => [sized(-3, 3), between(-230, 230)] },
];

type OfNumbers = (...args: number[]) => number;

/** The distance between a number and its neighbour. */
function ulp(x: number): number {
  let power = 2 ** Math.floor(Math.log2(Math.abs(x)));
  if (power > Math.abs(x)) power /= 2;
  return power * Number.EPSILON;
}

test.each(asked)('$name of $of is within $most ulp', ({ name, most, any }) => {
  for (let round = 0; round < 100; round += 1) {
    const args = any();
    const exact = (EXACT[name] as (...args: bigint[]) => bigint)(...args.map(toFixed));
    const off = toNumber(toFixed((maths[name] as OfNumbers)(...args)) - exact);
    expect(Math.abs(off) / ulp(toNumber(exact)), `${name}(${args.join(', ')})`).toBeLessThan(most);
  }
});

describe('at the edges', () => {
  const edges = [NaN, 0, -0, 1, -1, 2, -2, 3, -3, 0.5, -0.5, 1e-320, 1e308, -1e308, Infinity, -Infinity];

  test.each(['sin', 'cos', 'tan', 'exp', 'log', 'cbrt'] as const)('%s answers as Math does', (name) => {
    for (const x of edges) {
      const [ours, theirs] = [maths[name](x), Math[name](x)];
      if (Math.abs(x) === 1e308 && name !== 'exp') continue;
      if (Number.isFinite(theirs) && theirs !== 0) expect(ours, `${x}`).toBeCloseTo(theirs, 12);
      else expect(ours, `${x}`).toBe(theirs);
    }
  });

  test.each(['atan2', 'hypot', 'pow'] as const)('%s answers as Math does', (name) => {
    for (const x of edges) {
      for (const y of edges) {
        const [ours, theirs] = [maths[name](x, y), Math[name](x, y)];
        if (!Number.isFinite(theirs) || theirs === 0) expect(ours, `${x}, ${y}`).toBe(theirs);
        else expect(Math.abs(ours / theirs - 1), `${x}, ${y}`).toBeLessThan(1e-12);
      }
    }
  });

  test('numbers too small for all their digits come out of exp, pow and hypot', () => {
    expect(maths.exp(-745)).toBe(5e-324);
    expect(maths.pow(2, -1074)).toBe(5e-324);
    expect(maths.pow(2, 1023)).toBe(2 ** 1023);
    expect(maths.hypot(3e-320, 4e-320)).toBe(5e-320);
    expect(maths.hypot(3e300, 4e300)).toBeCloseTo(5e300, -288);
    expect(maths.log(5e-324)).toBeCloseTo(-744.4400719213812, 12);
    expect(maths.cbrt(1e-321) / Math.cbrt(1e-321)).toBeCloseTo(1, 12);
  });
});

test('what is exact comes out exact', () => {
  for (let n = 1; n <= 200; n += 1) {
    expect(maths.cbrt(n * n * n)).toBe(n);
    expect(maths.pow(n, 2)).toBe(n * n);
    expect(maths.pow(n, 3)).toBe(n * n * n);
    expect(maths.hypot(3 * n, 4 * n)).toBe(5 * n);
  }
  expect(maths.exp(0)).toBe(1);
  expect(maths.log(1)).toBe(0);
  expect(maths.pow(10, 15)).toBe(1e15);
});
