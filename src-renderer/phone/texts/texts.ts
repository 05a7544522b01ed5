/**
 * The words of the page in the guest's language, and which language that is. By hand rather than with
 * i18next, which alone would be two fifths of all that a phone may load; the `{{name}}` syntax is the same.
 */
import type { Language } from '../../../src-shared/party.ts';
import type { TextKey } from './en.ts';
import type { LoadTable, Table } from './tables.ts';

/** The text under a key, with each `{{name}}` filled in from `values`. */
export type Translate = (key: TextKey, values?: Record<string, string | number>) => string;

export type Texts = {
  t: Translate;
  language(): Language;
  /** Counts once its words are loaded; where they cannot be, the language stays. */
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

export function createTexts(first: { language: Language; table: Table }, load: LoadTable): Texts {
  let current = first;
  let wanted = first.language;
  const listeners = new Set<() => void>();

  async function change(language: Language): Promise<void> {
    const table = await load(language);
    // Of two quick taps the second counts.
    if (language !== wanted) return;
    current = { language, table };
    for (const listener of listeners) listener();
  }

  return {
    t: (key, values) => filledIn(current.table[key], values),
    language: () => current.language,
    setLanguage(language) {
      wanted = language;
      change(language).catch(() => {
        if (wanted === language) wanted = current.language;
      });
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
