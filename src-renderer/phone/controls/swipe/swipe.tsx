import { useEffect, useMemo, useRef } from 'preact/hooks';
import { fillStyle } from '../../look/shade.ts';
import { usePhone, useTranslate } from '../../phone-context.ts';
import type { ControlProps } from '../control-props.ts';
import { SurfaceLabel } from '../emblem/emblem.tsx';
import { capture } from '../press-edges.ts';
import { swipeOf, type Swipe } from './swipe-maths.ts';
import { useLetGo } from '../use-let-go.ts';

type Trace = { pointerId: number; points: { x: number; y: number; at: number }[] };

/** A key's throw, in screen heights. */
const KEY_SWIPE = 0.3;
const KEY_SPEED = 2;
const KEYS: Record<string, { dx: number; dy: number }> = {
  ArrowLeft: { dx: -KEY_SWIPE, dy: 0 },
  ArrowRight: { dx: KEY_SWIPE, dy: 0 },
  ArrowUp: { dx: 0, dy: -KEY_SWIPE },
  ArrowDown: { dx: 0, dy: KEY_SWIPE },
};

/** A field to throw over: a puck goes with the finger and flies off with it. */
export function SwipeField({ control, area }: ControlProps<'swipe'>) {
  const t = useTranslate();
  const { inputs, feel } = usePhone();
  const root = useRef<HTMLDivElement>(null);
  const puck = useRef<HTMLDivElement>(null);
  const trace = useRef<Trace | null>(null);
  const hand = useMemo(
    () => ({
      // A gesture that was cut off was no throw.
      letGo() {
        trace.current = null;
        root.current?.classList.remove('held');
        place(puck.current, 0, 0);
      },
    }),
    [],
  );
  useLetGo(hand, control.disabled);
  useEffect(() => () => hand.letGo(), [hand]);

  function fly(swipe: Swipe, event?: Event): void {
    if (control.disabled) return;
    feel.tick();
    inputs.send(control.id, swipe, event);
    const field = root.current;
    if (!field || !puck.current) return;
    // Far enough to leave the field, the way it was thrown.
    const far = (Math.max(field.clientWidth, field.clientHeight) * 1.2) / Math.hypot(swipe.dx, swipe.dy);
    puck.current.style.setProperty('--fly-x', `${swipe.dx * far}px`);
    puck.current.style.setProperty('--fly-y', `${swipe.dy * far}px`);
    field.classList.remove('thrown');
    // The same throw twice is to be seen twice.
    void field.offsetWidth;
    field.classList.add('thrown');
  }
  function end(event: PointerEvent): void {
    const done = trace.current;
    if (done?.pointerId !== event.pointerId) return;
    hand.letGo();
    const swipe = swipeOf(done.points, event.timeStamp, document.documentElement.clientHeight);
    if (swipe) fly(swipe, event);
  }

  return (
    <div
      ref={root}
      class="surface swipe"
      style={{ ...fillStyle(control.color), gridArea: area ?? '' }}
      data-control={control.id}
      role="application"
      aria-roledescription={t('control.swipe')}
      aria-label={control.label ?? t('control.swipe')}
      aria-disabled={control.disabled === true}
      tabIndex={0}
      onPointerDown={(event) => {
        if (event.button > 0 || trace.current || control.disabled) return;
        capture(event);
        trace.current = { pointerId: event.pointerId, points: [pointOf(event)] };
        root.current?.classList.remove('thrown');
        root.current?.classList.add('held');
      }}
      onPointerMove={(event) => {
        const now = trace.current;
        if (now?.pointerId !== event.pointerId) return;
        now.points.push(pointOf(event));
        const [from] = now.points;
        if (from) place(puck.current, event.clientX - from.x, event.clientY - from.y);
      }}
      onPointerUp={end}
      onPointerCancel={(event) => {
        if (trace.current?.pointerId === event.pointerId) hand.letGo();
      }}
      onKeyDown={(event) => {
        const way = KEYS[event.key];
        if (!way) return;
        event.preventDefault();
        if (!event.repeat) fly({ ...way, speed: KEY_SPEED }, event);
      }}
      onContextMenu={(event) => event.preventDefault()}
    >
      <svg class="swipe-lanes" viewBox="-50 -50 100 100" aria-hidden="true">
        {[0, 90, 180, 270].map((turn) => (
          <path
            key={turn}
            d="M -9 -33 L 0 -42 L 9 -33 M -9 -24 L 0 -33 L 9 -24"
            transform={`rotate(${turn})`}
          />
        ))}
      </svg>
      <div class="swipe-puck" ref={puck} />
      <SurfaceLabel of={control} />
    </div>
  );
}

function pointOf(event: PointerEvent): { x: number; y: number; at: number } {
  return { x: event.clientX, y: event.clientY, at: event.timeStamp };
}

function place(puck: HTMLElement | null, x: number, y: number): void {
  if (puck) puck.style.transform = `translate(${x}px, ${y}px)`;
}
