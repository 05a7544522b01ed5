/** The controls on phones, as kept on disk: a restarted host needs them to judge what was pressed before. */
import { z } from 'zod';

/** The question under one key of `questionsOf`, and the revision since which it stands. */
const Asked = z.object({ key: z.string(), question: z.string(), since: z.int() });
export type Asked = z.infer<typeof Asked>;

/** The file's content. `revision` is the highest so far. */
export const ShownRecord = z.object({
  revision: z.int().min(0),
  seats: z.array(z.object({ playerId: z.string(), asked: z.array(Asked) })),
});
export type ShownRecord = z.infer<typeof ShownRecord>;
