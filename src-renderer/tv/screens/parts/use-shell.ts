/** Hooks that tie React to the shell. */
import { useEffect, useLayoutEffect, useRef, useSyncExternalStore } from 'react';
import type { Moment, Shell, ShellView } from '../../shell/shell-view.ts';

/** The shell's view, drawn again after each change. */
export function useShellView(shell: Shell): ShellView {
  return useSyncExternalStore(shell.onChange, shell.view);
}

/** Calls the latest `onMoment` for each moment. */
export function useMoments(shell: Shell, onMoment: (moment: Moment) => void): void {
  const latest = useRef(onMoment);
  useEffect(() => {
    latest.current = onMoment;
  });
  useEffect(() => shell.onMoment((moment) => latest.current(moment)), [shell]);
}

/** Calls the latest `onKey` for each key of the window, but not while somebody types a text. */
export function useKeys(onKey: (event: KeyboardEvent) => void): void {
  const latest = useRef(onKey);
  // With the picture, not after it: who sees the pause and presses a key means the pause.
  useLayoutEffect(() => {
    latest.current = onKey;
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      const typing = event.target instanceof HTMLInputElement && event.target.type === 'text';
      if (event.ctrlKey || event.altKey || event.metaKey || (typing && event.key !== 'Escape')) return;
      latest.current(event);
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}

/** True where the person asked their system for less motion. */
export function prefersReducedMotion(): boolean {
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches;
}
