import { useEffect, useState } from 'preact/hooks';
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
