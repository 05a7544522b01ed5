import { useEffect, useRef } from 'preact/hooks';
import { pageNow } from '../../ui/clock.ts';

type Quiet<Value> = {
  /** So long after the guest's last act, in ms: the game's answer to it is on the way. */
  afterMs: number;
  actedAt: { current: number };
  /** A finger is on it. */
  isBusy(): boolean;
  take(value: Value): void;
};

/** Takes what the game says now, each time that `key` changes, once nothing of our own is on its way. */
export function useWhenQuiet<Value>(value: Value, key: string, quiet: Quiet<Value>): void {
  const first = useRef(true);
  useEffect(() => {
    if (first.current) {
      first.current = false;
      return undefined;
    }
    let timer = 0;
    const look = () => {
      const waitMs = quiet.isBusy() ? quiet.afterMs : quiet.actedAt.current + quiet.afterMs - pageNow();
      if (waitMs > 0) timer = window.setTimeout(look, waitMs);
      else quiet.take(value);
    };
    look();
    return () => clearTimeout(timer);
  }, [key]);
}
