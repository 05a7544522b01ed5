import { expect, test } from 'vitest';
import { safeName, uniqueName } from './names.ts';

test.each([
  ['  Ana  Maria ', 'Ana Maria'],
  ['a\u202eb\u0007c', 'a b c'],
  ['\ud800', ''],
  ['\u200d', ''],
  ['👩‍👩‍👧‍👦'.repeat(20), '👩‍👩‍👧‍👦'.repeat(16)],
  ['Maximiliana-Wongworth', 'Maximiliana-Wong'],
])('1.7 %j is shown as %j', (raw, shown) => {
  expect(safeName(raw)).toBe(shown);
});

test('1.7 a name made of marks alone cannot grow without bound', () => {
  expect(safeName(`e${'\u0301'.repeat(5_000)}`).length).toBeLessThan(64);
});

test('1.7 a taken name gets the next number and still fits', () => {
  expect(uniqueName('ana', ['Ana'])).toBe('ana 2');
  expect(uniqueName('Ana', ['Ana', 'Ana 2'])).toBe('Ana 3');
  expect(uniqueName('Maximiliana-Wong', ['Maximiliana-Wong'])).toBe('Maximiliana-Wo 2');
});
