/** Hot reload: a running game whose files become others goes on with those, in developer mode. */
import type { ShellState } from '../shell/shell-state.ts';
import type { PickerGame } from '../shell/shell-view.ts';

export type CodeWatch = {
  /** The scene may be another one: a game that goes on stage is made of the files of this moment. Never said in a release. */
  look(): void;
  /** The list of games was read again. */
  follow(): void;
};

export type CodeWatchEvents = {
  reload(): void;
  /** Its files are no game any more: a sentence, while what ran before goes on. */
  onFault(sentence: string): void;
};

export function createCodeWatch(state: ShellState, { reload, onFault }: CodeWatchEvents): CodeWatch {
  /** Noted as the stage opens: a game that breaks before its first picture is mended by a save, too. */
  let opened: Pick<PickerGame, 'id' | 'revision'> | null = null;
  let playing: string | null = null;

  /** The game on the stage, or the one that broke there: it is mended by a save as well. */
  function current(): PickerGame | null {
    const { show, games } = state.now();
    if (show.scene.at !== 'playing' && show.scene.at !== 'problem') return null;
    const { gameId } = show.scene.round;
    return games.find(({ id }) => id === gameId) ?? null;
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
      if (!now || opened?.id !== now.id || opened.revision === now.revision) return;
      opened = now;
      if ('problem' in now) onFault(`${now.id}: ${now.problem}`);
      else reload();
    },
  };
}
