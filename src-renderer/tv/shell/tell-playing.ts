/** Tells the host who plays, at each change and on each new line: it gives none of their seats to newcomers. */
import type { TvToHost } from '../../../src-shared/bridge.ts';
import type { ShellState } from './shell-state.ts';
import type { ShowScene } from '../show/show-state.ts';

export function tellPlaying(state: ShellState, tellHost: (message: TvToHost) => void): void {
  let told: string | null = null;
  state.onChange(() => {
    const { line, party, restoring, show } = state.now();
    if (line !== 'open') told = null;
    // A game that is about to stand again is not known yet: neither is who plays in it.
    if (line !== 'open' || party === null || restoring) return;
    const players = playersIn(show.scene);
    const text = players.join(' ');
    if (text === told) return;
    told = text;
    tellHost({ type: 'playing', data: { players } });
  });
}

/** Players of the game that runs, or of the rematch that a result may have. */
function playersIn(scene: ShowScene): string[] {
  if (scene.at === 'lobby') return [];
  if (scene.round.paper) return 'before' in scene && scene.before ? playersIn(scene.before) : [];
  return scene.round.cast.players.filter((player) => !player.bot).map((player) => player.id);
}
