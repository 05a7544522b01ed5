import { useEffect } from 'preact/hooks';

/** The page goes away under the fingers, and no release will come from the browser: everything is let go. */
export function useLetGo(hand: { letGo(): void }): void {
  useEffect(() => {
    const letGo = () => hand.letGo();
    window.addEventListener('blur', letGo);
    window.addEventListener('pagehide', letGo);
    document.addEventListener('visibilitychange', letGo);
    return () => {
      window.removeEventListener('blur', letGo);
      window.removeEventListener('pagehide', letGo);
      document.removeEventListener('visibilitychange', letGo);
    };
  }, [hand]);
}
