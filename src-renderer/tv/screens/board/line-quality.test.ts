import { expect, test } from 'vitest';
import { lineTrouble, slackOf, wobbleOf } from './line-quality.ts';

test('a good line is taut and still', () => {
  expect(slackOf(lineTrouble(8))).toBeLessThan(1.05);
  expect(wobbleOf(lineTrouble(8))).toBe(0);
});

test('the worse the line, the more it sags; a bad one wobbles', () => {
  expect(slackOf(lineTrouble(200))).toBeGreaterThan(slackOf(lineTrouble(60)));
  expect(wobbleOf(lineTrouble(300))).toBeGreaterThan(0.3);
  expect(lineTrouble(5_000)).toBe(1);
});
