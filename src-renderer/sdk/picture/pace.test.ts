import { expect, test } from 'vitest';
import { createPace } from './pace.ts';

/** The pixels after so many seconds of frames of this length. */
function after(seconds: number, frameMs: number, pace = createPace(), fromMs = 0): number {
  let pixels = 0;
  for (let now = fromMs; now < fromMs + seconds * 1000; now += frameMs) pixels = pace.pixels(now);
  return pixels;
}

test('a machine that keeps up paints every pixel', () => {
  expect(after(20, 16.7)).toBe(1920 * 1080);
});

test('one that is slow for seconds paints fewer, and never more again', () => {
  const pace = createPace();
  expect(after(7, 33, pace)).toBe(1600 * 900);
  expect(after(7, 33, pace, 8_000)).toBe(1280 * 720);
  expect(after(20, 16.7, pace, 20_000)).toBe(1280 * 720);
});

test('a pause is not slowness', () => {
  expect(after(2_000, 500)).toBe(1920 * 1080);
});
