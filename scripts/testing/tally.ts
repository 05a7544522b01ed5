/** The outcome of a suite: the shape that every runner's reporter writes, and how such shapes add up. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

/** A test that did not run; `reason` is what its author gave, empty when nothing was given. */
export type Skip = { title: string; reason: string };
export type Tally = { passed: number; failed: number; skipped: Skip[] };

/** The variable that tells a reporter which file to write its tally to. */
export const TALLY_FILE = 'PARTYLINE_TALLY_FILE';

export const NOTHING: Tally = { passed: 0, failed: 0, skipped: [] };

export function sum(tallies: readonly Tally[]): Tally {
  return {
    passed: tallies.reduce((total, tally) => total + tally.passed, 0),
    failed: tallies.reduce((total, tally) => total + tally.failed, 0),
    skipped: tallies.flatMap((tally) => tally.skipped),
  };
}

/** The last line of `npm test`; CI reads it. */
export function lastLine(tally: Tally): string {
  return `${tally.passed} passed, ${tally.failed} failed, ${tally.skipped.length} skipped`;
}

/**
 * The meaning of a runner's exit and its tally together: one that crashed, or found nothing to run, has failed
 * even though no single test did.
 */
export function judge(exitCode: number, tally: Tally | null): Tally & { problem?: string } {
  if (tally === null)
    return { ...NOTHING, failed: 1, problem: `it ended with code ${exitCode} and no report` };
  if (tally.passed + tally.failed + tally.skipped.length === 0) {
    return { ...NOTHING, failed: 1, problem: 'it ran no test' };
  }
  if (exitCode !== 0 && tally.failed === 0) {
    return { ...tally, failed: 1, problem: `it ended with code ${exitCode} although no test failed` };
  }
  return tally;
}

/** For reporters: where nobody asked for a tally, none is written. */
export function writeTally(tally: Tally): void {
  const file = process.env[TALLY_FILE];
  if (file) writeFileSync(file, JSON.stringify(tally));
}

/** Null when the runner did not live to write it. */
export function readTally(file: string): Tally | null {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Tally) : null;
}
