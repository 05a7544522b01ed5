import { useEffect, useMemo, useRef } from 'preact/hooks';
import { createPress, type PressListener } from './press-edges.ts';
import { useLetGo } from './use-let-go.ts';

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
