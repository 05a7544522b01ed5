import { createInstance } from 'i18next';
import type { Context, Controller } from '../sdk/partyline.ts';

/** The game's `t`: its texts in one language, with `{{name}}` filled in and plurals by `count`. */
export function createTranslate(language: string, texts: Record<string, string>): Context['t'] {
  const i18n = createInstance();
  void i18n.init({
    lng: language,
    fallbackLng: false,
    resources: { [language]: { translation: texts } },
    // Texts are flat: a dot or a colon in a key is only a dot or a colon.
    keySeparator: false,
    nsSeparator: false,
    // Plain text goes to canvas, React and phones alike; each escapes by itself.
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  return (key, values) => i18n.t(key, values ?? {});
}

const WAITING: Record<string, { title: string; text: string }> = {
  en: { title: 'You are on the line.', text: 'Next game is yours.' },
  'pt-BR': { title: 'Você está na linha.', text: 'A próxima partida é sua.' },
};

/** What a phone shows that has no place in this game. */
export function waitingController(language: string): Controller {
  const words = WAITING[language] ?? WAITING['en'];
  return { ...words, controls: [] };
}
