import { expect, test } from 'vitest';
import { createAssets } from './assets.ts';

const asset = createAssets('/games/quiz/game.js?v=7');

test('a file is found beside the module of its game', () => {
  expect(asset('cow.webp')).toBe('/games/quiz/cow.webp');
  expect(asset('assets/the cow.webp')).toBe('/games/quiz/assets/the%20cow.webp');
});

test.each([
  '',
  '/cow.webp',
  '../floe/game.js',
  'a/../../b',
  'a//b',
  'https://example.org/cow',
  'a\\b',
  'data:,x',
])('"%s" is no file of the game, and the sentence says what is', (path) => {
  expect(() => asset(path)).toThrow("name a file of the game's own folder");
});
