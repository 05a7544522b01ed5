import { expect, test } from 'vitest';
import { BYE_REASONS, ERROR_REASONS, REFUSED_REASONS } from '../../../src-shared/limits.ts';
import { ICONS } from '../../ui/icons.ts';
import { en } from './en.ts';
import { suggestedName } from './names.ts';
import { ptBr } from './pt-br.ts';
import { loadTable } from './tables.ts';
import { createTexts, preferredLanguage } from './texts.ts';

const blanks = (text: string) => (text.match(/{{\w+}}/g) ?? []).sort();

test('every text is there in both languages, with the same blanks', () => {
  expect(Object.keys(ptBr).sort()).toEqual(Object.keys(en).sort());
  for (const key of Object.keys(en) as (keyof typeof en)[]) {
    expect(ptBr[key].trim(), key).not.toBe('');
    expect(blanks(ptBr[key]), key).toEqual(blanks(en[key]));
  }
});

test('every refusal and every error has a sentence of its own', () => {
  for (const table of [en, ptBr]) {
    const refusals = REFUSED_REASONS.map((reason) => table[`refused.${reason}`]);
    const errors = ERROR_REASONS.map((reason) => table[`error.${reason}`]);
    expect(new Set([...refusals, ...errors]).size).toBe(REFUSED_REASONS.length + ERROR_REASONS.length);
    for (const sentence of [...refusals, ...errors]) expect(sentence).toMatch(/\.$/);
  }
});

test('every goodbye has words', () => {
  for (const reason of BYE_REASONS) {
    const key = reason === 'host-closing' ? 'line.closed' : (`ended.${reason}.title` as const);
    expect(en[key]).not.toBe('');
  }
});

test('every icon has a name in both languages', () => {
  for (const { name } of ICONS) {
    expect(Object.keys(en)).toContain(`icon.${name}`);
  }
});

test('no text of trouble shouts', () => {
  for (const table of [en, ptBr]) {
    for (const [key, text] of Object.entries(table)) expect(text, key).not.toMatch(/!|oops/i);
  }
});

test('the first language of the browser that we speak wins, else English', () => {
  expect(preferredLanguage(['pt-PT', 'en'])).toBe('pt-BR');
  expect(preferredLanguage(['de-DE', 'en-GB', 'pt-BR'])).toBe('en');
  expect(preferredLanguage(['ja'])).toBe('en');
  expect(preferredLanguage([])).toBe('en');
});

test('fills in blanks, changes the language once its words are there, and tells', async () => {
  const texts = createTexts({ language: 'en', table: en }, loadTable);
  let told = 0;
  texts.onChange(() => (told += 1));
  expect(texts.t('you.open', { name: 'Ana' })).toBe('You: Ana');
  texts.setLanguage('pt-BR');
  await expect.poll(() => texts.language()).toBe('pt-BR');
  expect(texts.t('you.open', { name: 'Ana' })).toBe('Você: Ana');
  expect(texts.t('you.open')).toBe('Você: {{name}}');
  expect(told).toBe(1);
});

test('keeps its language where the other one cannot be loaded, and takes the last that was wanted', async () => {
  const asked: ((table: typeof en) => void)[] = [];
  const texts = createTexts({ language: 'en', table: en }, (language) =>
    language === 'en' ? Promise.reject(new Error('away')) : new Promise((resolve) => asked.push(resolve)),
  );
  texts.setLanguage('en');
  texts.setLanguage('pt-BR');
  texts.setLanguage('en');
  for (const answer of asked) answer(ptBr as typeof en);
  await Promise.resolve();
  expect(texts.language()).toBe('en');
  texts.setLanguage('pt-BR');
  asked.at(-1)?.(ptBr as typeof en);
  await expect.poll(() => texts.language()).toBe('pt-BR');
});

test('a suggested name is there for any luck and fits the wire', () => {
  for (const language of ['en', 'pt-BR'] as const) {
    for (const luck of [0, 0.5, 0.999]) {
      const name = suggestedName(language, luck);
      expect(name.length).toBeGreaterThan(2);
      expect(name.length).toBeLessThanOrEqual(16);
    }
  }
});
