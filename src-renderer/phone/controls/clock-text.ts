/** Beyond it a timer stands at 99:59: a game may say any number. */
const LONGEST_S = 5_999;

/** Whole seconds to go, never below zero; both times in host ms. */
export function secondsLeft(endsAt: number, now: number): number {
  return Math.min(LONGEST_S, Math.max(0, Math.ceil((endsAt - now) / 1000)));
}

/** Seconds as `7`, or `1:07` from a minute on. */
export function clockText(seconds: number): string {
  if (seconds < 60) return String(seconds);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
