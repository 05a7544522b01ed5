/** The Studio's words, in the language of its browser. */
import { createContext, useContext } from 'react';
import { en, type WordKey, type WordTable } from './en.ts';
import { ptBr } from './pt-br.ts';

/** The text under a key, with each `{{name}}` filled in. */
export type Words = (key: WordKey, values?: Record<string, string | number>) => string;

export function wordsFor(languages: readonly string[]): Words {
  const table: WordTable = /^pt\b/i.test(languages[0] ?? '') ? ptBr : en;
  return (key, values = {}) =>
    table[key].replace(/{{(\w+)}}/g, (all, name: string) => String(values[name] ?? all));
}

export const WordsContext = createContext<Words>(wordsFor(['en']));

export function useWords(): Words {
  return useContext(WordsContext);
}
