// @ts-check
/** Says which sources were saved, however an editor or git does that. */
import path from 'node:path';
import { watch } from 'chokidar';
import { isSource } from '../lib/build-stamp.mjs';

const FOLDERS = ['src-shared', 'src-main', 'src-renderer'];
/** Editors write a file in several steps. */
const QUIET_MS = 60;

/**
 * Node's own watcher follows the file that had the name first: it hears nothing more of one that was written elsewhere and
 * renamed over it. This one looks again at each folder that changes.
 *
 * @param {string} root
 * @param {(saved: string[]) => void} onSaved told files by their names from the root, with slashes
 * @returns {{ ready: Promise<void>, close: () => Promise<void> }}
 */
export function watchSources(root, onSaved) {
  /** @type {Set<string>} */
  const saved = new Set();
  /** @type {NodeJS.Timeout | undefined} */
  let soon;
  const nameOf = (/** @type {string} */ file) => path.relative(root, file).replaceAll(path.sep, '/');
  // The root is watched, so that a folder of sources may itself be taken away and put back.
  const watcher = watch(root, {
    ignoreInitial: true,
    ignored: (file) => !mayHoldSources(nameOf(file)),
  });
  watcher.on('all', (event, file) => {
    const name = nameOf(file);
    if (event === 'addDir' || event === 'unlinkDir' || !isSource(name)) return;
    saved.add(name);
    clearTimeout(soon);
    soon = setTimeout(() => {
      onSaved([...saved]);
      saved.clear();
    }, QUIET_MS);
  });
  return {
    ready: new Promise((resolve) => watcher.once('ready', () => resolve())),
    async close() {
      clearTimeout(soon);
      await watcher.close();
    },
  };
}

function mayHoldSources(/** @type {string} */ name) {
  return name === '' || FOLDERS.some((folder) => name === folder || name.startsWith(`${folder}/`));
}
