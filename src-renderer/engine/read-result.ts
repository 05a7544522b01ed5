import { z } from 'zod';
import { stageToShell } from '../../src-shared/stage-link.ts';
import type { Context, Result } from '../sdk/partyline.ts';
import { misfit } from './misfit.ts';

const { ranking, headline } = stageToShell.result.shape;
const Given = z.object({
  ranking,
  headline,
  awards: z
    .array(
      z.object({
        playerId: z.string().max(64),
        key: z.string(),
        values: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
      }),
    )
    .max(3)
    .optional(),
});

/** How a game says that it ended, null while it goes on; throws a sentence for its maker where it is something else. */
export function readResult(given: Result | null): Result | null {
  if (!given) return null;
  const parsed = Given.safeParse(given);
  if (!parsed.success) throw misfit('The result', given, parsed.error);
  const { awards = [], ...rest } = parsed.data;
  return {
    ...rest,
    awards: awards.map(({ playerId, key, values }) => ({ playerId, key, ...(values && { values }) })),
  };
}

type Told = z.infer<typeof stageToShell.result>;

/** The result as the shell hears it: awards in the party's words. */
export function tellResult({ awards = [], ...result }: Result, t: Context['t']): Told {
  return {
    ...result,
    awards: awards.map(({ playerId, key, values }) => ({ playerId, text: t(key, values).slice(0, 80) })),
  };
}
