import { z } from 'zod';
import { stageToShell } from '../../src-shared/stage-link.ts';
import type { Award, Context, Game, Result } from '../sdk/partyline.ts';
import { misfit } from './misfit.ts';

const { ranking, headline } = stageToShell.result.shape;
const Given = z.object({ ranking, headline });
const Awards = z
  .array(
    z.object({
      playerId: z.string().max(64),
      key: z.string(),
      values: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
    }),
  )
  .max(3);

/** How a game ended, with the moments that its rules name. */
export type Ending = Result & { awards: Award[] };

/** How a game says that it ended, null while it goes on; throws a sentence for its maker where it is something else. */
export function readResult<State>(game: Pick<Game<State>, 'result' | 'awards'>, state: State): Ending | null {
  const given = game.result(state);
  if (!given) return null;
  const parsed = Given.safeParse(given);
  if (!parsed.success) throw misfit('The result', given, parsed.error);
  const named = game.awards?.(state) ?? [];
  const awards = Awards.safeParse(named);
  if (!awards.success) throw misfit('The list of awards', named, awards.error);
  return {
    ...parsed.data,
    awards: awards.data.map(({ playerId, key, values }) => ({ playerId, key, ...(values && { values }) })),
  };
}

type Told = z.infer<typeof stageToShell.result>;

/** The result as the shell hears it: awards in the party's words. */
export function tellResult({ awards, ...result }: Ending, t: Context['t']): Told {
  return {
    ...result,
    awards: awards.map(({ playerId, key, values }) => ({ playerId, text: t(key, values).slice(0, 80) })),
  };
}
