import { expect, test } from 'vitest';
import { graphemes } from './graphemes.ts';

test('counts letters as a reader does', () => {
  expect(graphemes('ação')).toHaveLength(4);
  expect(graphemes('a\u0301e')).toHaveLength(2);
  expect(graphemes('\u{1F469}\u200d\u{1F469}\u200d\u{1F467}x')).toHaveLength(2);
  expect(graphemes('')).toEqual([]);
});
