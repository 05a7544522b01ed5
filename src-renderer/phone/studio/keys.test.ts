import { expect, test } from 'vitest';
import { keyFor } from './keys.ts';

test('arrows and WASD steer wherever the focus is, and are left to the stick that has it', () => {
  for (const key of ['ArrowLeft', 'ArrowUp', 'w', 'D']) {
    expect(keyFor(key, null)).toBe('steering');
    expect(keyFor(key, 'press')).toBe('steering');
    expect(keyFor(key, 'steering')).toBe('focus');
  }
});

test('Space presses the first button, or the one that has the focus', () => {
  expect(keyFor(' ', null)).toBe('press');
  expect(keyFor(' ', 'steering')).toBe('press');
  expect(keyFor(' ', 'press')).toBe('focus');
});

test('digits and Escape are the Studio’s, but digits are letters where somebody writes', () => {
  expect(keyFor('3', 'steering')).toBe('studio');
  expect(keyFor('Escape', 'text')).toBe('studio');
  expect(keyFor('3', 'text')).toBe('focus');
  expect(keyFor('w', 'text')).toBe('focus');
  expect(keyFor('x', null)).toBe('nobody');
});
