/** Teams: lists of player ids, as even as they can be. */
import type { Context, Player } from './context.ts';
import { shuffle } from './random.ts';

/** Each team is a list of player ids. */
export type Teams = string[][];

/** Splits the players by chance: no team is more than one larger than another. */
export function splitTeams(
  players: readonly Pick<Player, 'id'>[],
  count: number,
  ctx: Pick<Context, 'random'>,
): Teams {
  const teams: Teams = Array.from({ length: count }, () => []);
  shuffle(players, ctx).forEach((player, index) => teams[index % count]?.push(player.id));
  return teams;
}

/** The index of the player's team; -1 where they are in none. */
export function teamOf(teams: Teams, playerId: string): number {
  return teams.findIndex((team) => team.includes(playerId));
}

/** In `join`: puts the player into the smallest team, and returns its index. */
export function joinSmallest(teams: Teams, player: Pick<Player, 'id'>): number {
  const known = teamOf(teams, player.id);
  if (known >= 0) return known;
  const least = Math.min(...teams.map((team) => team.length));
  const index = teams.findIndex((team) => team.length === least);
  teams[index]?.push(player.id);
  return index;
}

/** In `leave`: takes the player out of their team. */
export function leaveTeams(teams: Teams, player: Pick<Player, 'id'>): void {
  for (const team of teams) {
    const at = team.indexOf(player.id);
    if (at >= 0) team.splice(at, 1);
  }
}
