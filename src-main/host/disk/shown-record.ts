/** What phones show, as it is kept on disk: a host that starts again judges by it what was pressed before. */
import { z } from 'zod';

/** What stands under one key of `questionsOf`, and since which revision. */
const Asked = z.object({ key: z.string(), question: z.string(), since: z.int() });
export type Asked = z.infer<typeof Asked>;

/** What a host that is started again needs to judge what was pressed before. `revision` is the highest so far. */
export const ShownRecord = z.object({
  revision: z.int().min(0),
  seats: z.array(z.object({ playerId: z.string(), asked: z.array(Asked) })),
});
export type ShownRecord = z.infer<typeof ShownRecord>;
