/** The teams of a context: who is in which, under the names of a language. */
import { TEAMS } from '../../src-shared/teams.ts';
import { teamNames } from '../ui/team-names.ts';
import type { Player, Team } from './context.ts';

export function teamsOf(players: readonly Player[], count: number, language: string): readonly Team[] {
  const names = teamNames(language);
  return TEAMS.slice(0, count).map((look, index) => ({
    ...look,
    index,
    name: names[look.id],
    players: players.filter((player) => player.team === index),
  }));
}
