import { expect, test } from 'vitest';
import { startLoop } from './loop.ts';

/** A screen whose frames are shown by hand. */
function fakeScreen() {
  let waiting: ((nowMs: number) => void) | null = null;
  let steps = 0;
  const alphas: number[] = [];
  const loop = startLoop({
    stepMs: 10,
    step: () => (steps += 1),
    draw: (alpha) => alphas.push(alpha),
    requestFrame: (callback) => {
      waiting = callback;
      return 1;
    },
    cancelFrame: () => (waiting = null),
  });
  const show = (nowMs: number) => {
    const callback = waiting;
    waiting = null;
    callback?.(nowMs);
  };
  return { loop, show, alphas, steps: () => steps };
}

test('frames of any length become steps of one length, and the rest is alpha', () => {
  const screen = fakeScreen();
  [0, 25, 32, 100].forEach(screen.show);
  expect(screen.steps()).toBe(9);
  expect(screen.alphas.map((alpha) => Math.round(alpha * 10))).toEqual([0, 5, 2, 0]);
});

test('a long gap is lost, not caught up with', () => {
  const screen = fakeScreen();
  [0, 60_000].forEach(screen.show);
  expect(screen.steps()).toBe(6);
});

test('paused time does not pass', () => {
  const screen = fakeScreen();
  [0, 20].forEach(screen.show);
  screen.loop.pause();
  screen.show(1_000);
  screen.loop.resume();
  [9_000, 9_010].forEach(screen.show);
  expect(screen.steps()).toBe(3);
});

test('a closed loop draws no more', () => {
  const screen = fakeScreen();
  screen.show(0);
  screen.loop.close();
  screen.show(100);
  expect(screen.alphas).toHaveLength(1);
});
