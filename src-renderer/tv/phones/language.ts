import { LANGUAGES, type Language } from '../../../src-shared/party.ts';

/** The language of ours that a BCP 47 tag means, whatever its region; the other one where we have none. */
export function languageFor(tag: string | undefined, otherwise: Language): Language {
  const main = tag?.toLowerCase().split('-')[0];
  return LANGUAGES.find((language) => language.toLowerCase().split('-')[0] === main) ?? otherwise;
}
