/** Movement as a function of play time: it survives a reload, and stands still in a pause. */
import type { TvFrame } from '../context.ts';

export { backOut, circOut, easeIn, easeInOut, easeOut } from 'motion-utils';

/** From 0..1 to a number that is 0 at 0 and 1 at 1. */
export type Ease = (part: number) => number;

type When = Pick<TvFrame, 'now' | 'reducedMotion'>;

/** Play times in ms. */
export type Tween = { since: number; ms: number; ease?: Ease };

/** How far a movement has come, 0 to 1 (a little more where the easing overshoots). With reduced motion it is there at once. */
export function tween({ since, ms, ease = linear }: Tween, { now, reducedMotion }: When): number {
  if (now < since) return 0;
  if (reducedMotion || now >= since + ms) return 1;
  return ease((now - since) / ms);
}

const linear: Ease = (part) => part;

/** The number that lies `part` of the way from one to the other. */
export function between(from: number, to: number, part: number): number {
  return from + (to - from) * part;
}

/** A little too far, then back: as a plug clicks in. */
export function plugIn(part: number): number {
  const back = part - 1;
  return 1 + 2.2 * back ** 3 + 1.2 * back ** 2;
}
