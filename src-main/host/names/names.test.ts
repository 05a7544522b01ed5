import { expect, test, vi } from 'vitest';
import { graphemes } from '../../../src-shared/graphemes.ts';
import { safeName, safePartyName, uniqueName } from './names.ts';
import { keysOf, rememberedKeys } from './skeleton.ts';

const FAMILY = '👩‍👩‍👧‍👦';

test.each([
  ['  Ana  Maria ', 'Ana Maria'],
  ['a\u202eb\u0007c', 'a b c'],
  ['A\u3164B', 'A B'],
  ['Ana\u3164', 'Ana'],
  ['A\ufe0f\ufe0fna', 'Ana'],
  ['A\u{e0041}\u{e0042}na', 'Ana'],
  ['An\u00ada', 'Ana'],
  ['\u0301Ana \u0301', 'Ana'],
  ['a\ud83d', 'a'],
])('5.7 %j is shown as %j', (raw, shown) => {
  expect(safeName(raw)).toBe(shown);
});

test.each([
  '\u3164',
  '\u2800\u2800',
  '\uffa0\uffa0\uffa0',
  '\u115f\u1160',
  '\u034f',
  '\ufe0f',
  '\u{e0100}',
  '\u200b\u200c\u200d\u2060\ufeff',
  '\u00ad\u00ad',
  '\u180e',
  '\u3000\u3000',
  '\u0301\u0301',
  '\ud800',
  '\ufffc',
  '\u{1d159}',
])('5.7 %j is no name, since nothing of it is seen', (raw) => {
  expect(safeName(raw)).toBe('');
});

test.each([
  'Zoë',
  'Nguyễn Ánh',
  'Иван',
  'Ёлка',
  'علی‌رضا',
  'مُحَمَّد',
  'שָׁלוֹם',
  'क्‍ष',
  'ශ්‍රී',
  'สวัสดี',
  'བོད་ཡིག',
  '葛󠄀城',
  '한글',
  FAMILY,
  '👨🏿‍❤️‍💋‍👨🏻',
  '🏴󠁧󠁢󠁥󠁮󠁧󠁿',
  '🇧🇷🇵🇹',
  '1️⃣',
  '🏳️‍🌈 ☕️',
])('5.7 %s stays as it is', (name) => {
  expect(safeName(name)).toBe(name.normalize('NFC'));
});

test.each([
  ['Maximiliana-Wongworth', 'Maximiliana-Won…'],
  ['Ana Maria Lopez de la Cruz', 'Ana Maria Lopez…'],
  [FAMILY.repeat(20), `${FAMILY.repeat(15)}…`],
  ['محمد عبد الرحمن السيد', 'محمد عبد الرحمن…'],
])('5.8 %s is cut to 16 graphemes with its ellipsis: %s', (raw, shown) => {
  expect(graphemes(safeName(raw)).length).toBeLessThanOrEqual(16);
  expect(safeName(raw)).toBe(shown);
});

test('5.8 sixteen graphemes are not cut', () => {
  expect(safeName('Maximiliana-Wong')).toBe('Maximiliana-Wong');
  expect(safeName(FAMILY.repeat(16))).toBe(FAMILY.repeat(16));
});

test('5.7 marks stack up to four on a letter, each once', () => {
  const name = safeName(`Z\u0300\u0301\u0302\u0303\u0304\u0305a\u0323\u0323\u0323`);
  expect(name.normalize('NFD')).toBe('Z\u0300\u0301\u0302\u0303a\u0323');
});

test('5.7 a name made of marks alone cannot grow without bound', () => {
  expect(safeName(`e${'\u0301'.repeat(5_000)}`)).toBe('é');
  expect(safeName(`e${'\u0301\u0323'.repeat(5_000)}`).normalize('NFD').length).toBe(5);
  expect(safeName('\u1100'.repeat(5_000)).length).toBeLessThanOrEqual(192);
});

test('1.7 a taken name gets the next number and still fits', () => {
  expect(uniqueName('ana', ['Ana'])).toBe('ana 2');
  expect(uniqueName('Ana', ['Ana', 'Ana 2'])).toBe('Ana 3');
  expect(uniqueName('Maximiliana-Wong', ['Maximiliana-Wong'])).toBe('Maximiliana-W… 2');
  expect(uniqueName('Maximiliana-Won…', ['Maximiliana-Won…'])).toBe('Maximiliana-W… 2');
});

test.each([
  ['Cyrillic', 'Аna', 'Ana'],
  ['all Cyrillic', 'АНА', 'AHA'],
  ['Greek', 'Αnα', 'Ana'],
  ['full width', 'ＡＮＡ', 'Ana'],
  ['case', 'ANA', 'ana'],
  ['mathematical', '𝐀𝐧𝐚', 'Ana'],
  ['an I for an l', 'Ian', 'lan'],
  ['a one for an l', 'Pau1', 'Paul'],
  ['letters that look like two', 'Mamrn', 'Mamm'],
  ['a mark that looks like another', 'Ana\u0341', 'Ana\u0301'],
  ['an emoji with its selector', '❤\ufe0f', '❤'],
  ['a joiner', 'علی‌رضا', 'علیرضا'],
])('5.9 a twin by %s gets a number: %s beside %s', (_how, one, other) => {
  expect(uniqueName(one, [other])).toBe(`${one} 2`);
  expect(uniqueName(other, [one])).toBe(`${other} 2`);
});

test.each([
  ['Ana', 'Anna'],
  ['Ána', 'Ana'],
  ['José', 'Jose'],
  ['李', '季'],
  ['Ana 2', 'Ana 3'],
  ['Иван', 'Ivan'],
])('5.9 %s beside %s needs no number', (one, other) => {
  expect(uniqueName(one, [other])).toBe(one);
});

test('5.7 a party has a name of up to 40 code units, likewise tidy', () => {
  expect(safePartyName('Ana\u3164\u200b’s \u202ekitchen')).toBe('Ana ’s kitchen');
  expect(safePartyName('\u2800')).toBe('');
  expect(safePartyName('x'.repeat(60))).toBe(`${'x'.repeat(39)}…`);
  expect(safePartyName(FAMILY.repeat(20))).toBe(`${FAMILY.repeat(3)}…`);
});

test('5.10 names are read to a bound, and put in order only once stacks of marks are bounded', () => {
  const order = vi.spyOn(String.prototype, 'normalize');
  safeName(`a${'\u0301\u0323'.repeat(5_000)}`);
  safeName(`${'\u00a0'.repeat(5_000)}a`);
  expect(Math.max(...order.mock.contexts.map((one) => String(one).length))).toBeLessThanOrEqual(512);
  expect(String(order.mock.contexts[0]).length).toBe(5);
  order.mockRestore();
});

test('5.10 what a name looks like is worked out once', () => {
  const keys = rememberedKeys(2);
  const [first] = [keys('Ana')];
  keys('Bruno');
  expect(keys('Ana')).toBe(first);
  keys('Clara');
  expect(keys('Bruno')).toEqual(keysOf('Bruno'));
  expect(keysOf('\ufdfa'.repeat(16))[0].length).toBeLessThan(400);
});
