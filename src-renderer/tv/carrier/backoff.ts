const FIRST_MS = 250;
/** Low, so that a party goes on within a second of its host's return. */
const MOST_MS = 600;

/** How long to wait before the attempt with this number, from 0: doubling, with jitter so that no two come at once. */
export function backoffMs(attempt: number, random: () => number): number {
  const full = Math.min(MOST_MS, FIRST_MS * 2 ** attempt);
  return full * (0.75 + random() * 0.5);
}
