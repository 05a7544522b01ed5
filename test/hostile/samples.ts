/** Round trips in ms, and whether those of a battle are still what they were in the quiet before and after it. */

export type Samples = { ping: number[]; input: number[] };

export const KINDS = ['ping', 'input'] as const;

export function noSamples(): Samples {
  return { ping: [], input: [] };
}

export function together(some: readonly Samples[]): Samples {
  return { ping: some.flatMap(({ ping }) => ping), input: some.flatMap(({ input }) => input) };
}

/** The value below which this share of the samples lies; NaN where there is none. */
export function quantile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;
}

/** Nobody may wait more than twice as long as when it is quiet. */
const MOST_TIMES = 2;
/** A wait shorter than this, in ms, is the machine's own unrest: no thumb and no picture can tell. */
const FLOOR_MS = { middle: 0.6, slowest: 16 } as const;

export type Comparison = { kind: string; quietMs: number; hostileMs: number; isFine: boolean };

/** `unrest` is how many times as long as on an idle machine things took (contention.ts): 1 where nobody else works. */
export function compare(quiet: Samples, hostile: Samples, unrest: number): Comparison[] {
  return KINDS.flatMap((kind) =>
    (['middle', 'slowest'] as const).map((which) => {
      const share = which === 'middle' ? 0.5 : 0.95;
      const quietMs = quantile(quiet[kind], share);
      const hostileMs = quantile(hostile[kind], share);
      const isFine = hostileMs <= Math.max(MOST_TIMES * quietMs, FLOOR_MS[which]) * unrest;
      return { kind: `${kind} ${which === 'middle' ? 'p50' : 'p95'}`, quietMs, hostileMs, isFine };
    }),
  );
}
