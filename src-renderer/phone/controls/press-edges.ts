/** Presses of one control by fingers, keys and screen readers: two edges each, never a lost release. */
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { useLetGo } from './use-let-go.ts';

/** `event` is absent where the browser took the finger away, not the guest. */
export type PressListener = { press(event: Event): void; release(event?: Event): void };

type Key = string | number;

/** The handlers of one control, and `letGo` for when the page goes away under the fingers. */
export function createPress(listener: PressListener) {
  const held = new Set<Key>();

  function down(key: Key, event: Event): void {
    const first = held.size === 0;
    held.add(key);
    if (first) listener.press(event);
  }
  function up(key: Key, event: Event): void {
    if (held.delete(key) && held.size === 0) listener.release(event);
  }
  const isPressKey = (event: KeyboardEvent) => event.key === ' ' || event.key === 'Enter';

  return {
    letGo() {
      if (held.size === 0) return;
      held.clear();
      listener.release();
    },
    handlers: {
      onPointerDown(event: PointerEvent) {
        if (event.button > 0) return;
        capture(event);
        down(event.pointerId, event);
      },
      onPointerUp: (event: PointerEvent) => up(event.pointerId, event),
      onPointerCancel: (event: PointerEvent) => up(event.pointerId, event),
      onLostPointerCapture: (event: PointerEvent) => up(event.pointerId, event),
      onKeyDown(event: KeyboardEvent) {
        if (!isPressKey(event)) return;
        event.preventDefault();
        if (!event.repeat) down(event.key, event);
      },
      onKeyUp(event: KeyboardEvent) {
        if (!isPressKey(event)) return;
        event.preventDefault();
        up(event.key, event);
      },
      onClick(event: MouseEvent) {
        // Fingers and mice count their clicks from one and were heard already; a screen reader's counts zero.
        if (event.detail !== 0) return;
        down('click', event);
        up('click', event);
      },
      onContextMenu: (event: Event) => event.preventDefault(),
    },
  };
}

/** Keeps a finger's events coming to the control when it slides off it. */
export function capture(event: PointerEvent): void {
  try {
    (event.currentTarget as Element).setPointerCapture(event.pointerId);
  } catch {
    // The finger was lifted before we came to it: its release is on the way.
  }
}

/** The handlers to spread over a `<button>`. Several fingers are one press, from the first to the last. */
export function usePress(
  listener: PressListener,
  disabled: boolean,
): ReturnType<typeof createPress>['handlers'] {
  const latest = useRef(listener);
  latest.current = listener;
  const press = useMemo(
    () =>
      createPress({
        press: (event) => latest.current.press(event),
        release: (event) => latest.current.release(event),
      }),
    [],
  );
  useLetGo(press, disabled);
  useEffect(() => () => press.letGo(), [press]);
  return press.handlers;
}
