/**
 * The words of the page in the guest's language, and which language that is. By hand rather than with
 * i18next, which alone would be two fifths of all that a phone may load; the `{{name}}` syntax is the same.
 */
import type { Language } from '../../../src-shared/party.ts';
import { en, type TextKey } from './en.ts';
import { ptBr } from './pt-br.ts';

/** The text under a key, with each `{{name}}` filled in from `values`. */
export type Translate = (key: TextKey, values?: Record<string, string | number>) => string;

export type Texts = {
  t: Translate;
  language(): Language;
  setLanguage(language: Language): void;
  onChange(listener: () => void): () => void;
};

/** Each language under its own name, in the order of the switch. */
export const LANGUAGE_NAMES: readonly { language: Language; name: string; short: string }[] = [
  { language: 'en', name: 'English', short: 'EN' },
  { language: 'pt-BR', name: 'Português', short: 'PT' },
];

/** The first of the browser's languages that we speak, else English. */
export function preferredLanguage(wanted: readonly string[]): Language {
  for (const tag of wanted) {
    if (/^pt\b/i.test(tag)) return 'pt-BR';
    if (/^en\b/i.test(tag)) return 'en';
  }
  return 'en';
}

const TABLES: Record<Language, Record<TextKey, string>> = { en, 'pt-BR': ptBr };

export function createTexts(language: Language): Texts {
  let current = language;
  const listeners = new Set<() => void>();
  return {
    t: (key, values) => filledIn(TABLES[current][key], values),
    language: () => current,
    setLanguage(next) {
      current = next;
      for (const listener of listeners) listener();
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** A name that has no value stays as it is: an odd word is better than a hole. */
function filledIn(text: string, values: Record<string, string | number> = {}): string {
  return text.replace(/{{(\w+)}}/g, (all, name: string) => String(values[name] ?? all));
}
