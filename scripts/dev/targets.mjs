// @ts-check
/** Which parts of the build a saved file is in: the pages, each game, the host. */
import path from 'node:path';

/** The pages with a build of their own, by the folder that each comes from; the longest folder that fits is meant. */
const PAGE_FOLDERS = {
  tv: 'src-renderer/tv',
  phone: 'src-renderer/phone',
  'studio-phone': 'src-renderer/phone/studio',
  stage: 'src-renderer/stage',
  studio: 'src-renderer/studio',
  host: 'src-main',
};

/** Every target but the games. */
export const PARTS = /** @type {(keyof typeof PAGE_FOLDERS)[]} */ (Object.keys(PAGE_FOLDERS));

/**
 * The targets to build again. A file that no build has seen yet belongs to the folder that it lies in.
 *
 * @param {readonly string[]} changed files, from the root, with slashes
 * @param {ReadonlyMap<string, ReadonlySet<string>>} madeOf what each target was made of last time
 * @returns {string[]} games first: somebody is looking at one
 */
export function targetsOf(changed, madeOf) {
  const found = new Set(changed.flatMap((file) => targetsWith(file, madeOf)));
  return [...found].sort(
    (one, other) => Number(isPart(one)) - Number(isPart(other)) || (one < other ? -1 : 1),
  );
}

/**
 * @param {string} file
 * @param {ReadonlyMap<string, ReadonlySet<string>>} madeOf
 */
function targetsWith(file, madeOf) {
  const game = gameOf(file);
  const using = [...madeOf].filter(([, files]) => files.has(file)).map(([target]) => target);
  // Texts and pictures are copied, so the game's build does not tell of them.
  if (game !== null) return [...new Set([...using, `game:${game}`])];
  if (using.length > 0) return using;
  const home = PARTS.filter((part) => file.startsWith(`${PAGE_FOLDERS[part]}/`)).at(-1);
  return home ? [home] : [];
}

/** The game whose folder a file lies in; null where it is none of a game's. */
function gameOf(/** @type {string} */ file) {
  const [, id] = /^src-renderer\/games\/([^/]+)\/./.exec(file) ?? [];
  return id === undefined || id.startsWith('_') ? null : id;
}

function isPart(/** @type {string} */ target) {
  return !target.startsWith('game:');
}

/** A file's name from the root, with slashes, as targets are told it; null where it is not one of our sources. */
export function sourceName(/** @type {string} */ root, /** @type {string} */ file) {
  const name = path.relative(root, file.replace(/[?#].*$/s, '')).replaceAll(path.sep, '/');
  return name.startsWith('src-') || name.startsWith('assets/') ? name : null;
}
