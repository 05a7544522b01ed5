/** Keeps the focus inside a dialog: Tab, the arrows between buttons, and whatever appears behind it. */
import { useEffect, useRef, type RefObject } from 'react';

export function useFocusTrap<Kind extends HTMLElement>(): RefObject<Kind | null> {
  const ref = useRef<Kind>(null);
  // Taken at the first render: at the first effect the dialog has the focus already.
  const before = useRef(document.activeElement);
  useEffect(() => {
    const { current: opener } = before;
    const move = (event: KeyboardEvent): void => {
      const step = stepOf(event);
      const root = ref.current;
      if (step === 0 || !root || root !== uppermostDialog()) return;
      const stops = [...root.querySelectorAll<HTMLElement>('button:not([disabled]), input')];
      const at = stops.findIndex((stop) => stop === document.activeElement);
      stops[(at + step + stops.length) % stops.length]?.focus();
      event.preventDefault();
    };
    let last: HTMLElement | null = null;
    const stay = ({ target }: FocusEvent): void => {
      const root = ref.current;
      if (!root || root !== uppermostDialog() || !(target instanceof HTMLElement)) return;
      if (root.contains(target)) last = target;
      else (last?.isConnected ? last : root.querySelector<HTMLElement>('button'))?.focus();
    };
    window.addEventListener('keydown', move);
    window.addEventListener('focusin', stay);
    return () => {
      window.removeEventListener('keydown', move);
      window.removeEventListener('focusin', stay);
      if (opener instanceof HTMLElement) opener.focus();
    };
  }, []);
  return ref;
}

/** A dialog over a dialog has the keys. */
function uppermostDialog(): Element | undefined {
  return [...document.querySelectorAll('[role="dialog"]')].at(-1);
}

function stepOf(event: KeyboardEvent): number {
  const inText = event.target instanceof HTMLInputElement && event.target.type === 'text';
  if (event.key === 'Tab') return event.shiftKey ? -1 : 1;
  if (inText) return 0;
  if (event.key === 'ArrowDown') return 1;
  return event.key === 'ArrowUp' ? -1 : 0;
}
