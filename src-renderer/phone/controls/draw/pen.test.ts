import { expect, test } from 'vitest';
import { parseControlValue } from '../../../../src-shared/controller-values.ts';
import type { Stroke } from '../../../../src-shared/controller.ts';
import { afterDrawing } from '../../../../src-shared/strokes.ts';
import { createFakeDeps } from '../../link/link-bench.ts';
import { createPen } from './pen.ts';

const INK = { color: '#171330', width: 0.01 };

function drawing() {
  const field = createFakeDeps();
  const pieces: Stroke[] = [];
  const pen = createPen({ send: (piece) => pieces.push(piece), after: field.deps.after });
  const whole = () => pieces.reduce<Stroke[]>((strokes, stroke) => afterDrawing(strokes, { stroke }), []);
  return { field, pieces, pen, whole };
}

test('a touch is a dot at once', () => {
  const { pen, pieces } = drawing();
  pen.begin(INK, 0.5, 0.25);
  expect(pieces).toEqual([{ ...INK, points: [0.5, 0.25] }]);
});

test('3.7 a long line comes in pieces of at most 64 points, and they join to the same line', () => {
  const { pen, pieces, whole } = drawing();
  pen.begin(INK, 0, 0);
  for (let i = 1; i <= 300; i += 1) pen.move(i / 300, (i % 7) / 10);
  const line = pen.end();
  for (const stroke of pieces) {
    expect(stroke.points.length).toBeLessThanOrEqual(128);
    const control = { kind: 'draw', id: 'ink', colors: [INK.color], aspect: 1 } as const;
    expect(parseControlValue({ ...control, colors: [...control.colors] }, { stroke })).toEqual({ stroke });
  }
  expect(whole()).toEqual([line]);
  expect(line?.points).toHaveLength(602);
});

test('pieces go out twenty times a second while the line is drawn', () => {
  const { field, pen, pieces } = drawing();
  pen.begin(INK, 0, 0);
  for (let ms = 0; ms < 1_000; ms += 8) {
    pen.move(ms / 1_000, 0.5);
    field.pass(8);
  }
  expect(pieces.length).toBeGreaterThan(15);
  expect(pieces.length).toBeLessThanOrEqual(22);
});

test('the end of the line does not wait', () => {
  const { pen, pieces } = drawing();
  pen.begin(INK, 0, 0);
  pen.move(0.5, 0.5);
  pen.end();
  expect(pieces.at(-1)?.points.slice(-2)).toEqual([0.5, 0.5]);
  pen.move(0.9, 0.9);
  expect(pen.end()).toBeNull();
  expect(pieces.at(-1)?.points.slice(-2)).toEqual([0.5, 0.5]);
});

test('a finger that trembles sends nothing, one that leaves the paper draws along its edge', () => {
  const { pen, pieces } = drawing();
  pen.begin(INK, 0.5, 0.5);
  pen.move(0.501, 0.5005);
  expect(pen.line()?.points).toHaveLength(2);
  pen.move(1.4, -0.2);
  pen.end();
  expect(pieces.at(-1)?.points).toEqual([0.5, 0.5, 1, 0]);
});
