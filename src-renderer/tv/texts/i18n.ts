/** The TV's words in the party's language. */
import { createInstance } from 'i18next';
import type { Language } from '../../../src-shared/party.ts';
import type { TeamLook } from '../../../src-shared/teams.ts';
import { teamNames } from '../../ui/team-names.ts';
import en from './en.json' with { type: 'json' };
import ptBr from './pt-BR.json' with { type: 'json' };

type Base<Key extends string> = Key extends `${infer Stem}_${'one' | 'other'}` ? Stem : Key;

type TeamKey = `team.${TeamLook['id']}`;

/** A key of the texts, counted ones without their `_one` and `_other`; or a team's name. */
export type TextKey = Base<keyof typeof en> | TeamKey;

/** Says a text; `values` fill its `{{places}}`, `count` also picks singular or plural. */
export type Texts = (key: TextKey, values?: Record<string, string | number>) => string;

/** The texts of one language; what is missing there is said in English. */
export function createTexts(language: Language): Texts {
  const i18n = createInstance();
  void i18n.init({
    lng: language,
    fallbackLng: 'en',
    initAsync: false,
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
    resources: {
      en: { translation: { ...en, ...teamTexts('en') } },
      'pt-BR': { translation: { ...ptBr, ...teamTexts('pt-BR') } },
    },
  });
  return (key, values) => i18n.t(key, values ?? {});
}

function teamTexts(language: Language): Record<string, string> {
  return Object.fromEntries(Object.entries(teamNames(language)).map(([id, name]) => [`team.${id}`, name]));
}
