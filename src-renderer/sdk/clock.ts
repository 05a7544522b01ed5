/** Clocks by play time: plain JSON in the state, standing still in a pause, running on after a restart. */
import type { Context } from './context.ts';

type Now = Pick<Context, 'now'>;

/** Play times in ms. Spread it into a phase: `{ at: 'vote', ...startClock(20_000, ctx) }`. */
export type Clock = { since: number; until: number };

/** A clock that runs out in so many ms. */
export function startClock(ms: number, ctx: Now): Clock {
  return { since: ctx.now, until: ctx.now + ms };
}

export function isTimeUp(clock: Pick<Clock, 'until'>, ctx: Now): boolean {
  return ctx.now >= clock.until;
}

/** In ms, never below 0. Pictures may ask it with their frame. */
export function timeLeft(clock: Pick<Clock, 'until'>, ctx: Now): number {
  return Math.max(0, clock.until - ctx.now);
}

/** How much of the clock has run, 0 to 1: for bars and fades. */
export function timePassed(clock: Clock, ctx: Now): number {
  const whole = clock.until - clock.since;
  return whole <= 0 ? 1 : Math.min(1, Math.max(0, (ctx.now - clock.since) / whole));
}

/** A controller's `timer`: the phone counts down to the same moment. */
export function phoneTimer(clock: Pick<Clock, 'until'>, ctx: Pick<Context, 'hostTime'>): { endsAt: number } {
  return { endsAt: ctx.hostTime(clock.until) };
}

/** In `tick`: whether this step is the one that passes a play time, for what happens once. */
export function isPassing(atMs: number, dtMs: number, ctx: Now): boolean {
  return atMs > ctx.now - dtMs && atMs <= ctx.now;
}
