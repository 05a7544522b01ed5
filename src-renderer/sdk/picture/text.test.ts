import { expect, test } from 'vitest';
import { paperPen, pxOf } from './picture-kit.ts';
import { cutText, fitText, setType, wrapText } from './text.ts';

/** Ten units a letter. */
const ruler = { measureText: (text: string) => ({ width: Array.from(text).length * 10 }) };

test.each([
  ['Ana', 30, 'Ana'],
  ['Maximiliana', 60, 'Maxim…'],
  ['Grandma Rosalind', 90, 'Grandma…'],
  ['🦊🦊🦊🦊', 30, '🦊🦊…'],
  ['Ana', 0, 'A…'],
])('"%s" in %d units is "%s"', (text, width, cut) => {
  expect(cutText(ruler, text, width)).toBe(cut);
});

test('a long name is set smaller, and cut only below the least size', () => {
  const { pen } = paperPen();
  const room = { width: 400, px: 100, least: 50 };
  expect(fitText(pen, 'Ana', room)).toBe('Ana');
  expect(pxOf(pen.font)).toBe(100);
  expect(fitText(pen, 'Maximiliana', room)).toBe('Maximiliana');
  expect(pxOf(pen.font)).toBe(72);
  expect(fitText(pen, 'A name without any end', room)).toBe('A name without…');
  expect(pxOf(pen.font)).toBe(50);
});

test('lines break between words, and a word that is too long is cut', () => {
  expect(wrapText(ruler, 'the quick  brown fox', 100)).toEqual(['the quick', 'brown fox']);
  expect(wrapText(ruler, 'a Donaudampfschiff b', 60)).toEqual(['a', 'Donau…', 'b']);
  expect(wrapText(ruler, '  ', 60)).toEqual([]);
});

test('the display face is set in the pen’s units', () => {
  const { pen } = paperPen();
  setType(pen, 46, 700);
  expect(pen.font).toMatch(/^700 46px "Bricolage Grotesque Variable"/);
});
