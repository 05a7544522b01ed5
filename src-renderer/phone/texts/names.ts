/** Names for guests who do not feel like typing one. */
import type { Language } from '../../../src-shared/party.ts';

const NAMES: Record<Language, readonly string[]> = {
  en: [
    'Biscuit',
    'Comet',
    'Disco',
    'Gravy',
    'Marble',
    'Noodle',
    'Pepper',
    'Pickle',
    'Pudding',
    'Turbo',
    'Velvet',
    'Waffle',
  ],
  'pt-BR': [
    'Bolota',
    'Cocada',
    'Cometa',
    'Farofa',
    'Jujuba',
    'Maritaca',
    'Paçoca',
    'Pipoca',
    'Quindim',
    'Rojão',
    'Tapioca',
    'Xodó',
  ],
};

/** A friendly name in the language; `luck` in [0, 1) picks it. */
export function suggestedName(language: Language, luck: number): string {
  const names = NAMES[language];
  return names[Math.floor(luck * names.length)] ?? names[0] ?? '';
}
