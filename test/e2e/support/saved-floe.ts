/** The game of Floe as the host keeps it on disk, at least once a second. */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';

const point = { x: z.number(), y: z.number() };

const SavedFloe = z.object({
  state: z.object({
    snapshot: z.object({
      players: z.array(z.object({ id: z.string(), name: z.string(), connected: z.boolean() })),
      state: z.object({
        round: z.number(),
        phase: z.object({ at: z.string() }),
        meltMs: z.number(),
        scores: z.array(z.object({ playerId: z.string(), points: z.number(), wins: z.number() })),
        discs: z.array(
          z.object({
            playerId: z.string(),
            ...point,
            stick: z.object(point),
            fell: z.looseObject({}).nullable(),
          }),
        ),
      }),
    }),
  }),
});

type Snapshot = z.infer<typeof SavedFloe>['state']['snapshot'];
export type SavedFloe = Snapshot['state'] & Pick<Snapshot, 'players'>;

/** Null while no game is kept. */
export async function readSavedFloe(dataDir: string): Promise<SavedFloe | null> {
  const text = await readFile(path.join(dataDir, 'game.json'), 'utf8').catch(() => 'null');
  const saved = SavedFloe.nullable().parse(JSON.parse(text));
  if (!saved) return null;
  const { players, state } = saved.state.snapshot;
  return { ...state, players };
}

/** No ice melts from now on: a machine that is busy must not drown those who stand on it. */
export async function freezeSavedFloe(dataDir: string): Promise<void> {
  const file = path.join(dataDir, 'game.json');
  const saved = Frozen.parse(JSON.parse(await readFile(file, 'utf8')));
  for (const chunk of saved.state.snapshot.state.ice)
    if (chunk.fallAt > saved.state.snapshot.state.meltMs) chunk.fallAt = Number.MAX_SAFE_INTEGER;
  await writeFile(file, JSON.stringify(saved));
}

const Frozen = z.looseObject({
  state: z.looseObject({
    snapshot: z.looseObject({
      state: z.looseObject({
        meltMs: z.number(),
        ice: z.array(z.looseObject({ fallAt: z.number() })),
      }),
    }),
  }),
});
