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

type Down = { pointerId: number; x: number; y: number };

export function createTap(onTap: (event: Event) => void, now: () => number = pageNow) {
  let down: Down | null = null;
  let tappedAt = Number.NEGATIVE_INFINITY;
  return {
    onPointerDown(event: PointerEvent) {
      if (event.button > 0) return;
      down = { pointerId: event.pointerId, x: event.clientX, y: event.clientY };
    },
    onPointerUp(event: PointerEvent) {
      const from = down;
      if (from?.pointerId !== event.pointerId) return;
      down = null;
      if (Math.hypot(event.clientX - from.x, event.clientY - from.y) > STILL_PX) return;
      tappedAt = now();
      onTap(event);
    },
    onPointerCancel(event: PointerEvent) {
      if (down?.pointerId === event.pointerId) down = null;
    },
    onClick(event: MouseEvent) {
      if (event.detail !== 0 && now() - tappedAt < ECHO_MS) return;
      onTap(event);
    },
  };
}

/** The handlers of a control that is tapped. */
export function useTap(onTap: (event: Event) => void): ReturnType<typeof createTap> {
  const latest = useRef(onTap);
  latest.current = onTap;
  return useMemo(() => createTap((event) => latest.current(event)), []);
}
