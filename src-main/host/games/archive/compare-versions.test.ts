import { expect, test } from 'vitest';
import { compareVersions } from './compare-versions.ts';

test('versions are in this order', () => {
  const inOrder = [
    '',
    '0.9',
    '1.0.0-alpha.2',
    '1.0.0-alpha.10',
    '1.0.0-beta',
    '1.0.0',
    '1.2',
    '1.10',
    '2',
    '10.0.0',
  ];
  inOrder.forEach((one, first) =>
    inOrder.forEach((other, second) => {
      expect(Math.sign(compareVersions(one, other)), `${one} and ${other}`).toBe(Math.sign(first - second));
    }),
  );
});

test.each([
  ['1.0', '1.0.0'],
  ['v2.1', '2.1'],
  ['1.0.0+today', '1.0.0+yesterday'],
  [' 3 ', '3'],
  ['first', 'first'],
])('%j and %j are the same', (one, other) => {
  expect(compareVersions(one, other)).toBe(0);
  expect(compareVersions(other, one)).toBe(0);
});
