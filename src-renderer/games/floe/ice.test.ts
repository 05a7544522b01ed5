import { expect, test } from 'vitest';
import { createRandom } from '../../engine/random.ts';
import { distanceToEdge } from './geometry.ts';
import { freezeFloe, isHeld } from './ice.ts';

test('the whole floe is gone in the end, whichever way it froze', () => {
  for (let seed = 0; seed < 30; seed++) {
    const ice = freezeFloe(createRandom(seed).next);
    expect(ice.length).toBeGreaterThan(45);
    expect(Math.max(...ice.map((chunk) => chunk.fallAt))).toBe(48_000);
    expect(Math.min(...ice.map((chunk) => chunk.fallAt))).toBeGreaterThan(6_000);
  }
});

test('a disc is held as far as the rim and a little beyond, and nowhere else', () => {
  const ice = freezeFloe(createRandom(4).next);
  for (const chunk of ice) {
    expect(isHeld(ice, chunk.centre, 40)).toBe(true);
    for (const point of chunk.points) {
      expect(Math.hypot(point.x - chunk.centre.x, point.y - chunk.centre.y)).toBeLessThan(190);
    }
  }
  for (let x = -900; x <= 900; x += 60) {
    const spot = { x, y: 300 };
    const near = Math.min(...ice.map((chunk) => distanceToEdge(chunk.points, spot)));
    if (!isHeld(ice, spot, 40)) expect(near).toBeGreaterThanOrEqual(12);
  }
  expect(isHeld(ice, { x: 900, y: 0 }, 40)).toBe(false);
});
