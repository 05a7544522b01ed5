/** For tests: a player of paper. */
import type { StagePlayer } from '../../src-shared/stage-player.ts';

/** Called by its id, connected, in the first seat; `change` is what is otherwise. */
export function paperPlayer(id: string, change: Partial<StagePlayer> = {}): StagePlayer {
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
