// @ts-check
// The builder of `npm run dev`: it stays, so that a game is built in a fraction of a second. It builds all of it first,
// then what each saved file is in, one build at a time, and tells its parent over IPC.
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { resolveConfig } from 'electron-vite';
import { build, mergeConfig } from 'vite';
import { buildGame } from '../lib/build-game.mjs';
import { root } from '../lib/project.mjs';
import { problemOf } from './build-problem.mjs';
import { PARTS, sourceName, targetsOf } from './targets.mjs';
import { watchSources } from './watch-sources.mjs';

/**
 * @typedef {{ built: string[], ms: number, hostChanged: boolean, problem: string | null }} Told
 */

process.chdir(root);
const mode = 'development';
const shared = { mode, logLevel: /** @type {const} */ ('error'), build: { sourcemap: true } };
const host = path.join(root, 'out', 'main', 'headless.js');
const list = path.join(root, 'src-renderer', 'games', 'list.ts');

/** @type {Map<string, Set<string>>} */
const madeOf = new Map();
/** @type {Record<string, number>} */
const builtAt = {};
/** Of targets whose last build failed. @type {Map<string, import('./build-problem.mjs').BuildProblem>} */
const problems = new Map();
/** @type {Set<string>} */
let waiting = new Set();
let work = Promise.resolve();

watchSources(root, (saved) => {
  for (const file of saved) waiting.add(file);
  work = work.then(buildWaiting);
});
process.on('disconnect', () => process.exit(0));
work = work.then(async () => {
  await rm('out/.built-from', { force: true });
  await mkdir('out/games', { recursive: true });
  await buildAll([...(await gameTargets()), ...PARTS]);
});

async function buildWaiting() {
  if (waiting.size === 0) return;
  const changed = [...waiting];
  waiting = new Set();
  const targets = targetsOf(changed, madeOf);
  if (changed.includes(sourceName(root, list) ?? '')) {
    for (const target of await gameTargets()) if (!madeOf.has(target)) targets.unshift(target);
  }
  const listed = await gameTargets();
  // A folder is not a game before it stands in the list.
  const wanted = targets.filter((target) => !target.startsWith('game:') || listed.includes(target));
  if (wanted.length > 0) await buildAll([...new Set(wanted)]);
}

/** @param {readonly string[]} targets */
async function buildAll(targets) {
  const startedAt = performance.now();
  const before = await readFile(host, 'utf8').catch(() => '');
  /** @type {string[]} */
  const built = [];
  let problem = null;
  for (const target of targets) {
    try {
      await buildTarget(target);
      built.push(target);
      builtAt[target] = Date.now();
      problems.delete(target);
      // A build that is noted is there to its last file.
      await note();
    } catch (error) {
      problem = `${target}: ${error instanceof Error ? error.message : String(error)}`;
      problems.set(target, problemOf(target, error));
    }
  }
  await noteProblems();
  const hostChanged = (await readFile(host, 'utf8').catch(() => '')) !== before;
  /** @type {Told} */
  const told = { built, ms: Math.round(performance.now() - startedAt), hostChanged, problem };
  process.send?.(told);
}

function note() {
  return replaceFile(path.join('out', 'builds.json'), builtAt);
}

/** They stand in the Studio until the next good build of their target. */
function noteProblems() {
  return replaceFile(path.join('out', 'build-problems.json'), { list: [...problems.values()] });
}

async function replaceFile(/** @type {string} */ file, /** @type {unknown} */ content) {
  await writeFile(`${file}.new`, JSON.stringify(content));
  await rename(`${file}.new`, file);
}

/** @param {string} target */
async function buildTarget(target) {
  // electron-vite and Vite set it to what they think best.
  process.env['NODE_ENV'] = mode;
  const files = madeOf.get(target) ?? new Set();
  madeOf.set(target, files);
  const witness = witnessOf(files);
  if (target.startsWith('game:')) return buildOneGame(target.slice('game:'.length), witness);
  if (target === 'host') {
    const { config } = await resolveConfig({ ...shared, root }, 'build', mode);
    process.env['NODE_ENV'] = mode;
    for (const part of [config?.main, config?.preload])
      await build(mergeConfig(part ?? {}, { ...shared, plugins: [witness] }));
    return undefined;
  }
  const folder = target === 'studio-phone' ? 'phone/studio' : target;
  const configFile = `src-renderer/${folder}/vite.config.ts`;
  await build({ ...shared, configFile, plugins: [witness] });
  return undefined;
}

/**
 * Whoever plays it never meets half a game: it is built aside and then takes the old one's place, in two renames. The
 * old one is deleted only then: that takes long enough for a page to ask for files that are gone.
 *
 * @param {string} id
 * @param {import('vite').Plugin} witness
 */
async function buildOneGame(id, witness) {
  const aside = path.join('out', '.dev', id);
  const target = path.join('out', 'games', id);
  const old = `${aside}.old`;
  await buildGame({ source: `src-renderer/games/${id}`, target: aside, mode, plugins: [witness] });
  await rm(old, { recursive: true, force: true });
  await rename(target, old).catch((/** @type {NodeJS.ErrnoException} */ error) => {
    if (error.code !== 'ENOENT') throw error;
  });
  await rename(aside, target);
  await rm(old, { recursive: true, force: true });
}

/** The list as it is now; it is also the order in the picker. */
async function gameTargets() {
  const { SHIPPED_GAMES } = await import(`${pathToFileURL(list).href}?${Date.now()}`);
  await writeFile(path.join('out', 'games', 'order.json'), JSON.stringify(SHIPPED_GAMES));
  return SHIPPED_GAMES.map((/** @type {string} */ id) => `game:${id}`);
}

/**
 * Sees what a build is made of, a failed one, too: the next save may mend it.
 *
 * @param {Set<string>} files
 * @returns {import('vite').Plugin}
 */
function witnessOf(files) {
  return {
    name: 'partyline-witness',
    buildEnd() {
      for (const id of this.getModuleIds()) {
        const name = sourceName(root, id);
        if (name !== null) files.add(name);
      }
    },
  };
}
