/** The names of the teams, for shell and games. */
import type { TeamLook } from '../../src-shared/teams.ts';

type Names = Record<TeamLook['id'], string>;

const EN: Names = { stars: 'Stars', hearts: 'Hearts', clouds: 'Clouds', leaves: 'Leaves' };
const NAMES: Record<string, Names> = {
  en: EN,
  pt: { stars: 'Estrelas', hearts: 'Corações', clouds: 'Nuvens', leaves: 'Folhas' },
  es: { stars: 'Estrellas', hearts: 'Corazones', clouds: 'Nubes', leaves: 'Hojas' },
};

/** `language` is a BCP 47 tag; one that has no names here gets the English ones. */
export function teamNames(language: string): Names {
  return NAMES[language.toLowerCase().split('-')[0] ?? ''] ?? EN;
}
