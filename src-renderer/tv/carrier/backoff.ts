const FIRST_MS = 250;
const MOST_MS = 4_000;

/** How long to wait before the attempt with this number, from 0: doubling, with jitter so that no two come at once. */
export function backoffMs(attempt: number, random: () => number): number {
  const full = Math.min(MOST_MS, FIRST_MS * 2 ** attempt);
  return full * (0.75 + random() * 0.5);
}
