/** Three, two, one: large, each with a pop. */
import type { TvFrame } from '../context.ts';
import type { Clock } from '../clock.ts';
import type { Pen } from './layer.ts';
import { LOOK } from './look.ts';
import { setType, shadowText } from './text.ts';
import { plugIn } from './tween.ts';

type When = Pick<TvFrame, 'now' | 'reducedMotion'>;

/** The number to show, and its size as a part of full size; null before the last `from` seconds, and after them. */
export function countOf(
  { until }: Pick<Clock, 'until'>,
  { now, reducedMotion }: When,
  from = 3,
): { count: number; size: number } | null {
  const left = (until - now) / 1000;
  const count = Math.ceil(left);
  if (count > from || count < 1) return null;
  const part = 1 - (left - (count - 1));
  const pop = plugIn(Math.min(1, part * 4)) * (1 - Math.max(0, part - 0.8));
  return { count, size: reducedMotion ? 1 : pop };
}

export type Countdown = {
  clock: Pick<Clock, 'until'>;
  frame: When;
  x: number;
  y: number;
  px: number;
  from?: number;
};

/** The last seconds of a clock around (x, y), in the pen's units. */
export function paintCountdown(pen: Pen, { clock, frame, x, y, px, from }: Countdown): void {
  const shown = countOf(clock, frame, from);
  if (shown) paintPopped(pen, String(shown.count), { x, y, px, size: shown.size });
}

/** A word in the middle of its pop, `size` of its full size: for "go", too. */
export function paintPopped(
  pen: Pen,
  text: string,
  { x, y, px, size }: { x: number; y: number; px: number; size: number },
): void {
  pen.save();
  pen.textAlign = 'center';
  pen.textBaseline = 'middle';
  pen.translate(x, y);
  pen.scale(size, size);
  pen.fillStyle = LOOK.paper;
  setType(pen, px);
  shadowText(pen, text, { x: 0, y: 0, drop: px * 0.035 });
  pen.restore();
}
