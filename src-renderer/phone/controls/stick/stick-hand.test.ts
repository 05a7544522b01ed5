import { expect, test } from 'vitest';
import { createFakeDeps } from '../../link/link-bench.ts';
import { createStickHand } from './stick-hand.ts';
import type { Point } from '../stick-maths.ts';

const AREA = { width: 400, height: 400 };

function held() {
  const field = createFakeDeps();
  const sent: Point[] = [];
  const hand = createStickHand({
    send: (value) => sent.push(value),
    draw: () => {},
    now: field.now,
    after: field.deps.after,
  });
  hand.down(1, { x: 200, y: 200 }, AREA);
  return { field, sent, hand };
}

test('a touch alone sends nothing: the stick stands under the thumb', () => {
  expect(held().sent).toEqual([]);
});

test('sends on change, at most sixty a second, and always the latest', () => {
  const { field, sent, hand } = held();
  for (let ms = 0; ms < 1_000; ms += 1) {
    hand.move(1, { x: 200 + (ms % 80), y: 200 });
    field.pass(1);
  }
  field.pass(100);
  expect(sent.length).toBeGreaterThan(50);
  expect(sent.length).toBeLessThanOrEqual(61);
  hand.move(1, { x: 400, y: 200 });
  field.pass(17);
  expect(sent.at(-1)).toEqual({ x: 1, y: 0 });
});

test('a thumb that holds still sends nothing more', () => {
  const { field, sent, hand } = held();
  hand.move(1, { x: 260, y: 200 });
  field.pass(100);
  const before = sent.length;
  for (let i = 0; i < 50; i += 1) hand.move(1, { x: 260, y: 200 });
  field.pass(100);
  expect(sent).toHaveLength(before);
});

test('release sends rest at once, even right after a move', () => {
  const { sent, hand } = held();
  hand.move(1, { x: 260, y: 200 });
  hand.move(1, { x: 270, y: 200 });
  hand.up(1);
  expect(sent.at(-1)).toEqual({ x: 0, y: 0 });
});

test('a second finger neither takes nor releases it', () => {
  const { sent, hand } = held();
  hand.move(1, { x: 260, y: 200 });
  const before = sent.length;
  expect(hand.down(2, { x: 10, y: 10 }, AREA)).toBe(false);
  hand.move(2, { x: 390, y: 390 });
  hand.up(2);
  expect(sent).toHaveLength(before);
});

test('a control that goes away under the finger is let go', () => {
  const { sent, hand } = held();
  hand.move(1, { x: 260, y: 200 });
  hand.close();
  expect(sent.at(-1)).toEqual({ x: 0, y: 0 });
});

test('while the line is down nothing is sent, and afterwards where the thumb is then', () => {
  const { field, sent, hand } = held();
  hand.move(1, { x: 400, y: 200 });
  hand.setLive(false);
  hand.move(1, { x: 200, y: 400 });
  field.pass(500);
  expect(sent).toEqual([{ x: 1, y: 0 }]);
  hand.setLive(true);
  field.pass(20);
  expect(sent.at(-1)?.y).toBeGreaterThan(0.5);
});

test('a thumb lifted while the line was down is told when it is up again', () => {
  const { field, sent, hand } = held();
  hand.move(1, { x: 400, y: 200 });
  hand.setLive(false);
  hand.up(1);
  hand.setLive(true);
  field.pass(20);
  expect(sent.at(-1)).toEqual({ x: 0, y: 0 });
});

test('arrow keys and WASD steer, together to the diagonal', () => {
  const { field, sent, hand } = held();
  hand.up(1);
  expect(hand.key('ArrowRight', true)).toBe(true);
  field.pass(20);
  expect(sent.at(-1)).toEqual({ x: 1, y: 0 });
  hand.key('S', true);
  field.pass(20);
  expect(sent.at(-1)).toEqual({ x: 0.7, y: 0.7 });
  hand.key('ArrowRight', false);
  hand.key('s', false);
  expect(sent.at(-1)).toEqual({ x: 0, y: 0 });
  expect(hand.key('q', true)).toBe(false);
});
