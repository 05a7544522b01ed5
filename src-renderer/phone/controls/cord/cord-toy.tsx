import { useEffect, useRef, useState } from 'preact/hooks';
import { pageNow } from '../../../ui/clock.ts';
import { CordLine } from '../../look/cord-line.tsx';
import { Plug } from '../../look/cord-line.tsx';
import { useTranslate } from '../../phone-context.ts';
import type { ControlProps } from '../control-props.ts';
import { Emblem } from '../emblem/emblem.tsx';
import { useEdges } from '../use-edges.ts';

const WIDTH = 320;
const TOP = -34;
const HEIGHT = 434;
/** Where the plug hangs. */
const END = 300;
const REST = { x: WIDTH / 2, y: END / 2 };
const MOST_PULL = 130;
/** The room of the label, as in cord.css. */
const LABEL_PX = 44;

/** The player's own cord: a finger plucks it, and it wobbles. */
export function CordToy({ control, color }: ControlProps<'cord'>) {
  const t = useTranslate();
  const { handlers } = useEdges(control);
  const { spring, pull, letGo } = useString();
  const root = useRef<HTMLButtonElement>(null);
  const label = control.label ?? t('control.cord');

  function follow(event: PointerEvent): void {
    const box = root.current?.getBoundingClientRect();
    if (!box) return;
    // As the picture is fitted into its box: whole, at the top, under it the label.
    const scale = Math.max(WIDTH / box.width, HEIGHT / (box.height - LABEL_PX));
    pull(
      (event.clientX - box.left - box.width / 2) * scale,
      (event.clientY - box.top) * scale + TOP - REST.y,
    );
  }

  const bend = { x: REST.x + spring.x * 1.6, y: REST.y + spring.y * 0.5 };
  // The plug hangs on: it follows the string a little, against its swing.
  const plug = { x: REST.x - spring.x * 0.18, y: END - Math.abs(spring.x) * 0.12 };
  const tilt = spring.x * 0.12;
  return (
    <button
      ref={root}
      type="button"
      class="toy"
      data-control={control.id}
      aria-label={label}
      aria-disabled={control.disabled === true}
      {...handlers}
      onPointerDown={(event) => {
        handlers.onPointerDown(event);
        follow(event);
      }}
      onPointerMove={(event) => {
        if (event.buttons > 0) follow(event);
      }}
      onPointerUp={(event) => {
        handlers.onPointerUp(event);
        letGo();
      }}
      onPointerCancel={(event) => {
        handlers.onPointerCancel(event);
        letGo();
      }}
    >
      <svg viewBox={`0 ${TOP} ${WIDTH} ${HEIGHT}`} preserveAspectRatio="xMidYMin meet" aria-hidden="true">
        <circle class="grommet" cx={REST.x} cy="0" r="25" />
        <circle cx={REST.x} cy="0" r="9" fill={color} />
        <CordLine color={color} width={18} d={`M ${REST.x} 0 Q ${bend.x} ${bend.y} ${plug.x} ${plug.y}`} />
        <g transform={`translate(${plug.x} ${plug.y}) rotate(${tilt})`}>
          <Plug />
        </g>
      </svg>
      <span class="toy-label">
        <Emblem of={control} />
        {label}
      </span>
    </button>
  );
}

/** The string's picture: follows the finger, then swings by itself until it rests. */
function useString() {
  const [spring, setSpring] = useState<Spring>(AT_REST);
  const now = useRef<Spring>(AT_REST);
  const frame = useRef(0);

  function show(next: Spring): void {
    now.current = next;
    setSpring(next);
  }
  function run(from: number): void {
    frame.current = requestAnimationFrame((time) => {
      const next = swing(now.current, (time - from) / 1000);
      if (isAtRest(next)) return show(AT_REST);
      show(next);
      run(time);
    });
  }
  useEffect(() => () => cancelAnimationFrame(frame.current), []);

  return {
    spring,
    pull(x: number, y: number) {
      cancelAnimationFrame(frame.current);
      const length = Math.hypot(x, y);
      const scale = length > MOST_PULL ? MOST_PULL / length : 1;
      show({ x: x * scale, y: y * scale, vx: 0, vy: 0 });
    },
    letGo() {
      cancelAnimationFrame(frame.current);
      if (window.matchMedia('(prefers-reduced-motion: reduce)').matches) return show(AT_REST);
      run(pageNow());
    },
  };
}

/** The waiting room's cord: a point on a string that is pulled aside, let go, and wobbles back. */

/** Place and speed of the plucked point relative to its rest, in pixels and pixels a second. */
type Spring = { x: number; y: number; vx: number; vy: number };

export const AT_REST: Spring = { x: 0, y: 0, vx: 0, vy: 0 };

/** About 3 swings a second that fade within a second and a half. */
const STIFFNESS = 420;
const DAMPING = 4.2;
const STEP_S = 1 / 240;

/** The spring `seconds` later, let go. Steps are small, so that a slow phone gets the same swing. */
export function swing(spring: Spring, seconds: number): Spring {
  let { x, y, vx, vy } = spring;
  // A page that slept does not have to catch up.
  for (let left = Math.min(seconds, 0.1); left > 0; left -= STEP_S) {
    const step = Math.min(STEP_S, left);
    vx += (-STIFFNESS * x - DAMPING * vx) * step;
    vy += (-STIFFNESS * y - DAMPING * vy) * step;
    x += vx * step;
    y += vy * step;
  }
  return { x, y, vx, vy };
}

export function isAtRest({ x, y, vx, vy }: Spring): boolean {
  return Math.hypot(x, y) < 0.5 && Math.hypot(vx, vy) < 8;
}
