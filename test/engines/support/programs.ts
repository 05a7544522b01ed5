/** The programs of this machine. */
import { existsSync } from 'node:fs';
import path from 'node:path';

/** The first of these names that is on the PATH, with its folder. */
export function findProgram(...names: string[]): string | null {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter);
  const files = names.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  return files.find((file) => existsSync(file)) ?? null;
}
