import { useEffect, useMemo, useRef } from 'preact/hooks';
import { createPress, type PressListener } from './press-edges.ts';

/** The handlers to spread over a `<button>`. Several fingers are one press, from the first to the last. */
export function usePress(listener: PressListener): ReturnType<typeof createPress>['handlers'] {
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
  useEffect(() => {
    const letGo = () => press.letGo();
    window.addEventListener('blur', letGo);
    document.addEventListener('visibilitychange', letGo);
    return () => {
      window.removeEventListener('blur', letGo);
      document.removeEventListener('visibilitychange', letGo);
      letGo();
    };
  }, [press]);
  return press.handlers;
}
