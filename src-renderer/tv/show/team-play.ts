/** Teams as the lobby makes them: how many were asked for, and which side somebody has chosen or was dealt. */
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { smallestTeam, teamCount } from '../../../src-shared/teams.ts';
import type { StagePlayer } from '../../../src-shared/stage-player.ts';
import type { PlayableGame } from '../shell/shell-view.ts';

/** `count`: how many teams are wanted, 0 for none. `sides`: by player id, the team that somebody chose or was dealt. */
export type TeamPlay = { readonly count: number; readonly sides: Readonly<Record<string, number>> };

export const NO_TEAMS: TeamPlay = { count: 0, sides: {} };

/** What these wishes come to in this game: one that is not made for so many teams is played without, or in as few as it can. */
export function teamPlayIn(
  game: Pick<PlayableGame, 'teams'> | undefined,
  { count, sides }: TeamPlay,
): TeamPlay {
  return { count: teamCount(game?.teams, count), sides };
}

/** Everybody in a team: on the side that they have, and all others in the smallest, in their order. */
export function putInTeams(players: readonly StagePlayer[], { count, sides }: TeamPlay): StagePlayer[] {
  if (count === 0) return [...players];
  const placed = players.map((player) => {
    const side = player.team ?? sides[player.id];
    return side !== undefined && side < count ? { ...player, team: side } : withoutTeam(player);
  });
  placed.forEach((player, index) => {
    if (player.team === undefined) placed[index] = { ...player, team: smallestTeam(placed, count) };
  });
  return placed;
}

function withoutTeam({ team: _team, ...player }: StagePlayer): StagePlayer {
  return player;
}

/** Deals these people to the teams, as even as they can be. `seed` is any 32-bit integer. */
export function dealSides(playerIds: readonly string[], count: number, seed: number): Record<string, number> {
  const chance = xoroshiro128plus(seed);
  const left = [...playerIds];
  const dealt = playerIds.flatMap(() => left.splice(uniformInt(chance, 0, left.length - 1), 1));
  return Object.fromEntries(dealt.map((playerId, index) => [playerId, index % count]));
}
