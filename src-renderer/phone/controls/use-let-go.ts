import { useEffect } from 'preact/hooks';

/**
 * The page goes away under the fingers, and no release will come from the browser, or the control is disabled: everything
 * is let go, and a finger that is still down does nothing until it is lifted.
 */
export function useLetGo(hand: { letGo(): void }, disabled = false): void {
  useEffect(() => {
    const letGo = () => hand.letGo();
    const listen = (way: 'addEventListener' | 'removeEventListener') => {
      window[way]('blur', letGo);
      window[way]('pagehide', letGo);
      document[way]('visibilitychange', letGo);
    };
    listen('addEventListener');
    return () => listen('removeEventListener');
  }, [hand]);
  useEffect(() => {
    if (disabled) hand.letGo();
  }, [hand, disabled]);
}
