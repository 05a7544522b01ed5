import { expect, test } from 'vitest';
import type { Stroke } from './controller.ts';
import { afterDrawing } from './strokes.ts';

const ink = (...points: number[]): Stroke => ({ color: '#171330', width: 0.01, points });

test('pieces that join are one stroke, and undo takes it whole', () => {
  const first = afterDrawing([], { stroke: ink(0, 0, 0.1, 0.1) });
  const second = afterDrawing(first, { stroke: ink(0.1, 0.1, 0.2, 0.3) });
  expect(second).toEqual([ink(0, 0, 0.1, 0.1, 0.2, 0.3)]);
  expect(afterDrawing(second, { undo: true })).toEqual([]);
});

test('a piece that begins elsewhere, or in other ink, is a stroke of its own', () => {
  const first = afterDrawing([], { stroke: ink(0, 0, 0.1, 0.1) });
  expect(afterDrawing(first, { stroke: ink(0.2, 0.1) })).toHaveLength(2);
  expect(afterDrawing(first, { stroke: { ...ink(0.1, 0.1, 0.5, 0.5), color: '#e8b04b' } })).toHaveLength(2);
});

test('clear leaves nothing, done leaves all', () => {
  const strokes = [ink(0, 0), ink(1, 1)];
  expect(afterDrawing(strokes, { done: true })).toEqual(strokes);
  expect(afterDrawing(strokes, { clear: true })).toEqual([]);
  expect(afterDrawing([], { undo: true })).toEqual([]);
});

test('a drawing has an end', () => {
  let strokes: Stroke[] = [];
  for (let i = 0; i < 700; i += 1) strokes = afterDrawing(strokes, { stroke: ink(i / 1000, 0) });
  expect(strokes).toHaveLength(600);
});
