/** The players and the spectators. Rules and picture see the lists themselves, so the lists are frozen. */
import type { StagePlayer } from '../../src-shared/stage-player.ts';
import { smallestTeam } from '../../src-shared/teams.ts';
import type { Player } from '../sdk/partyline.ts';

/** Joins, departures and changes of name. */
export type Seating = {
  join(player: StagePlayer): void;
  drop(playerId: string): void;
  back(playerId: string): void;
  leave(playerId: string): void;
  change(player: StagePlayer): void;
};

export type Roster = {
  /** Frozen, like each of their members; another list after each change. */
  readonly players: readonly Player[];
  readonly audience: readonly Player[];
  playing(playerId: string): Player | undefined;
  watching(playerId: string): Player | undefined;
  /** @returns the player as rules may see them */
  seat(player: StagePlayer): Player;
  watch(player: StagePlayer): void;
  /** @returns the player as they are now, or undefined where nobody has that id */
  change(playerId: string, change: Partial<StagePlayer>): Player | undefined;
  remove(playerId: string): void;
};

/** With `teams` everybody who plays is in one: who comes without gets the smallest. */
export function createRoster(
  first: readonly StagePlayer[],
  watchers: readonly StagePlayer[],
  teams = 0,
): Roster {
  const inTeam = (player: StagePlayer, others: readonly Player[]): Player =>
    frozen(
      teams > 0 && player.team === undefined ? { ...player, team: smallestTeam(others, teams) } : player,
    );
  let players = freeze(first.reduce<Player[]>((seated, one) => [...seated, inTeam(one, seated)], []));
  let audience = freeze(watchers.map(frozen));

  return {
    get players() {
      return players;
    },
    get audience() {
      return audience;
    },
    playing: (playerId) => players.find(({ id }) => id === playerId),
    watching: (playerId) => audience.find(({ id }) => id === playerId),
    seat(player) {
      const own = inTeam(player, players);
      players = freeze([...players, own]);
      return own;
    },
    watch(player) {
      audience = freeze([...audience, frozen(player)]);
    },
    change(playerId, change) {
      const changed = (list: readonly Player[]) =>
        freeze(list.map((one) => (one.id === playerId ? frozen({ ...one, ...change }) : one)));
      players = changed(players);
      audience = changed(audience);
      return [...players, ...audience].find(({ id }) => id === playerId);
    },
    remove(playerId) {
      players = freeze(players.filter(({ id }) => id !== playerId));
      audience = freeze(audience.filter(({ id }) => id !== playerId));
    },
  };
}

function frozen(player: StagePlayer): Player {
  // A colour is `#rrggbb` from the host on; the wire's type does not say so.
  return Object.freeze({ ...player, color: player.color as Player['color'] });
}

function freeze(list: Player[]): readonly Player[] {
  return Object.freeze(list);
}
