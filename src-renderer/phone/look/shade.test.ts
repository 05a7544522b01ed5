import { expect, test } from 'vitest';
import { CORDS } from '../../../src-shared/cords.ts';
import { contrast, PAPER, shadesOf } from './shade.ts';

const COLORS = [...CORDS.map((cord) => cord.color), '#000000', '#ffffff', '#808080', '#0000ff', '#00ff00'];

test('contrast is the one of WCAG', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 1);
});

test.each(COLORS)('paper reads well on every shade of %s', (color) => {
  const shades = shadesOf(color);
  expect(contrast(shades.ground, PAPER)).toBeGreaterThanOrEqual(7);
  expect(contrast(shades.surface, PAPER)).toBeGreaterThanOrEqual(4.5);
  expect(contrast(shades.hollow, PAPER)).toBeGreaterThanOrEqual(7);
});

test.each(COLORS)('a label reads well on a button of %s', (color) => {
  const { fill, onFill } = shadesOf(color);
  expect(contrast(fill, onFill)).toBeGreaterThanOrEqual(4.5);
});

test.each(CORDS.map((cord) => cord.color))('a button of %s stands out from its ground', (color) => {
  const { fill, ground } = shadesOf(color);
  expect(contrast(fill, ground)).toBeGreaterThanOrEqual(1.8);
});
