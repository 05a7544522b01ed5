import { expect, test } from 'vitest';
import { imageAddress } from './image-address.ts';

test('an image is a file of its game, whatever letters it has', () => {
  expect(imageAddress('quiz', 'assets/the cow & calf.webp')).toBe(
    '/games/quiz/assets/the%20cow%20%26%20calf.webp',
  );
});
