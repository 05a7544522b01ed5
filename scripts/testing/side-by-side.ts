/** Which runs stand beside which: most tests wait more than they work, so two of them fill what one leaves idle. */

/**
 * Runs all jobs: first those that may stand `beside` others, in their order and in so many lanes, then each of the rest
 * by itself. `run` must not throw.
 */
export async function sideBySide<Job extends { beside: boolean }>(
  jobs: readonly Job[],
  lanes: number,
  run: (job: Job) => Promise<void>,
): Promise<void> {
  const waiting = jobs.filter(({ beside }) => beside);
  async function lane(): Promise<void> {
    for (let job = waiting.shift(); job !== undefined; job = waiting.shift()) await run(job);
  }
  await Promise.all(Array.from({ length: lanes }, lane));
  for (const job of jobs.filter(({ beside }) => !beside)) await run(job);
}
