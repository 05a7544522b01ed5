// @ts-check
/** Tells whether `out/` was built from the sources as they are now. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readFile, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { root } from './project.mjs';

const stampFile = path.join(root, 'out', '.built-from');
const FOLDERS = ['src-shared', 'src-main', 'src-renderer', 'assets'];
const FILES = ['package.json', 'package-lock.json', 'electron.vite.config.ts', 'scripts/build.mjs'];

/** Whether a file can change what the build makes: tests cannot. */
export function isSource(/** @type {string} */ name) {
  return !/\.test\.tsx?$/.test(name) && path.basename(name) !== '.DS_Store';
}

/** A hash over the names and contents of all sources. */
export async function fingerprint() {
  const listed = await Promise.all(FOLDERS.map(filesUnder));
  const hash = createHash('sha256');
  for (const name of [...FILES, ...listed.flat().sort()]) {
    hash
      .update(`${name}\0`)
      .update(readFileSync(path.join(root, name)))
      .update('\0');
  }
  return hash.digest('hex');
}

/**
 * @param {string} folder
 * @returns {Promise<string[]>}
 */
async function filesUnder(folder) {
  const entries = await readdir(path.join(root, folder), { withFileTypes: true }).catch(() => []);
  const found = entries.map(async (entry) => {
    const name = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return filesUnder(name);
    return isSource(name) ? [name] : [];
  });
  return (await Promise.all(found)).flat();
}

export async function isBuilt() {
  const built = await readFile(stampFile, 'utf8').catch(() => '');
  return built !== '' && built === (await fingerprint());
}

/** Notes what a finished build was made from. @param {string} from a fingerprint taken before the build */
export async function markBuilt(from) {
  await writeFile(stampFile, from);
}
