/** Who is away for so long that a bot plays for them. Times are steps of play time. */
import type { Player } from '../sdk/partyline.ts';

/** Long enough for a locked phone to come back, short enough that the others do not wait: 8 s. */
export const STAND_IN_AFTER_STEPS = 8 * 60;

export type StandIns = {
  /** False: nobody is played for, whatever happens. */
  allowed: boolean;
  left(playerId: string, step: number): void;
  returned(playerId: string): void;
  /** Those for whom a bot plays now, the willing as well; nobody is away while no person is there to play with. */
  among(players: readonly Player[], step: number, willing: ReadonlySet<string>): Player[];
  /** Since which step who is away, for a snapshot. */
  since(): Record<string, number>;
};

export function createStandIns(saved: Readonly<Record<string, number>>, allowed: boolean): StandIns {
  const away = new Map(Object.entries(saved));
  const isDue = (playerId: string, step: number) => {
    const since = away.get(playerId);
    return since !== undefined && step - since >= STAND_IN_AFTER_STEPS;
  };
  const standIns: StandIns = {
    allowed,
    left: (playerId, step) => void away.set(playerId, step),
    returned: (playerId) => void away.delete(playerId),
    among(players, step, willing) {
      const somebodyIsHere = players.some((player) => player.connected && !player.bot);
      const isAway = ({ id, connected }: Player) =>
        standIns.allowed && somebodyIsHere && !connected && isDue(id, step);
      return players.filter((player) => !player.bot && (isAway(player) || willing.has(player.id)));
    },
    since: () => Object.fromEntries(away),
  };
  return standIns;
}
