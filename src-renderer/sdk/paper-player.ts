/** For tests: a player of paper. */
import type { Player } from './context.ts';

/** Called by its id, connected, in the first seat; `change` is what is otherwise. */
export function paperPlayer(id: string, change: Partial<Player> = {}): Player {
  return {
    id,
    name: id,
    iconIndex: 0,
    cordIndex: 0,
    color: '#ff6b57',
    seat: 0,
    connected: true,
    bot: false,
    ...change,
  };
}
