/** Hot reload: a running game whose files become others goes on with those, in developer mode. */
import type { ShellState } from '../shell-state.ts';
import { playableGames } from '../show/show.ts';

export type CodeWatch = {
  /** The scene may be another one: a game that goes on stage is made of the files of this moment. Never said in a release. */
  look(): void;
  /** The list of games was read anew. */
  follow(): void;
};

export function createCodeWatch(state: ShellState, reload: () => void): CodeWatch {
  /** Noted as the stage opens: a game that breaks before its first picture is mended by a save, too. */
  let opened: { gameId: string; revision: string } | null = null;
  let playing: string | null = null;

  /** The game on the stage, or the one that broke there: it is mended by a save as well. */
  function current(): { gameId: string; revision: string } | null {
    const { show, games } = state.now();
    if (show.scene.at !== 'playing' && show.scene.at !== 'problem') return null;
    const { gameId } = show.scene.round;
    const game = playableGames(games).find(({ id }) => id === gameId);
    return game ? { gameId, revision: game.revision } : null;
  }

  return {
    look() {
      const { scene } = state.now().show;
      const before = playing;
      playing = scene.at === 'playing' ? scene.round.gameId : null;
      if (playing !== null && playing !== before) opened = current();
    },
    follow() {
      const now = current();
      if (!now || opened?.gameId !== now.gameId || opened.revision === now.revision) return;
      opened = now;
      reload();
    },
  };
}
