/** The players of a result: people, bots, and those who have left since. */
import type { Cord } from '../../../../src-shared/cords.ts';
import type { ShellView } from '../../shell/shell-view.ts';
import { cordOf } from '../parts/cord-path.tsx';

export type Actor = { id: string; name: string; iconIndex: number; cord: Cord; bot: boolean };

/** Finds an actor by id; one whom nobody knows gets `unknownName` and a grey cord. */
export function castOf(view: Pick<ShellView, 'cast' | 'party'>, unknownName: string): (id: string) => Actor {
  const here = (view.party?.players ?? []).map((player) => ({ ...player, id: player.playerId, bot: false }));
  // People who are here have their name of now, also where the game ended under another one.
  const known = new Map([...view.cast, ...here].map((one) => [one.id, one]));
  return (id) => {
    const one = known.get(id);
    if (!one)
      return {
        id,
        name: unknownName,
        iconIndex: 0,
        cord: cordOf({ cordIndex: -1, color: '#888390' }),
        bot: false,
      };
    return { id, name: one.name, iconIndex: one.iconIndex, cord: cordOf(one), bot: one.bot };
  };
}
