import { useEffect, useRef } from 'preact/hooks';
import type { Stroke } from '../../../src-shared/controller.ts';

/** What the game says is there waits until the hand has rested so long, in ms: its answer to the last line is on the way. */
const QUIET_MS = 700;

type Quiet = {
  actedAt: { current: number };
  isBusy(): boolean;
  take(strokes: readonly Stroke[]): void;
};

/** Takes what the game says is on the sheet, once nothing of our own is on its way. */
export function useWhenQuiet(strokes: readonly Stroke[] | undefined, { actedAt, isBusy, take }: Quiet): void {
  const text = strokes === undefined ? null : JSON.stringify(strokes);
  const first = useRef(true);
  useEffect(() => {
    if (first.current || strokes === undefined) {
      first.current = false;
      return undefined;
    }
    let timer = 0;
    const look = () => {
      const waitMs = isBusy() ? QUIET_MS : actedAt.current + QUIET_MS - performance.now();
      if (waitMs > 0) timer = window.setTimeout(look, waitMs);
      else take(strokes);
    };
    look();
    return () => clearTimeout(timer);
  }, [text]);
}
