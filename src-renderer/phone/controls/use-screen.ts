import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Screen } from './control-props.ts';

/** The page's size in CSS pixels, kept up to date while the phone is turned. */
export function useScreen(): Screen {
  const [screen, setScreen] = useState(measure);
  useEffect(() => {
    const look = () =>
      setScreen((before) => {
        const now = measure();
        // A keyboard that comes up is no phone that is turned.
        return isTyping() && now.width === before.width ? before : now;
      });
    const lookLater = () => setTimeout(look, 350);
    window.addEventListener('resize', look);
    window.addEventListener('orientationchange', look);
    // Once the field is left, the screen is what it is.
    document.addEventListener('focusout', lookLater);
    return () => {
      window.removeEventListener('resize', look);
      window.removeEventListener('orientationchange', look);
      document.removeEventListener('focusout', lookLater);
    };
  }, []);
  return screen;
}

function isTyping(): boolean {
  return document.activeElement?.matches('input, textarea') ?? false;
}

function measure(): Screen {
  const { clientWidth, clientHeight } = document.documentElement;
  return { width: clientWidth, height: clientHeight };
}

/** Less than this is a browser's bar, not a keyboard, in CSS pixels. */
const LEAST_PX = 120;

/** How much of the page's lower end lies under the on-screen keyboard, in CSS pixels. */
export function useKeyboard(): number {
  const [heightPx, setHeightPx] = useState(0);
  useEffect(() => {
    const view = window.visualViewport;
    if (!view) return undefined;
    const look = () => {
      // A page that is zoomed in sees less of itself, too.
      const covered = view.scale > 1.05 ? 0 : window.innerHeight - view.height;
      setHeightPx(covered >= LEAST_PX ? Math.round(covered) : 0);
      // iOS pushes the page up to show the field; the page makes room itself.
      if (covered >= LEAST_PX && view.offsetTop > 0) window.scrollTo(0, 0);
    };
    look();
    view.addEventListener('resize', look);
    view.addEventListener('scroll', look);
    return () => {
      view.removeEventListener('resize', look);
      view.removeEventListener('scroll', look);
    };
  }, []);
  return heightPx;
}

type Box = { width: number; height: number };

/** The size of an element in CSS pixels, kept up to date; null before it was measured. */
export function useBox<Of extends HTMLElement>(): [Box | null, (element: Of | null) => void] {
  const [box, setBox] = useState<Box | null>(null);
  const element = useRef<Of | null>(null);
  const look = useCallback(() => {
    const now = element.current;
    if (!now) return;
    const { clientWidth: width, clientHeight: height } = now;
    setBox((before) => (before?.width === width && before.height === height ? before : { width, height }));
  }, []);
  useEffect(() => {
    look();
    // Safari knows it since 13.1: before, the page's own changes must do.
    const observer = typeof ResizeObserver === 'function' ? new ResizeObserver(look) : null;
    if (element.current) observer?.observe(element.current);
    window.addEventListener('resize', look);
    return () => {
      observer?.disconnect();
      window.removeEventListener('resize', look);
    };
  }, [look]);
  const take = useCallback((next: Of | null) => {
    element.current = next;
  }, []);
  return [box, take];
}
