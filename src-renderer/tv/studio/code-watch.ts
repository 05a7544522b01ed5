/** Hot reload: a running game whose files become others goes on with those, in developer mode. */
import type { PickerGame } from '../shell/shell-view.ts';
import type { Show } from '../show/show-state.ts';

/**
 * `opened`: the files of the game as it went on the stage. A game that breaks keeps them, so that a save mends it, even
 * one that breaks before its first picture.
 */
export type CodeWatch = {
  readonly playing: string | null;
  readonly opened: Pick<PickerGame, 'id' | 'revision'> | null;
};

export const NO_CODE: CodeWatch = { playing: null, opened: null };

/** `broken`: its files are no game any more, and what ran before goes on. */
export type CodeChange = { is: 'none' } | { is: 'reloadable' } | { is: 'broken'; sentence: string };

export type CodeWorld = { show: Show; games: readonly PickerGame[] };

export function followCode(code: CodeWatch, world: CodeWorld): { code: CodeWatch; change: CodeChange } {
  const { scene } = world.show;
  const playing = scene.at === 'playing' ? scene.round.gameId : null;
  const listed = listedGame(world);
  if (playing !== null && playing !== code.playing)
    return { code: { playing, opened: listed }, change: { is: 'none' } };
  const { opened } = code;
  if (!listed || opened?.id !== listed.id || opened.revision === listed.revision)
    return { code: { playing, opened }, change: { is: 'none' } };
  const change: CodeChange =
    'problem' in listed
      ? { is: 'broken', sentence: `${listed.id}: ${listed.problem}` }
      : { is: 'reloadable' };
  return { code: { playing, opened: listed }, change };
}

/** The game on the stage, or the one that broke there. */
function listedGame({ show: { scene }, games }: CodeWorld): PickerGame | null {
  if (scene.at !== 'playing' && scene.at !== 'problem') return null;
  return games.find(({ id }) => id === scene.round.gameId) ?? null;
}
