/** Hot reload: a running game whose files become others goes on with those, in developer mode. */
import type { ShellState } from '../shell-state.ts';
import { playableGames } from '../show/show.ts';

export type CodeWatch = {
  /** The game of this moment runs with the files of this moment; never said in a release. */
  isUp(): void;
  /** The list of games was read anew. */
  follow(): void;
};

export function createCodeWatch(state: ShellState, reload: () => void): CodeWatch {
  let runs: { gameId: string; revision: string } | null = null;

  /** The game on the stage, or the one that broke there: it is mended by a save as well. */
  function current(): { gameId: string; revision: string } | null {
    const { show, games } = state.now();
    if (show.scene.at !== 'playing' && show.scene.at !== 'problem') return null;
    const { gameId } = show.scene.round;
    const game = playableGames(games).find(({ id }) => id === gameId);
    return game ? { gameId, revision: game.revision } : null;
  }

  return {
    isUp() {
      runs = current();
    },
    follow() {
      const now = current();
      if (!now || runs?.gameId !== now.gameId || runs.revision === now.revision) return;
      runs = now;
      reload();
    },
  };
}
