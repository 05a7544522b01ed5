import { expect, test } from 'vitest';
import { createTexts } from './i18n.ts';
import en from './en.json' with { type: 'json' };
import ptBr from './pt-BR.json' with { type: 'json' };

const places = (text: string): string[] =>
  [...text.matchAll(/{{(\w+)}}/g)].map((match) => match[1] ?? '').sort();

test('both languages have the same keys, and no text is empty', () => {
  expect(Object.keys(ptBr).sort()).toEqual(Object.keys(en).sort());
  expect([...Object.values(en), ...Object.values(ptBr)].filter((text) => text.trim() === '')).toEqual([]);
});

test('a text has the same places to fill in both languages', () => {
  const other: Record<string, string> = ptBr;
  const unlike = Object.entries(en).filter(
    ([key, text]) => places(text).join() !== places(other[key] ?? '').join(),
  );
  expect(unlike).toEqual([]);
});

test('every text is said somewhere', () => {
  const files = import.meta.glob<string>('../screens/**/*.{ts,tsx}', {
    query: '?raw',
    import: 'default',
    eager: true,
  });
  const sources = Object.values(files).join();
  const unsaid = Object.keys(en)
    .map((key) => key.replace(/_(one|other)$/, ''))
    .filter(
      (key) =>
        !sources.includes(`'${key}'`) &&
        !/^(line|notice|desk|doctor|fault|address\.kind|sound\.(of|bed))\./.test(key),
    );
  expect(unsaid).toEqual([]);
});

test('texts are said in the chosen language, counted, and names are left as they are', () => {
  expect(createTexts('pt-BR')('desk.joined', { name: 'Zé & <Ana>' })).toBe('Zé & <Ana> está na linha.');
  expect(createTexts('en')('picker.minutes', { count: 1 })).toBe('1 minute');
  expect(createTexts('en')('picker.minutes', { count: 5 })).toBe('5 minutes');
});
