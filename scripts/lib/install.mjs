// @ts-check
/** Installs exactly what package-lock.json names, when something else, or nothing, is installed. */
import { existsSync, lstatSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { capture } from './children.mjs';
import { Problem, lockedNode, root, say } from './project.mjs';

/** @typedef {{ version?: string, optional?: boolean, os?: string[], cpu?: string[] }} LockedPackage */
/** @typedef {Record<string, LockedPackage>} LockedPackages */

/**
 * Whether what npm noted down as installed is what the lock names. Optional packages may be absent: they
 * are for other systems.
 *
 * @param {LockedPackages} locked of package-lock.json
 * @param {LockedPackages} installed of node_modules/.package-lock.json
 */
export function isInstalled(locked, installed) {
  const wanted = Object.entries(locked).filter(([place]) => place !== '');
  const same = wanted.every(([place, { version, optional }]) => {
    const there = installed[place];
    return there ? there.version === version : optional === true;
  });
  return same && Object.keys(installed).every((place) => place in locked);
}

/** Runs `npm ci` when node_modules is missing or stale. Throws a Problem that says what to do. */
export async function installWhenStale() {
  const modules = path.join(root, 'node_modules');
  // A linked folder belongs to another checkout: `npm ci` would empty it under that one's feet.
  const linked = lstatSync(modules, { throwIfNoEntry: false })?.isSymbolicLink();
  if (linked || (existsSync(lockedNode) && (await isFresh(modules)))) return;
  say('Installing what package-lock.json names. This is needed once and takes about a minute.');
  const { code, output } = await npm(['ci', '--loglevel=error', '--no-audit', '--no-fund']);
  if (code !== 0) {
    say(output.trim());
    throw new Problem(adviceFor(code, output));
  }
  if (!existsSync(lockedNode)) {
    throw new Problem(
      'npm skipped the install script of the package `node`: run `npm rebuild node`, then this again.',
    );
  }
}

/** @param {string} modules */
async function isFresh(modules) {
  try {
    const [locked, installed] = await Promise.all([
      readPackages(path.join(root, 'package-lock.json')),
      readPackages(path.join(modules, '.package-lock.json')),
    ]);
    return isInstalled(locked, installed);
  } catch {
    return false; // npm writes its note last: without one, the installation was never finished
  }
}

/**
 * @param {string} file
 * @returns {Promise<LockedPackages>}
 */
async function readPackages(file) {
  return JSON.parse(await readFile(file, 'utf8')).packages;
}

/** @param {string[]} args */
function npm(args) {
  const viaNpm = process.env['npm_execpath'];
  // Under `npm run` this is npm's own entry: the very npm that the person uses, without a shell.
  if (viaNpm?.endsWith('npm-cli.js'))
    return capture(process.execPath, [viaNpm, ...args], { env: process.env });
  return capture('npm', args, { env: process.env, shell: process.platform === 'win32' });
}

/**
 * One sentence for what npm said.
 *
 * @param {number} code
 * @param {string} output
 */
export function adviceFor(code, output) {
  if (code === 127)
    return 'npm is not on this machine: install Node.js with npm (nodejs.org), then run this again.';
  if (/EUSAGE/.test(output)) {
    return 'package.json and package-lock.json do not fit each other: run `npm install` and commit the lock.';
  }
  if (/ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ECONNREFUSED|ECONNRESET|ENETUNREACH|EHOSTUNREACH/.test(output)) {
    return 'npm could not reach its registry: connect to the internet (it is needed this once) and run this again.';
  }
  if (/ENOSPC/.test(output)) return 'The disk is full: free about 1 GB, then run this again.';
  if (/EACCES|EPERM|EROFS|EBUSY/.test(output)) {
    return 'npm may not write to node_modules: close programs that use this folder, check who owns it, then run this again.';
  }
  return 'npm could not install the packages; what it said is above.';
}
