import { expect, test } from 'vitest';
import { Controller } from './controller.ts';

const fits = (...controls: object[]) => Controller.safeParse({ controls }).success;

test('two controls of one id are no controller', () => {
  const button = { kind: 'button', id: 'go' };
  expect(fits(button)).toBe(true);
  expect(fits(button, button)).toBe(false);
});

test('two options or two cards of one id are no controller', () => {
  const a = { id: 'a', label: 'A' };
  expect(fits({ kind: 'choices', id: 'pick', options: [a, { ...a, id: 'b' }] })).toBe(true);
  expect(fits({ kind: 'choices', id: 'pick', options: [a, a] })).toBe(false);
  expect(fits({ kind: 'cards', id: 'hand', cards: [a, a] })).toBe(false);
  expect(fits({ kind: 'cards', id: 'hand', cards: [] })).toBe(true);
});

test('a slider has a way to go, and a text an end', () => {
  expect(fits({ kind: 'slider', id: 'bet', min: 0, max: 10, step: 1, value: 0 })).toBe(true);
  expect(fits({ kind: 'slider', id: 'bet', min: 5, max: 5, step: 1, value: 5 })).toBe(false);
  expect(fits({ kind: 'slider', id: 'bet', min: 0, max: 5, step: 0, value: 5 })).toBe(false);
  expect(fits({ kind: 'text', id: 'say', maxLength: 200 })).toBe(true);
  expect(fits({ kind: 'text', id: 'say', maxLength: 201 })).toBe(false);
});

test('a drawing has colours, and its points come in twos', () => {
  const draw = { kind: 'draw', id: 'ink', colors: ['#171330'], aspect: 1 };
  const stroke = { color: '#171330', width: 0.01, points: [0, 0, 1, 1] };
  expect(fits({ ...draw, strokes: [stroke] })).toBe(true);
  expect(fits({ ...draw, strokes: [{ ...stroke, points: [0, 0, 1] }] })).toBe(false);
  expect(fits({ ...draw, colors: [] })).toBe(false);
});

test('a picture has an image of its own folder, or strokes', () => {
  const picture = (more: object) => fits({ kind: 'picture', id: 'it', alt: 'A cow', ...more });
  expect(picture({ image: 'assets/the cow.webp' })).toBe(true);
  expect(picture({ strokes: [] })).toBe(true);
  expect(picture({})).toBe(false);
  expect(picture({ image: 'cow.webp', strokes: [] })).toBe(false);
  for (const image of [
    '',
    '/cow.webp',
    '../other/cow.webp',
    'a/../b',
    'a//b',
    'http://x/cow.webp',
    '.git/cow',
    'a%2e',
    'a?b',
    'a#b',
    'a\\b',
  ])
    expect(picture({ image }), image).toBe(false);
});
