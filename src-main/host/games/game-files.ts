/** The files of a game's folder: their present state, in one short hash, and whether one leads out of it. */
import { createHash } from 'node:crypto';
import { lstat, readdir, realpath } from 'node:fs/promises';
import path from 'node:path';
import type { GameFault } from '../../../src-shared/game-fault.ts';

export const MOST_FILES = 2_000;

/** The folder of a game's packs, in its own. They are for the TV alone, so nothing in there is served as a file. */
export const PACKS_FOLDER = 'packs';

export type GameFiles = {
  /** Another one whenever a file came, went or was written; the same as long as none was. */
  revision: string;
  fault: GameFault | null;
};

/** Files that tools leave behind are no part of a game: they are not watched, not counted and not served. */
export function isIgnored(name: string): boolean {
  return name.startsWith('.') || name === 'node_modules';
}

/** Looks at names, sizes and times alone, and reads no file. */
export async function lookAtFiles(folder: string): Promise<GameFiles> {
  const stamps: string[] = [];
  let fault: GameFault | null = null;
  const root = await realpath(folder).catch(() => folder);

  async function lookInto(inner: string): Promise<void> {
    const entries = await readdir(path.join(folder, inner), { withFileTypes: true }).catch(
      (error: NodeJS.ErrnoException) => {
        fault ??= { code: 'unreadable', file: inner === '' ? '.' : inner, why: error.code ?? 'EIO' };
        return [];
      },
    );
    for (const entry of entries.toSorted((one, other) => (one.name < other.name ? -1 : 1))) {
      if (isIgnored(entry.name)) continue;
      const name = path.posix.join(inner, entry.name);
      if (stamps.length >= MOST_FILES) {
        fault ??= { code: 'too-many-files', most: MOST_FILES };
        return;
      }
      stamps.push(`${name}\0${await stampOf(path.join(folder, name))}`);
      if (entry.isSymbolicLink() && !(await leadsInto(path.join(folder, name), root)))
        fault ??= { code: 'link-outside', link: name };
      if (entry.isDirectory()) await lookInto(name);
    }
  }

  await lookInto('');
  const revision = createHash('sha256').update(stamps.join('\n')).digest('hex').slice(0, 12);
  return { revision, fault };
}

/** Whether this path, links followed, is in that folder; `root` has none to follow. What leads nowhere does no harm. */
export async function leadsInto(file: string, root: string): Promise<boolean> {
  const found = await realpath(file).catch(() => null);
  return found === null || found === root || found.startsWith(root + path.sep);
}

/** `ctime` tells a file that was put in the place of another of the same size and time. */
async function stampOf(file: string): Promise<string> {
  const stats = await lstat(file).catch(() => null);
  if (!stats) return 'gone';
  // A folder's own time changes with each file that an editor sets aside beside them.
  return stats.isDirectory() ? 'folder' : `${stats.size} ${stats.mtimeMs} ${stats.ctimeMs}`;
}
