import { useEffect, useState } from 'preact/hooks';
import type { Screen } from './layout.ts';

/** The page's size in CSS pixels, kept up to date while the phone is turned. */
export function useScreen(): Screen {
  const [screen, setScreen] = useState(measure);
  useEffect(() => {
    const look = () => setScreen(measure());
    window.addEventListener('resize', look);
    window.addEventListener('orientationchange', look);
    return () => {
      window.removeEventListener('resize', look);
      window.removeEventListener('orientationchange', look);
    };
  }, []);
  return screen;
}

function measure(): Screen {
  const { clientWidth, clientHeight } = document.documentElement;
  return { width: clientWidth, height: clientHeight };
}
