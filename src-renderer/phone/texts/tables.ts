/** The words of each language, loaded when they are wanted: a guest reads one of them. */
import type { Language } from '../../../src-shared/party.ts';
import type { TextKey } from './en.ts';

export type Table = Readonly<Record<TextKey, string>>;

export type LoadTable = (language: Language) => Promise<Table>;

/** Rejects where the host is away just then. */
export async function loadTable(language: Language): Promise<Table> {
  switch (language) {
    case 'en':
      return import('./en.ts').then((words) => words.en);
    case 'pt-BR':
      return import('./pt-br.ts').then((words) => words.ptBr);
  }
}
