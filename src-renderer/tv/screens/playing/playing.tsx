/** A running game: it fills the screen; what we lay over it stays at the edge. */
import pauseSvg from '@phosphor-icons/core/assets/fill/pause-fill.svg?raw';
import { type ReactElement, useEffect, useRef, useState } from 'react';
import type { Notice, Party, Player, Settings } from '../../../../src-shared/party.ts';
import type { HowToView, Shell, ShellOrders, ShellView } from '../../shell/shell-view.ts';
import type { Sight } from '../../shell/sight.ts';
import { HowToBar } from './how-to-bar.tsx';
import { DroppedStrip } from './dropped-strip.tsx';
import { Glyph } from '../parts/glyph.tsx';
import { useKeys } from '../parts/use-shell.ts';
import { useWords } from '../parts/words.tsx';
import type { StagePlayer } from '../../../../src-shared/stage-player.ts';
import { useFocusTrap } from '../parts/use-focus-trap.ts';
import { VolumeSlider } from '../parts/volume-slider.tsx';

export type PlayingProps = {
  shell: Shell;
  party: Party;
  cast: ShellView['cast'];
  standIns: readonly string[];
  paused: boolean;
  howTo: HowToView | undefined;
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
  howTo,
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
    <main className={`playing ${idle && !paused ? 'playing-idle' : ''} ${howTo ? 'playing-how-to' : ''}`}>
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
      {howTo && !paused && sight.is === 'seen' && (
        <HowToBar
          {...{ howTo, cast }}
          language={party.settings.language}
          orders={shell.orders}
          keysOff={menuOpen}
        />
      )}
      {!paused && sight.is === 'returning' && (
        <p className="count" role="status" key={sight.count}>
          {sight.count}
        </p>
      )}
      {paused && !bare && <PauseOverlay orders={shell.orders} settings={party.settings} />}
    </main>
  );
}

/** The players of this game who are away; those who were away before it began do not belong to it. */
export function hungUp(players: readonly Player[], cast: readonly StagePlayer[]): Player[] {
  const inGame = new Set(cast.map((player) => player.id));
  return players.filter((player) => !player.connected && inGame.has(player.playerId));
}

/** The game on hold. */
function PauseOverlay({ orders, settings }: { orders: ShellOrders; settings: Settings }): ReactElement {
  const t = useWords();
  const trap = useFocusTrap<HTMLElement>();
  return (
    <div className="cover pause">
      <section
        className="pause-panel"
        role="dialog"
        aria-modal="true"
        aria-labelledby="pause-title"
        ref={trap}
      >
        <h1 id="pause-title">{t('pause.title')}</h1>
        <p>{t('pause.text')}</p>
        <button type="button" className="key key-brass" autoFocus onClick={() => orders.resume()}>
          {t('pause.resume')}
          <kbd>Esc</kbd>
        </button>
        <button type="button" className="key" onClick={() => orders.quit()}>
          {t('pause.quit')}
        </button>
        <VolumeSlider settings={settings} orders={orders} />
      </section>
    </div>
  );
}

/** True while nobody has moved the mouse for a while. */
function useIdle(afterMs: number): boolean {
  const [idle, setIdle] = useState(true);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const wake = (): void => {
      setIdle(false);
      clearTimeout(timer);
      timer = setTimeout(() => setIdle(true), afterMs);
    };
    window.addEventListener('pointermove', wake);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('pointermove', wake);
    };
  }, [afterMs]);
  return idle;
}
