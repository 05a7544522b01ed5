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

const cow = { id: 'a', label: 'A cow', image: 'cow.webp' };
test.each<Controller['controls'][number]>([
  { kind: 'choices', id: 'pick', options: [cow, { id: 'b', label: 'B' }] },
  { kind: 'cards', id: 'hand', cards: [{ id: 'b', label: 'B' }, cow] },
])('so are the images of $kind', (control) => {
  const said = shown({ ...control, game: 'other' } as typeof control);
  expect(ownPictures(said, 'quiz')[0]?.controller.controls).toEqual([{ ...control, game: 'quiz' }]);
  expect(ownPictures(said, undefined)[0]?.controller.controls).toEqual([control]);
});

test('where there is no image, what the game said of its folder is left out', () => {
  const control = { kind: 'choices', id: 'pick', options: [{ id: 'a', label: 'A' }] } as const;
  const said = shown({ ...control, game: 'other', options: [...control.options] });
  expect(ownPictures(said, 'quiz')[0]?.controller.controls).toEqual([control]);
});

test('controllers without a picture go on as they are', () => {
  const list = shown({ kind: 'buzzer', id: 'buzz' });
  expect(ownPictures(list, 'quiz')[0]).toBe(list[0]);
});
