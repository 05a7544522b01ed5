/** React: confetti over everything in its parent, which is `position: relative`. */
import { createElement, useLayoutEffect, useRef, type ReactElement } from 'react';
import type { TvFrame } from '../context.ts';
import { CONFETTI_MS, paintConfetti } from '../picture/confetti.ts';
import { penOf } from '../picture/layer.ts';

export type ConfettiProps = Pick<TvFrame, 'now' | 'reducedMotion'> & {
  /** The play time at which it begins: the phase's own. */
  since: number;
  colors?: readonly string[];
};

/** A canvas of so many lines is sharp enough for paper that flies. */
const LINES = 720;

export function Confetti({ now, since, colors, reducedMotion }: ConfettiProps): ReactElement | null {
  const ref = useRef<HTMLCanvasElement>(null);
  const ageMs = now - since;
  useLayoutEffect(() => {
    const canvas = ref.current;
    if (!canvas) return;
    const width = Math.round((LINES * canvas.clientWidth) / Math.max(1, canvas.clientHeight));
    const pen = penOf(canvas);
    // Setting the size empties it, too; setting the same size again costs more than emptying.
    if (canvas.width !== width || canvas.height !== LINES) Object.assign(canvas, { width, height: LINES });
    else pen.clearRect(0, 0, width, LINES);
    paintConfetti(pen, { ageMs, width, height: LINES, reducedMotion, ...(colors && { colors }) });
  });
  if (ageMs < 0 || ageMs >= CONFETTI_MS) return null;
  const style = {
    position: 'absolute',
    inset: 0,
    width: '100%',
    height: '100%',
    pointerEvents: 'none',
  } as const;
  return createElement('canvas', { ref, style, 'aria-hidden': true });
}
