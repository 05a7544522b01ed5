import { useEffect, useState } from 'preact/hooks';

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
