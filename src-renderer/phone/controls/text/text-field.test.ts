import { expect, test } from 'vitest';
import { fitted, isSendKey, lettersOf, sendable } from './text-field.tsx';

const FAMILY = '\u{1F469}\u200d\u{1F469}\u200d\u{1F467}';

test('letters are counted and cut as a reader sees them', () => {
  expect(lettersOf(`ação${FAMILY}`)).toBe(5);
  expect(fitted(`ação${FAMILY}!`, 5)).toBe(`ação${FAMILY}`);
  expect(fitted('short', 40)).toBe('short');
});

test('what is sent has no room around it, and blanks alone are nothing', () => {
  expect(sendable('  a \n b ')).toBe('a b');
  expect(sendable(' \n')).toBe('');
});

test('Enter sends, but not while a word is composed', () => {
  const enter = { key: 'Enter', shiftKey: false, isComposing: false, keyCode: 13 };
  expect(isSendKey(enter)).toBe(true);
  expect(isSendKey({ ...enter, isComposing: true })).toBe(false);
  expect(isSendKey({ ...enter, keyCode: 229 })).toBe(false);
  expect(isSendKey({ ...enter, shiftKey: true })).toBe(false);
  expect(isSendKey({ ...enter, key: 'a' })).toBe(false);
});

test('8.12 a text of towers of accents is cut to what fits a frame', () => {
  const tower = 'a' + '\u0301'.repeat(500);
  expect(fitted(tower.repeat(200), 200).length).toBeLessThanOrEqual(200 * 24);
});
