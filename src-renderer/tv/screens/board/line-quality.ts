/** How a round trip looks: a good line is taut, a bad one sags and wobbles. */

/** Below this a line is as good as it gets, above the other as bad; ms. */
const GOOD_MS = 30;
const BAD_MS = 350;

/** 0 for a perfect line, 1 for a bad one; an unmeasured one counts as fair. */
export function lineTrouble(rttMs: number | undefined): number {
  if (rttMs === undefined) return 0.15;
  return Math.min(1, Math.max(0, (rttMs - GOOD_MS) / (BAD_MS - GOOD_MS)));
}

/** How much longer than its way the cord is. */
export function slackOf(trouble: number): number {
  return 1.025 + trouble * 0.3;
}

/** How far a slack cord bows to both sides, in rem: it has more length than way. */
export function bowOf(trouble: number): number {
  return trouble < 0.1 ? 0 : 0.6 + trouble * 2.8;
}

/** How far the cord trembles, in rem; good and fair lines are still. */
export function wobbleOf(trouble: number): number {
  return trouble < 0.35 ? 0 : trouble * 0.8;
}
