import { expect, test } from 'vitest';
import { createTap } from './tap.ts';

function tapped(glass = { liftedAt: Number.NEGATIVE_INFINITY }) {
  let nowMs = 0;
  let taps = 0;
  const tap = createTap(() => (taps += 1), { now: () => nowMs, glass });
  const finger = (pointerId: number, clientX = 0, clientY = 0) =>
    ({ pointerId, clientX, clientY, button: 0 }) as PointerEvent;
  const click = (detail: number) => ({ detail }) as MouseEvent;
  const { handlers, disable } = tap;
  return { tap: handlers, finger, click, disable, pass: (ms: number) => (nowMs += ms), count: () => taps };
}

test('a tap counts once, although the browser makes a click of it', () => {
  const { tap, finger, click, count } = tapped();
  tap.onPointerDown(finger(1));
  tap.onPointerUp(finger(1, 3, 3));
  tap.onClick(click(1));
  expect(count()).toBe(1);
});

test('a tap that puts another control under the finger does not tap that one: the click is of the same touch', () => {
  const glass = { liftedAt: Number.NEGATIVE_INFINITY };
  const [first, second] = [tapped(glass), tapped(glass)];
  first.tap.onPointerDown(first.finger(1));
  first.tap.onPointerUp(first.finger(1));
  second.tap.onClick(second.click(1));
  expect([first.count(), second.count()]).toEqual([1, 0]);
  second.pass(800);
  second.tap.onClick(second.click(1));
  expect(second.count()).toBe(1);
});

test('a tap of a second finger counts, of which browsers make no click', () => {
  const { tap, finger, count } = tapped();
  tap.onPointerDown(finger(2));
  tap.onPointerUp(finger(2));
  expect(count()).toBe(1);
});

test('a finger that scrolls, drags, or is taken away taps nothing', () => {
  const { tap, finger, count } = tapped();
  tap.onPointerDown(finger(1));
  tap.onPointerUp(finger(1, 0, 40));
  tap.onPointerDown(finger(1));
  tap.onPointerCancel(finger(1));
  tap.onPointerUp(finger(1));
  expect(count()).toBe(0);
});

test('keys and screen readers click, and two quick taps are two', () => {
  const { tap, finger, click, pass, count } = tapped();
  tap.onClick(click(0));
  expect(count()).toBe(1);
  for (let once = 0; once < 2; once += 1) {
    tap.onPointerDown(finger(1));
    tap.onPointerUp(finger(1));
    tap.onClick(click(1));
    pass(120);
  }
  expect(count()).toBe(3);
});

test('a click without a touch before it counts, whatever its number', () => {
  const { tap, click, count } = tapped();
  tap.onClick(click(1));
  expect(count()).toBe(1);
});

test('3.12 a finger under which the control was disabled taps nothing, nor does the click that is made of it', () => {
  const { tap, finger, click, disable, count } = tapped();
  const lift = () => {
    disable(false);
    tap.onPointerUp(finger(1));
    tap.onClick(click(1));
  };
  disable(true);
  tap.onPointerDown(finger(1));
  lift();
  tap.onPointerDown(finger(1));
  disable(true);
  lift();
  expect(count()).toBe(0);
  tap.onPointerDown(finger(1));
  lift();
  expect(count()).toBe(1);
});

test('3.12 a finger that came down before the control was there taps nothing, though the browser makes a click of it', () => {
  const { tap, finger, click, count } = tapped();
  tap.onPointerUp(finger(1));
  tap.onClick(click(1));
  expect(count()).toBe(0);
});

test('keys and screen readers tap nothing that is disabled', () => {
  const { tap, click, disable, count } = tapped();
  disable(true);
  tap.onClick(click(0));
  expect(count()).toBe(0);
});
