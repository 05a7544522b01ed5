/** Ends work that never ends by itself: rules may hang, and nobody shall have to ask the terminal why it is silent. */
import { runInThisContext } from 'node:vm';

/** The longest that rules may take: ten minutes of a game are played again in a second or two. */
export const RULES_WITHIN_MS = 30_000;

/** The work was ended. */
export class Hung extends Error {
  constructor(withinMs: number, options?: ErrorOptions) {
    super(`it still ran after ${withinMs / 1_000} s: something in it never ends.`, options);
  }
}

const OURS = 'partylineBoundedWork';

/**
 * Calls `work`, which answers at once, and returns its answer. An endless loop in it is cut off.
 *
 * @throws {Hung} after `withinMs`; else what `work` throws
 */
export function bounded<Answer>(withinMs: number, work: () => Answer): Answer {
  const realm = globalThis as Record<string, unknown>;
  realm[OURS] = work;
  try {
    // Only what a script of node:vm calls has a time limit.
    return runInThisContext(`${OURS}()`, { timeout: withinMs }) as Answer;
  } catch (error) {
    if (!isTimeout(error)) throw error;
    throw new Hung(withinMs, { cause: error });
  } finally {
    Reflect.deleteProperty(realm, OURS);
  }
}

function isTimeout(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT';
}
