import type { Point } from './stick-maths.ts';

/** The handlers of a held control, for a finger or the arrow keys. */
type Hand = {
  move(pointerId: number, at: Point): void;
  up(pointerId: number): void;
  /** False where it is no key of this control. */
  key(key: string, pressed: boolean): boolean;
};

/** Of the page, not of the control: words that come or go above it must not steer it. */
export function pointOf(event: PointerEvent): Point {
  return { x: event.clientX, y: event.clientY };
}

/** The handlers to spread over a control that is held; how it is taken hold of is its own. */
export function handHandlers(hand: Hand, disabled = false) {
  const up = (event: PointerEvent) => hand.up(event.pointerId);
  return {
    onPointerMove: (event: PointerEvent) => hand.move(event.pointerId, pointOf(event)),
    onPointerUp: up,
    onPointerCancel: up,
    onLostPointerCapture: up,
    onKeyDown(event: KeyboardEvent) {
      if (!disabled && hand.key(event.key, true)) event.preventDefault();
    },
    onKeyUp: (event: KeyboardEvent) => void hand.key(event.key, false),
    onContextMenu: (event: Event) => event.preventDefault(),
  };
}
