// @ts-check
// Which Electron is here? Never through `require('electron')`, which would begin a download.
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

/** @import { FoundElectron } from './find-electron.d.mts' */

const EXECUTABLES = { win32: 'electron.exe', darwin: 'Electron.app/Contents/MacOS/Electron' };

/**
 * @param {string} from the project's root
 * @returns {FoundElectron}
 */
export function findElectron(from = process.cwd()) {
  const chosen = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  return chosen ? inDistFolder(chosen) : installed(from);
}

/**
 * @param {string} folder
 * @returns {FoundElectron}
 */
export function inDistFolder(folder) {
  const name =
    process.platform in EXECUTABLES ? EXECUTABLES[/** @type {'win32'} */ (process.platform)] : 'electron';
  const exe = path.join(folder, name);
  if (!existsSync(exe)) return { kind: 'none', exe: null, why: `there is no ${exe}` };
  return { kind: existsSync(path.join(folder, 'boot.cjs')) ? 'stand-in' : 'real', exe };
}

/**
 * @param {string} from
 * @returns {FoundElectron}
 */
function installed(from) {
  const folder = packageFolder(from);
  if (folder === null) return { kind: 'none', exe: null, why: 'the package electron is not installed' };
  const pathFile = path.join(folder, 'path.txt');
  if (!existsSync(pathFile)) return { kind: 'none', exe: null, why: 'Electron was never downloaded' };
  const exe = path.join(folder, 'dist', readFileSync(pathFile, 'utf8'));
  return existsSync(exe) ? { kind: 'real', exe } : { kind: 'none', exe: null, why: `there is no ${exe}` };
}

/** @param {string} from */
function packageFolder(from) {
  try {
    return path.dirname(createRequire(path.join(from, 'package.json')).resolve('electron/package.json'));
  } catch {
    return null;
  }
}
