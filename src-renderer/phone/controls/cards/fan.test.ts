import { expect, test } from 'vitest';
import { fanOf, placeInFan } from './fan.ts';

const ROOM = { width: 358, height: 190, isUpright: true };
const hand = (count: number, label = '7') => Array.from({ length: count }, () => ({ label }));

test('a hand of any size leaves a thumb of each card free', () => {
  for (const room of [
    ROOM,
    { ...ROOM, width: 288, height: 130 },
    { width: 1000, height: 230, isUpright: false },
  ]) {
    for (let count = 2; count <= 30; count += 1) {
      const fan = fanOf(hand(count), room);
      expect(fan.step).toBeGreaterThanOrEqual(38);
      expect(fan.width).toBeCloseTo(fan.step * (count - 1) + fan.card.width, 5);
    }
  }
});

test('six cards are fanned on a phone, fourteen scroll and lie flat', () => {
  const six = fanOf(hand(6), ROOM);
  expect(six.width).toBeLessThanOrEqual(ROOM.width + 1);
  expect(six.turn).toBeGreaterThanOrEqual(1);
  const fourteen = fanOf(hand(14), ROOM);
  expect(fourteen.width).toBeGreaterThan(ROOM.width);
  expect(fourteen.turn).toBe(0);
});

test('two cards lie side by side, one has no next', () => {
  expect(fanOf(hand(2), ROOM).step).toBeGreaterThan(fanOf(hand(2), ROOM).card.width);
  expect(fanOf(hand(1), ROOM).step).toBe(0);
  expect(fanOf([], ROOM).width).toBeGreaterThan(0);
});

test('cards with words overlap less', () => {
  const words = fanOf(hand(8, 'A suspicious sandwich'), ROOM);
  expect(words.step).toBeGreaterThanOrEqual(92);
});

test('a hand with an image has larger cards, however few letters they have', () => {
  const [first = { label: '' }, ...rest] = hand(4, 'Cow');
  const pictured = fanOf([{ ...first, image: 'cow.webp' }, ...rest], ROOM);
  const words = fanOf(hand(4, 'A suspicious cow'), ROOM);
  expect(pictured.withWords).toBe(true);
  expect(pictured.card.height).toBeGreaterThan(words.card.height);
  expect(fanOf([first, ...rest], ROOM).withWords).toBe(false);
});

test('a fan is symmetric, its middle on top', () => {
  const fan = fanOf(hand(5), ROOM);
  const places = [0, 1, 2, 3, 4].map((index) => placeInFan(index, 5, fan));
  expect(places[2]).toEqual({ turn: 0, drop: 0 });
  expect(places[0]?.turn).toBe(-(places[4]?.turn ?? 0));
  expect(places[0]?.drop).toBe(places[4]?.drop);
  expect(places[0]?.drop).toBeGreaterThan(places[1]?.drop ?? 0);
});
