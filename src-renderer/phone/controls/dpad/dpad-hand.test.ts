import { expect, test } from 'vitest';
import { createDpadHand, type DpadPicture } from './dpad-hand.ts';
import type { Direction } from './dpad-maths.ts';

const AREA = { middle: { x: 200, y: 200 }, width: 400, height: 400 };
const RIGHT = { x: 1, y: 0 };
const REST = { x: 0, y: 0 };

function padded() {
  const sent: Direction[] = [];
  const pictures: DpadPicture[] = [];
  const hand = createDpadHand({ send: (value) => sent.push(value), draw: (one) => pictures.push(one) });
  return { sent, pictures, hand };
}

test('a touch is a way at once, and each way is told once', () => {
  const { sent, hand } = padded();
  hand.down(1, { x: 290, y: 200 }, AREA);
  for (let move = 0; move < 20; move += 1) hand.move(1, { x: 290 + move, y: 200 });
  expect(sent).toEqual([RIGHT]);
  hand.up(1);
  expect(sent).toEqual([RIGHT, REST]);
});

test('the thumb slides from way to way without being lifted', () => {
  const { sent, hand } = padded();
  hand.down(1, { x: 290, y: 200 }, AREA);
  hand.move(1, { x: 260, y: 260 });
  hand.move(1, { x: 200, y: 290 });
  expect(sent).toEqual([RIGHT, { x: 1, y: 1 }, { x: 0, y: 1 }]);
});

test('a second finger neither takes nor releases it', () => {
  const { sent, hand } = padded();
  hand.down(1, { x: 290, y: 200 }, AREA);
  expect(hand.down(2, { x: 110, y: 200 }, AREA)).toBe(false);
  hand.move(2, { x: 100, y: 200 });
  hand.up(2);
  expect(sent).toEqual([RIGHT]);
});

test('what is let go rests, and the pad goes home', () => {
  const { sent, pictures, hand } = padded();
  hand.down(1, { x: 395, y: 200 }, AREA);
  expect(pictures.at(-1)?.shift.x).toBeGreaterThan(50);
  hand.letGo();
  hand.letGo();
  expect(sent).toEqual([RIGHT, REST]);
  expect(pictures.at(-1)).toEqual({ held: false, shift: REST, direction: REST });
});

test('while the line is down nothing is told, and afterwards where the thumb is then', () => {
  const { sent, hand } = padded();
  hand.down(1, { x: 290, y: 200 }, AREA);
  hand.setLive(false);
  hand.move(1, { x: 200, y: 290 });
  hand.up(1);
  expect(sent).toEqual([RIGHT]);
  hand.setLive(true);
  expect(sent).toEqual([RIGHT, REST]);
});

test('keys steer, and two of them make the diagonal', () => {
  const { sent, hand } = padded();
  hand.key('ArrowUp', true);
  hand.key('d', true);
  hand.key('ArrowUp', false);
  hand.key('d', false);
  expect(sent).toEqual([{ x: 0, y: -1 }, { x: 1, y: -1 }, RIGHT, REST]);
  expect(hand.key('Enter', true)).toBe(false);
});
