/**
 * Writes a file whole or not at all: a temporary file beside it, then a rename. The usual library for this
 * (write-file-atomic 7) does not look at how much was written: on a disk that is nearly full it renames a cut file over a
 * good one.
 */
import { mkdirSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { mkdir, open, readdir, realpath, rename, rm } from 'node:fs/promises';
import path from 'node:path';

/** Files of a party are for the account that hosts it. */
const MODE = 0o600;

/** Survives the death of this process when it returns, but not a power cut: it costs well under a millisecond. */
export function writeWholeNow(file: string, text: string): void {
  mkdirSync(path.dirname(file), { recursive: true });
  const target = followLink(file);
  const half = halfName(target);
  try {
    writeFileSync(half, text, { mode: MODE });
    renameSync(half, target);
  } catch (error) {
    rmSync(half, { force: true });
    throw error;
  }
}

/** Survives a power cut as well, once it is done. */
export async function writeWhole(file: string, text: string): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  const target = await realpath(file).catch(() => file);
  const half = halfName(target);
  try {
    const handle = await open(half, 'w', MODE);
    try {
      await handle.writeFile(text);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(half, target);
  } catch (error) {
    await rm(half, { force: true }).catch(() => undefined);
    throw error;
  }
}

/** Removes what a process that was killed in the middle of a write left beside the file. */
export async function sweepHalves(file: string): Promise<void> {
  const folder = path.dirname(file);
  const names = await readdir(folder).catch(() => []);
  for (const name of names) {
    if (isHalf(name, path.basename(file))) await rm(path.join(folder, name), { force: true });
  }
}

/** One process writes in a data folder at a time, and each file once at a time. */
function halfName(file: string): string {
  return `${file}.${process.pid}`;
}

function isHalf(name: string, file: string): boolean {
  return name.startsWith(`${file}.`) && /^\d+$/.test(name.slice(file.length + 1));
}

function followLink(file: string): string {
  try {
    return realpathSync(file);
  } catch {
    return file;
  }
}
