import { expect, test } from 'vitest';
import { en } from './en.ts';
import { ptBr } from './pt-br.ts';
import { wordsFor } from './words.ts';

test('both languages fill in the same values', () => {
  const holes = (text: string) => [...text.matchAll(/{{\w+}}/g)].map(([hole]) => hole).sort();
  for (const [key, text] of Object.entries(en)) {
    expect(holes(ptBr[key as keyof typeof en])).toEqual(holes(text));
  }
});

test('the first language that is asked for decides', () => {
  expect(wordsFor(['pt-BR', 'en'])('start')).toBe('Começar');
  expect(wordsFor(['fr', 'pt'])('start')).toBe('Start');
  expect(wordsFor(['en'])('playersUpTo', { count: 4 })).toBe('4 players');
});
