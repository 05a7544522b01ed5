/** Tells when a part under `out/` was built anew: `npm run dev` notes it in one file, when all of that part is there. */
import { readFile } from 'node:fs/promises';
import { unwatchFile, watchFile } from 'node:fs';
import { z } from 'zod';
import { hostToStudio } from '../../../src-shared/studio-desk.ts';

const LOOK_EVERY_MS = 150;

export type Builds = Record<string, number>;

/** Calls `tell` with what is noted now, and at each change; returns the end. */
export function watchBuilds(file: string, tell: (at: Builds) => void): () => void {
  const look = async (): Promise<void> => {
    const at = await readBuilds(file);
    if (at) tell(at);
  };
  const onChange = (): void => void look();
  watchFile(file, { interval: LOOK_EVERY_MS, persistent: false }, onChange);
  void look();
  return () => unwatchFile(file, onChange);
}

/** Null where nothing is noted, or not yet to its end. */
async function readBuilds(file: string): Promise<Builds | null> {
  try {
    const at: unknown = JSON.parse(await readFile(file, 'utf8'));
    return z.object({ at: hostToStudio.built.shape.at }).parse({ at }).at;
  } catch {
    return null;
  }
}
