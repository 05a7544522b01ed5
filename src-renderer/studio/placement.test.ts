import { expect, test } from 'vitest';
import { HEAD_PX, placeAll, type Rect, type Size } from './placement.ts';

const ALL = { large: null, isInspecting: true };
const BARE = { large: null, isInspecting: false };

const PORTRAIT = { width: 390, height: 844 };
const LANDSCAPE = { width: 844, height: 390 };
const ROOMS: Size[] = [
  { width: 1440, height: 836 },
  { width: 1560, height: 1016 },
  { width: 1920, height: 1016 },
];
const COUNTS = Array.from({ length: 17 }, (_, count) => count);

function overlap(one: Rect, other: Rect): boolean {
  const apart =
    one.x + one.width <= other.x ||
    other.x + other.width <= one.x ||
    one.y + one.height <= other.y ||
    other.y + other.height <= one.y;
  return !apart;
}

function check(room: Size, rects: Rect[]): void {
  for (const [index, rect] of rects.entries()) {
    expect(rect.x).toBeGreaterThanOrEqual(0);
    expect(rect.y).toBeGreaterThanOrEqual(0);
    expect(rect.x + rect.width).toBeLessThanOrEqual(room.width);
    expect(rect.y + rect.height).toBeLessThanOrEqual(room.height);
    for (const other of rects.slice(index + 1)) expect(overlap(rect, other)).toBe(false);
  }
}

test.each(ROOMS)('TV and none to sixteen phones fit into $width x $height without touching', (room) => {
  for (const count of COUNTS) {
    const phones = Array.from({ length: count }, (_, index) => (index % 5 === 4 ? LANDSCAPE : PORTRAIT));
    for (const large of [null, ...phones.keys()]) {
      for (const isInspecting of [true, false]) {
        const { tv, tools, inspector, phones: cards } = placeAll(room, phones, { large, isInspecting });
        expect(cards).toHaveLength(count);
        expect(inspector !== null).toBe(isInspecting);
        check(room, [tv, tools, ...(inspector ? [inspector] : []), ...cards]);
      }
    }
  }
});

test('the TV keeps its shape', () => {
  const { tv } = placeAll({ width: 1080, height: 836 }, Array(8).fill(PORTRAIT), ALL);
  expect(tv.width / tv.height).toBeCloseTo(16 / 9, 1);
});

test('on a laptop sixteen phones stay wide enough for a mouse, and the TV stays the largest', () => {
  const { tv, phones } = placeAll({ width: 1440, height: 836 }, Array(16).fill(PORTRAIT), BARE);
  expect(Math.min(...phones.map(({ width }) => width))).toBeGreaterThanOrEqual(120);
  expect(tv.width).toBeGreaterThan(480);
});

test('the inspector is high enough to read in', () => {
  for (const count of COUNTS) {
    const { inspector } = placeAll({ width: 1440, height: 836 }, Array(count).fill(PORTRAIT), ALL);
    expect(inspector?.height).toBeGreaterThanOrEqual(185);
  }
});

test('fewer phones are larger, and so is the TV', () => {
  const sizes = [1, 4, 8, 16].map((count) => {
    const { tv, phones } = placeAll({ width: 1440, height: 836 }, Array(count).fill(PORTRAIT), ALL);
    return { tv: tv.width, phone: phones[0]?.width ?? 0 };
  });
  expect(sizes).toEqual(sizes.toSorted((one, other) => other.phone - one.phone));
  expect(sizes[0]?.tv).toBeGreaterThan(sizes[3]?.tv ?? Infinity);
});

test('a phone that is looked at stands at its real size', () => {
  const room = { width: 1920, height: 1016 };
  const { phones } = placeAll(room, Array(6).fill(PORTRAIT), { ...ALL, large: 2 });
  expect(phones[2]).toEqual({ x: 1530, y: 0, width: 390, height: 844 + HEAD_PX });
});
