import { useCallback, useEffect, useRef, useState } from 'preact/hooks';

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
