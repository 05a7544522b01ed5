import { expect, test } from 'vitest';
import type { Controller } from '../../../src-shared/controller.ts';
import { ownPictures } from './own-pictures.ts';

const image = { kind: 'picture', id: 'cow', alt: 'A cow', image: 'cow.webp' } as const;
const shown = (...controls: Controller['controls']) => [
  { to: ['p1'], controller: { title: 'Look', controls } },
];

test('an image is of the running game, whatever the game says', () => {
  const [first] = ownPictures(shown({ ...image, game: 'other' }), 'quiz');
  expect(first).toEqual({
    to: ['p1'],
    controller: { title: 'Look', controls: [{ ...image, game: 'quiz' }] },
  });
});

test('without a game an image is of none', () => {
  const [first] = ownPictures(shown({ ...image, game: 'other' }), undefined);
  expect(first?.controller.controls).toEqual([image]);
});

test('controllers without a picture go on as they are', () => {
  const list = shown({ kind: 'buzzer', id: 'buzz' });
  expect(ownPictures(list, 'quiz')[0]).toBe(list[0]);
});
