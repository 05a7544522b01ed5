/** React: three, two, one, each with a pop. */
import { createElement, type ReactElement } from 'react';
import type { Clock } from '../clock.ts';
import type { TvFrame } from '../context.ts';
import { countOf } from '../picture/countdown.ts';
import { LOOK } from '../picture/look.ts';

export type CountdownProps = Pick<TvFrame, 'now' | 'reducedMotion'> & {
  clock: Pick<Clock, 'until'>;
  /** How many seconds are counted. */
  from?: number;
  /** A length of CSS. */
  size?: string;
};

export function Countdown({ clock, from = 3, size = '30vh', ...frame }: CountdownProps): ReactElement | null {
  const shown = countOf(clock, frame, from);
  if (!shown) return null;
  const style = {
    font: `800 ${size} ${LOOK.display}`,
    lineHeight: 1,
    color: LOOK.paper,
    textShadow: `0 0.035em 0 ${LOOK.ink}`,
    // It is read over whatever lies behind it.
    WebkitTextStroke: `0.05em ${LOOK.ink}`,
    paintOrder: 'stroke fill',
    transform: `scale(${shown.size})`,
  };
  return createElement('div', { style }, shown.count);
}
