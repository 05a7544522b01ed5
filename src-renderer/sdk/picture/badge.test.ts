import { expect, test } from 'vitest';
import { CORDS } from '../../../src-shared/cords.ts';
import { pathsOf, rimDashes } from './badge.ts';

test('the pattern of every cord closes around a disc', () => {
  CORDS.forEach((cord, cordIndex) => {
    const dashes = rimDashes({ cordIndex }, 83, 20);
    const period = dashes.reduce((sum, part) => sum + part, 0);
    if (cord.dash.length === 0) expect(dashes).toEqual([]);
    else expect(((Math.PI * 2 * 83) / period) % 1).toBeCloseTo(0, 6);
  });
});

test('cords and icons go round, as seats do', () => {
  expect(rimDashes({ cordIndex: 17 }, 83, 20)).toEqual(rimDashes({ cordIndex: 1 }, 83, 20));
  expect(pathsOf({ iconIndex: 0 })[0]).toMatch(/^M/);
  expect(pathsOf({ iconIndex: 24 })).toEqual(pathsOf({ iconIndex: 0 }));
});
