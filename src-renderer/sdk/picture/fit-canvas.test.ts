import { expect, test } from 'vitest';
import { canvasSize, createPace, placeBoard, SAFE } from './fit-canvas.ts';

const FULL_HD = 1920 * 1080;

test.each([
  ['as many pixels as the screen has', { width: 1280, height: 720, ratio: 1 }, { width: 1280, height: 720 }],
  ['on a sharp screen its own', { width: 960, height: 540, ratio: 2 }, { width: 1920, height: 1080 }],
  ['of a 4K TV a quarter', { width: 3840, height: 2160, ratio: 1 }, { width: 1920, height: 1080 }],
  ['at least one, before the element has a size', { width: 0, height: 0, ratio: 1 }, { width: 1, height: 1 }],
])('a canvas has %s', (_what, frame, size) => {
  expect(canvasSize(frame, FULL_HD)).toEqual(size);
});

test.each([
  ['16:9', 1280, 720, { scale: 2 / 3, left: 0, top: 0 }],
  ['4:3', 1440, 1080, { scale: 0.75, left: 0, top: 135 }],
  ['21:9', 2520, 1080, { scale: 1, left: 300, top: 0 }],
])('the board stands whole in the middle of a screen of %s', (_shape, width, height, place) => {
  expect(placeBoard(width, height)).toEqual(place);
});

test('what is safe is nine tenths of the board, in its middle', () => {
  expect(SAFE).toEqual({ left: 96, top: 54, right: 1824, bottom: 1026 });
});

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
