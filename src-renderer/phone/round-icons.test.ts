import { expect, test } from 'vitest';
import { ICONS } from '../ui/icons.ts';
import { roundedPath, roundedSvg } from './round-icons.ts';

test('ends come out where they were, however long the way', () => {
  const steps = 'l0.4,0.4'.repeat(100);
  const ends = [...roundedPath(`M10.4,10${steps}`).matchAll(/[a-z](-?\d+)[ ]?(-?\d+)/g)];
  const sum = ends.reduce((total, [, x]) => total + Number(x), 0);
  expect(sum).toBe(50);
});

test('each command is read: absolute, relative, repeated, along one axis, arcs with touching flags', () => {
  expect(roundedPath('M1.2 2.7L3 4 5.6 6')).toBe('m1 3l2 1l3 2');
  expect(roundedPath('m1 1 2 2h3.4v-.6H0V9z')).toBe('m1 1l2 2h3v-1h-6v7z');
  expect(roundedPath('M0,0a8.2,8.2,0,0116.4,3.3')).toBe('m0 0a8 8 0 0 1 16 3');
  expect(roundedPath('M0 0C1.4 1.4 2.6 2.6 4 4s1 1 2 2')).toBe('m0 0c1 1 3 3 4 4s1 1 2 2');
  // After z the pen is at the start again.
  expect(roundedPath('M5 5l3 0zl0 2')).toBe('m5 5l3 0zl0 2');
});

test('every icon keeps its shape and gets lighter', () => {
  for (const { name, svg } of ICONS) {
    const rounded = roundedSvg(svg);
    expect(rounded.length, name).toBeLessThan(svg.length);
    expect(rounded, name).toMatch(/^<svg[^>]+viewBox="0 0 256 256"/);
    expect(rounded, name).not.toMatch(/NaN|\d\.\d/);
  }
});
