import { expect, test } from 'vitest';
import { clockText } from './play-clock.ts';

test.each([
  [0, '0:00.0'],
  [59, '0:00.9'],
  [60 * 9 + 6, '0:09.1'],
  [60 * 75, '1:15.0'],
  [60 * 600, '10:00.0'],
])('%i steps are %s', (step, text) => {
  expect(clockText(step)).toBe(text);
});
