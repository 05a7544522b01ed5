/**
 * Taps that also count while other fingers are down, of which browsers make no clicks; and clicks of keys,
 * mice and screen readers.
 */
import { useMemo, useRef } from 'preact/hooks';
import { pageNow } from '../../ui/clock.ts';

/** A finger that travels farther scrolls or drags, in CSS pixels. */
const STILL_PX = 14;
/** The click that a browser makes of a tap comes within this, in ms. */
const ECHO_MS = 700;

/** `dead`: the control was disabled under it, so it does nothing until it is lifted. */
type Down = { pointerId: number; x: number; y: number; dead: boolean };

/**
 * When a finger was last lifted from a control, in ms. All controls share it: a tap may put another one under the finger, and
 * the browser's click then goes to that one.
 */
type Glass = { liftedAt: number };
const GLASS: Glass = { liftedAt: Number.NEGATIVE_INFINITY };

export function createTap(
  onTap: (event: Event) => void,
  { now, glass }: { now: () => number; glass: Glass } = { now: pageNow, glass: GLASS },
) {
  let down: Down | null = null;
  let disabled = false;
  return {
    disable(is: boolean) {
      disabled = is;
      if (is && down) down.dead = true;
    },
    handlers: {
      onPointerDown(event: PointerEvent) {
        if (event.button > 0) return;
        down = { pointerId: event.pointerId, x: event.clientX, y: event.clientY, dead: disabled };
      },
      onPointerUp(event: PointerEvent) {
        const from = down?.pointerId === event.pointerId ? down : null;
        if (from) down = null;
        if (from && Math.hypot(event.clientX - from.x, event.clientY - from.y) > STILL_PX) return;
        // Of a finger that came down before this control was there the browser makes a click all the same.
        glass.liftedAt = now();
        if (from && !from.dead) onTap(event);
      },
      onPointerCancel(event: PointerEvent) {
        if (down?.pointerId === event.pointerId) down = null;
      },
      onClick(event: MouseEvent) {
        if (disabled || (event.detail !== 0 && now() - glass.liftedAt < ECHO_MS)) return;
        onTap(event);
      },
    },
  };
}

/** The handlers of a control that is tapped. */
export function useTap(
  onTap: (event: Event) => void,
  disabled = false,
): ReturnType<typeof createTap>['handlers'] {
  const latest = useRef(onTap);
  latest.current = onTap;
  const tap = useMemo(() => createTap((event) => latest.current(event)), []);
  tap.disable(disabled);
  return tap.handlers;
}
