import { createInstance } from 'i18next';
import type { Context, Controller } from '../sdk/partyline.ts';

const MOST_REMEMBERED = 1000;

export type Translation = {
  language: string;
  texts: Record<string, string>;
  /** Hears of a text that is not there; where it returns, its key stands in its place. */
  onSlip(slip: Error): void;
};

/** The game's `t`: its texts in one language, with `{{name}}` filled in and plurals by `count`. */
export function createTranslate({ language, texts, onSlip }: Translation): Context['t'] {
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
  // Real-time games ask for the same few texts sixty times a second for each phone.
  const known = new Map<string, string>();
  return (key, values) => {
    const question = values ? key + JSON.stringify(values) : key;
    const before = known.get(question);
    if (before !== undefined) return before;
    if (!i18n.exists(key, values))
      onSlip(new Error(`There is no text "${key}". Each texts.*.json needs it.`));
    const answer = i18n.t(key, values ?? {});
    if (known.size >= MOST_REMEMBERED) known.clear();
    known.set(question, answer);
    return answer;
  };
}

const WAITING: Record<string, { title: string; text: string }> = {
  en: { title: 'You are on the line.', text: 'Next game is yours.' },
  'pt-BR': { title: 'Você está na linha.', text: 'A próxima partida é sua.' },
};

/** The controller of a phone that has no place in this game. */
export function waitingController(language: string): Controller {
  const words = WAITING[language] ?? WAITING['en'];
  return { ...words, controls: [] };
}
