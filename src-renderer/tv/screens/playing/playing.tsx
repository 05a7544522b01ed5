/** A running game: it fills the screen; what we lay over it stays at the edge. */
import pauseSvg from '@phosphor-icons/core/assets/fill/pause-fill.svg?raw';
import { useEffect, useRef, type ReactElement } from 'react';
import type { Party } from '../../../../src-shared/party.ts';
import type { Shell, ShellView } from '../../shell/shell-view.ts';
import type { Sight } from '../../shell/sight.ts';
import type { Notice } from '../../../../src-shared/party.ts';
import { DroppedStrip } from './dropped-strip.tsx';
import { Glyph } from '../parts/glyph.tsx';
import { hungUp } from './hung-up.ts';
import { PauseOverlay } from './pause-overlay.tsx';
import { useIdle } from './use-idle.ts';
import { useKeys } from '../parts/use-shell.ts';
import { useWords } from '../parts/words.tsx';

export type PlayingProps = {
  shell: Shell;
  party: Party;
  cast: ShellView['cast'];
  standIns: readonly string[];
  paused: boolean;
  sight: Sight;
  /** A moment that is over stands on the stage, for whoever makes the game: nothing may lie over it. */
  bare: boolean;
  menuOpen: boolean;
};

const IDLE_MS = 2_500;
/** Of the notices these cannot wait for the lobby; one at a time, in a line at the edge. */
const SAID_IN_GAMES = [
  ['data-unwritable', 'playing.data-unwritable'],
  ['code-guessed', 'playing.code-guessed'],
] as const satisfies readonly (readonly [Notice, string])[];

export function Playing({
  shell,
  party,
  cast,
  standIns,
  paused,
  sight,
  bare,
  menuOpen,
}: PlayingProps): ReactElement {
  const t = useWords();
  const stageRef = useRef<HTMLDivElement>(null);
  const idle = useIdle(IDLE_MS);
  const [, trouble] = SAID_IN_GAMES.find(([notice]) => party.notices.includes(notice)) ?? [];
  useEffect(() => {
    shell.setStageParent(stageRef.current);
    return () => shell.setStageParent(null);
  }, [shell]);
  useKeys((event) => {
    if (menuOpen || event.key !== 'Escape') return;
    if (paused) shell.orders.resume();
    else shell.orders.pause();
  });
  return (
    <main className={`playing ${idle && !paused ? 'playing-idle' : ''}`}>
      <div className="stage" ref={stageRef} />
      <DroppedStrip dropped={hungUp(party.players, cast)} standIns={standIns} />
      {trouble !== undefined && (
        <p className="in-trouble" role="status">
          {t(trouble)}
        </p>
      )}
      {!paused && (
        <button type="button" className="key pause-open" onClick={() => shell.orders.pause()}>
          <Glyph svg={pauseSvg} />
          {t('pause.open')}
          <kbd>Esc</kbd>
        </button>
      )}
      {!paused && sight.is === 'returning' && (
        <p className="count" role="status" key={sight.count}>
          {sight.count}
        </p>
      )}
      {paused && !bare && <PauseOverlay orders={shell.orders} volume={party.settings.soundVolume} />}
    </main>
  );
}
