import { expect, test } from 'vitest';
import { dpadDirection, dpadRadius, NOWHERE } from './dpad-maths.ts';

const at = (degrees: number, length = 80) => ({
  x: Math.cos((degrees * Math.PI) / 180) * length,
  y: Math.sin((degrees * Math.PI) / 180) * length,
});
const way = (degrees: number) => dpadDirection(at(degrees), 100, NOWHERE);

test('there are eight ways, and a straight one is a little wider than a diagonal', () => {
  expect([0, 45, 90, 135, 180, 225, 270, 315].map(way)).toEqual([
    { x: 1, y: 0 },
    { x: 1, y: 1 },
    { x: 0, y: 1 },
    { x: -1, y: 1 },
    { x: -1, y: 0 },
    { x: -1, y: -1 },
    { x: 0, y: -1 },
    { x: 1, y: -1 },
  ]);
  expect(way(24)).toEqual({ x: 1, y: 0 });
  expect(way(26)).toEqual({ x: 1, y: 1 });
});

test('every angle has a way', () => {
  for (let degrees = -360; degrees < 360; degrees += 0.5) expect(way(degrees)).not.toEqual(NOWHERE);
});

test('a thumb on a border does not flutter between two ways', () => {
  const right = { x: 1, y: 0 } as const;
  expect(dpadDirection(at(29), 100, right)).toEqual(right);
  expect(dpadDirection(at(33), 100, right)).toEqual({ x: 1, y: 1 });
  expect(dpadDirection(at(21), 100, { x: 1, y: 1 })).toEqual({ x: 1, y: 1 });
});

test('in the middle it rests, whatever it was before', () => {
  expect(dpadDirection(at(0, 20), 100, { x: 1, y: 0 })).toEqual(NOWHERE);
});

test('the pad fits its area and a thumb', () => {
  expect(dpadRadius({ width: 140, height: 400 })).toBe(56);
  expect(dpadRadius({ width: 900, height: 700 })).toBe(110);
  expect(dpadRadius({ width: 10, height: 10 })).toBe(48);
});
