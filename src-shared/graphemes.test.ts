import { expect, test } from 'vitest';
import { firstGraphemes, graphemes, GRAPHEME_UNITS } from './graphemes.ts';

test('counts letters as a reader does', () => {
  expect(graphemes('ação')).toHaveLength(4);
  expect(graphemes('a\u0301e')).toHaveLength(2);
  expect(graphemes('\u{1F469}\u200d\u{1F469}\u200d\u{1F467}x')).toHaveLength(2);
  expect(graphemes('')).toEqual([]);
});

test('the first letters are found without looking at the rest, and a monstrous one is cut between code points', () => {
  expect(firstGraphemes('ação', 2)).toEqual(['a', 'ç']);
  expect(firstGraphemes('ab', 5)).toEqual(['a', 'b']);
  const monster = `e${'\u{1d165}'.repeat(100)}`;
  expect(firstGraphemes(monster, 1)).toEqual([`e${'\u{1d165}'.repeat(11)}`]);
  expect(GRAPHEME_UNITS).toBe(24);
});
