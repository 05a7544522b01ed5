import { useEffect, useRef, useState } from 'preact/hooks';
import type { Controller } from '../../../src-shared/controller.ts';
import { ControllerView } from '../controls/controller-view.tsx';
import { widthOf } from '../controls/grid.ts';
import { layoutOf } from '../controls/layout.ts';
import { Timer } from '../controls/timer.tsx';
import { useKeyboard, useScreen } from '../controls/use-screen.ts';
import type { Seat, ShownController } from '../link/link-state.ts';
import { CordLine } from '../look/cord-line.tsx';
import { IconView } from '../look/icon-view.tsx';
import { shadesOf } from '../look/shade.ts';
import { useChanges, usePhone, useTranslate } from '../phone-context.ts';
import type { YouSheet } from '../you/you-sheet.tsx';
import { Card } from './card.tsx';
import { Trouble } from './trouble.tsx';
import { addStyleSheet } from '../controls/late-parts.ts';
import lateStyles from '../styles/sheet.css?url';
import type { LATE_SHEET } from '../you/late-sheet.ts';

type HandsetProps = {
  seat: Seat;
  controller: ShownController | null;
  line: 'up' | 'down' | 'closed';
  /** Facts for the phone in charge alone. */
  inCharge: Parameters<typeof YouSheet>[0]['inCharge'];
};

/** Lower than this, a slip that says more would cover what one plays with. */
const ROOMY_FROM_PX = 560;

/** The phone as a handset: whose it is on top, what to do below, the player's colour all over. */
export function Handset({ seat, controller, line, inCharge }: HandsetProps) {
  const t = useTranslate();
  const { hand } = usePhone();
  useChanges(hand);
  const [sheetOpen, setSheetOpen] = useState(false);
  const late = useSheet(line === 'up', sheetOpen);
  const shown: Controller = controller ?? { title: t('wait.title'), text: t('wait.text'), controls: [] };
  const drafts = useRef(new Map<string, string>());
  const screen = useScreen();
  const keyboardPx = useKeyboard();
  const layout = layoutOf(shown, screen, hand.leftHanded());
  const scene = controller?.scene ?? 'lobby';
  const claims = sheetOpen || !late ? [] : (inCharge?.claims ?? []);
  const roomy = scene !== 'game' && screen.height >= ROOMY_FROM_PX;
  const own = shadesOf(seat.color);
  const ground = shadesOf(shown.color ?? seat.color);
  useThemeColor(ground.ground);
  return (
    <div
      class={keyboardPx > 0 ? `handset for-${layout.shape} typing` : `handset for-${layout.shape}`}
      style={{
        '--keyboard': `${keyboardPx}px`,
        '--head-width': `${widthOf(layout.grid, 'head') * 100}%`,
        '--ground': ground.ground,
        '--surface': ground.surface,
        '--hollow': ground.hollow,
        '--fill': own.fill,
        '--on-fill': own.onFill,
        '--fill-shadow': own.fillShadow,
      }}
    >
      <header class="who">
        <svg class="who-cord" viewBox="0 0 400 80" preserveAspectRatio="none" aria-hidden="true">
          <CordLine color={seat.color} width={8} d="M 30 40 C 90 92 210 84 420 6" />
        </svg>
        {late && claims.length > 0 && !roomy ? (
          <late.Slip claims={claims} roomy={false} />
        ) : (
          <button
            type="button"
            class="who-button"
            aria-haspopup="dialog"
            aria-label={t('you.open', { name: seat.name })}
            onClick={() => setSheetOpen(true)}
          >
            <span class="disc">
              <IconView index={seat.iconIndex} />
            </span>
            <bdi class="who-name">{seat.name}</bdi>
          </button>
        )}
        {shown.timer && <Timer endsAt={shown.timer.endsAt} />}
      </header>
      {late && roomy && <late.Slip claims={claims} roomy />}
      {/* Of another scene no control is the same: a finger that is down does nothing to the new ones. */}
      <ControllerView
        key={scene}
        drafts={drafts.current}
        layout={layout}
        screen={screen}
        controller={shown}
        color={seat.color}
        live={line === 'up'}
      />
      {line !== 'up' && <Away color={seat.color} hostClosed={line === 'closed'} />}
      {sheetOpen && late && (
        <late.Sheet seat={seat} scene={scene} inCharge={inCharge} onClose={() => setSheetOpen(false)} />
      )}
    </div>
  );
}

/** The browser's own bars take the handset's colour. */
function useThemeColor(color: string): void {
  useEffect(() => {
    document.querySelector('meta[name="theme-color"]')?.setAttribute('content', color);
    document.body.style.background = color;
    return () => {
      document.body.style.background = '';
    };
  }, [color]);
}

/** A line that is down for longer is no moment any more. */
const LONG_MS = 10_000;

/** Over the controller while the line is down: calm, since nothing is lost. */
function Away({ color, hostClosed }: { color: string; hostClosed: boolean }) {
  const t = useTranslate();
  const isLong = useLater(LONG_MS);
  return (
    <div class="away" data-line={hostClosed ? 'closed' : 'down'}>
      {isLong && !hostClosed ? (
        <Trouble title={t('trouble.away')} text={t('trouble.awayText')} tries={null} />
      ) : (
        <Card
          title={t(hostClosed ? 'line.closed' : 'line.away')}
          text={t(hostClosed ? 'line.closedText' : 'line.kept')}
          color={color}
          cord="swinging"
        />
      )}
    </div>
  );
}

/** False at first, true after so many ms. */
function useLater(delayMs: number): boolean {
  const [isLater, setLater] = useState(false);
  useEffect(() => {
    const timer = window.setTimeout(() => setLater(true), delayMs);
    return () => window.clearTimeout(timer);
  }, [delayMs]);
  return isLater;
}

/**
 * The sheet and the slip come after the controller, which needs neither; null until they are there. What failed is
 * tried again with the next line, and when somebody wants to see it.
 */
function useSheet(isUp: boolean, isWanted: boolean): typeof LATE_SHEET | null {
  const [late, setLate] = useState<typeof LATE_SHEET | null>(null);
  useEffect(() => {
    if (!isUp || late) return;
    const load = async (): Promise<void> => {
      const [parts] = await Promise.all([import('../you/late-sheet.ts'), addStyleSheet(lateStyles)]);
      setLate(parts.LATE_SHEET);
    };
    load().catch(() => undefined);
  }, [isUp, isWanted, late]);
  return late;
}
