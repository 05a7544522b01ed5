/** A player as games see one, and as snapshots and recordings keep one. */
import { z } from 'zod';
import { TEAMS } from './teams.ts';

/** An index into TEAMS. */
export const TeamIndex = z
  .int()
  .min(0)
  .max(TEAMS.length - 1);

/** `seat` is the order of joining, from 0; `cordIndex` an index into CORDS, `color` its `#rrggbb`. */
export const StagePlayer = z.object({
  id: z.string().max(64),
  name: z.string(),
  iconIndex: z.number(),
  cordIndex: z.number(),
  color: z.string(),
  seat: z.number(),
  connected: z.boolean(),
  bot: z.boolean(),
  /** In team play: an index into TEAMS. */
  team: TeamIndex.optional(),
  /** BCP 47 tag, as the phone says it. */
  language: z.string().max(35).optional(),
});
export type StagePlayer = z.infer<typeof StagePlayer>;
