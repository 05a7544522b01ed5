import { stageToShell } from '../../src-shared/stage-link.ts';
import type { Result } from '../sdk/partyline.ts';
import { misfit } from './misfit.ts';

/** How a game says that it ended, null while it goes on; throws a sentence for its maker where it is something else. */
export function readResult(given: Result | null): Result | null {
  if (!given) return null;
  const parsed = stageToShell.result.safeParse(given);
  if (parsed.success) return parsed.data;
  throw misfit('The result', given, parsed.error);
}
