import { expect, test } from 'vitest';
import { inkOutline } from './ink.ts';

const SIZE = { width: 800, height: 600 };
const INK = { color: '#171330', width: 0.02 };

test('a dot has the width of its ink', () => {
  const outline = inkOutline({ ...INK, points: [0.5, 0.5] }, SIZE);
  const xs = outline.map(([x]) => x);
  const width = Math.max(...xs) - Math.min(...xs);
  expect(width).toBeGreaterThan(8);
  expect(width).toBeLessThan(24);
  expect((Math.max(...xs) + Math.min(...xs)) / 2).toBeCloseTo(400, -1);
});

test('a line stays along its points, at any size of the picture', () => {
  const points = Array.from({ length: 40 }, (_, i) => [i / 40, 0.5]).flat();
  for (const scale of [1, 3]) {
    const outline = inkOutline({ ...INK, points }, { width: 800 * scale, height: 600 * scale });
    const ys = outline.map(([, y]) => y / scale);
    expect(Math.min(...ys)).toBeGreaterThan(288);
    expect(Math.max(...ys)).toBeLessThan(312);
  }
});

test('no points are no ink', () => {
  expect(inkOutline({ ...INK, points: [] }, SIZE)).toEqual([]);
});
