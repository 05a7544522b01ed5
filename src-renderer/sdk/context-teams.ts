/** The teams of a context: who is in which, under the names of a language. */
import { TEAMS } from '../../src-shared/teams.ts';
import type { Player, Team } from './context.ts';

type Names = Record<(typeof TEAMS)[number]['id'], string>;

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

export function teamsOf(players: readonly Player[], count: number, language: string): readonly Team[] {
  const names = teamNames(language);
  return TEAMS.slice(0, count).map((look, index) => ({
    ...look,
    index,
    name: names[look.id],
    players: players.filter((player) => player.team === index),
  }));
}
