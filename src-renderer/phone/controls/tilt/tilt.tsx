import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { pageNow } from '../../../ui/clock.ts';
import { fillStyle } from '../../look/shade.ts';
import { usePhone, useTranslate } from '../../phone-context.ts';
import { createArrowKeys } from '../arrow-keys.ts';
import { browserTimer, createLatestWins } from '../latest-wins.ts';
import type { ControlProps } from '../control-props.ts';
import { SurfaceLabel } from '../emblem/emblem.tsx';
import { capture } from '../press-edges.ts';
import type { Point } from '../stick-maths.ts';
import { useTap } from '../tap.ts';
import { type Lean, tiltOf, tiltOfDrag } from './tilt-maths.ts';
import { useLetGo } from '../use-let-go.ts';

const INTERVAL_MS = 1000 / 60;
const LEVEL: Point = { x: 0, y: 0 };
/** A drag so far is all the way, in CSS pixels. */
const RADIUS_PX = 84;

/** A spirit level: dragged with the thumb, or leaned with the phone where its sensors may be asked. */
export function Tilt({ control, live, area }: ControlProps<'tilt'>) {
  const t = useTranslate();
  const { inputs, feel } = usePhone();
  const [sensing, setSensing] = useState<'off' | 'on' | 'denied'>('off');
  const root = useRef<HTMLDivElement>(null);
  const bubble = useRef<HTMLDivElement>(null);
  const drag = useRef<{ pointerId: number; from: Point } | null>(null);
  const keys = useMemo(() => createArrowKeys(), []);
  const isLive = useRef(live);
  const current = useRef(LEVEL);
  const stream = useMemo(
    () =>
      createLatestWins<Point>(LEVEL, {
        intervalMs: INTERVAL_MS,
        now: pageNow,
        after: browserTimer,
        same: (one, other) => one.x === other.x && one.y === other.y,
        send: (value) => inputs.stream(control.id, value),
      }),
    [control.id, inputs],
  );

  function become(next: Point, isLast = false): void {
    current.current = next;
    bubble.current?.style.setProperty('--x', String(next.x));
    bubble.current?.style.setProperty('--y', String(next.y));
    if (!isLive.current) return;
    if (isLast) stream.flush(next);
    else stream.push(next);
  }
  const hand = useMemo(
    () => ({
      letGo() {
        if (!drag.current && !keys.any()) return;
        drag.current = null;
        keys.clear();
        root.current?.classList.remove('held');
        become(LEVEL, true);
      },
    }),
    [keys, stream],
  );
  useLetGo(hand, control.disabled);
  useEffect(
    () => () => {
      hand.letGo();
      if (current.current !== LEVEL) become(LEVEL, true);
    },
    [hand],
  );
  useEffect(() => {
    isLive.current = live && control.disabled !== true;
    // Moves meanwhile did not count.
    if (isLive.current) stream.push(current.current);
  }, [live, control.disabled, stream]);
  useEffect(() => {
    if (sensing !== 'on') return undefined;
    let level: Lean | null = null;
    return watchLean((lean) => {
      // However it is held when it begins is level.
      level = level?.turn === lean.turn ? level : lean;
      if (!drag.current && !keys.any()) become(tiltOf(lean, level));
    });
  }, [sensing, stream]);
  const start = useTap(() => {
    feel.tick();
    if (sensing === 'on') {
      setSensing('off');
      become(LEVEL, true);
    } else {
      void askForSensors().then((granted) => setSensing(granted ? 'on' : 'denied'));
    }
  });

  function move(event: PointerEvent): void {
    const now = drag.current;
    if (now?.pointerId !== event.pointerId) return;
    become(tiltOfDrag({ x: event.clientX - now.from.x, y: event.clientY - now.from.y }, RADIUS_PX));
  }
  function key(event: KeyboardEvent, pressed: boolean): void {
    if (control.disabled || !keys.take(event.key, pressed)) return;
    event.preventDefault();
    become(keys.direction(), !keys.any());
  }
  function up(event: PointerEvent): void {
    if (drag.current?.pointerId === event.pointerId) hand.letGo();
  }

  const label = control.label ?? t('control.tilt');
  return (
    <div class="tilt-box" style={{ ...fillStyle(control.color), gridArea: area ?? '' }}>
      <div
        ref={root}
        class="surface tilt"
        data-control={control.id}
        role="application"
        aria-roledescription={t('control.tilt')}
        aria-label={label}
        aria-disabled={control.disabled === true}
        tabIndex={0}
        onPointerDown={(event) => {
          if (event.button > 0 || drag.current || control.disabled) return;
          capture(event);
          feel.tick();
          drag.current = { pointerId: event.pointerId, from: { x: event.clientX, y: event.clientY } };
          root.current?.classList.add('held');
        }}
        onPointerMove={move}
        onPointerUp={up}
        onPointerCancel={up}
        onLostPointerCapture={up}
        onKeyDown={(event) => key(event, true)}
        onKeyUp={(event) => key(event, false)}
        onContextMenu={(event) => event.preventDefault()}
      >
        <div class="tilt-glass">
          <div class="tilt-mark" />
          <div class="tilt-bubble" ref={bubble} />
        </div>
        <SurfaceLabel of={control} />
      </div>
      {hasSensors() && sensing !== 'denied' && (
        <button type="button" class="tilt-sensors" aria-pressed={sensing === 'on'} {...start}>
          {t(sensing === 'on' ? 'control.tiltByThumb' : 'control.tiltByPhone')}
        </button>
      )}
    </div>
  );
}

// The tilt sensors. Some browsers give them to secure pages only.

/** iOS alone asks the guest, and only on a tap. */
type Asking = { requestPermission?: () => Promise<'granted' | 'denied' | 'default'> };

function hasSensors(): boolean {
  return window.isSecureContext && 'DeviceOrientationEvent' in window && navigator.maxTouchPoints > 0;
}

/** Call in the handler of a tap. */
async function askForSensors(): Promise<boolean> {
  try {
    const asking = DeviceOrientationEvent as unknown as Asking;
    return asking.requestPermission === undefined || (await asking.requestPermission()) === 'granted';
  } catch {
    return false;
  }
}

/** Tells each lean; returns the end of it. */
function watchLean(onLean: (lean: Lean) => void): () => void {
  const listen = ({ beta, gamma }: DeviceOrientationEvent) => {
    if (beta !== null && gamma !== null) onLean({ beta, gamma, turn: pageTurn() });
  };
  window.addEventListener('deviceorientation', listen);
  return () => window.removeEventListener('deviceorientation', listen);
}

/** How far the page is turned, in degrees; Safari before 16.4 has the old name only. */
function pageTurn(): number {
  const { screen, orientation } = window as Window & { orientation?: number };
  return (screen.orientation as ScreenOrientation | undefined)?.angle ?? orientation ?? 0;
}
