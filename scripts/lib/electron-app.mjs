// @ts-check
/** Electron's binary: found, or fetched, or a plain reason why neither. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { findElectron } from '../find-electron.mjs';
import { capture } from './children.mjs';
import { lockedNode, root, say } from './project.mjs';

/** About 110 MB: a minute on most lines, and nobody wants to wait longer than this for a party. */
const DOWNLOAD_TIMEOUT_MS = 300_000;

/**
 * The command that runs the desktop app, or why there is none. The package `electron` brings no binary and
 * fetches it at first use, so that is tried here, quietly.
 *
 * @returns {Promise<{ exe: string, switches: string[] } | { exe: null, why: string }>}
 */
export async function electronApp() {
  let found = findElectron(root);
  if (!found.exe && !process.env['ELECTRON_OVERRIDE_DIST_PATH']) {
    say('Fetching Electron. This is needed once.');
    const installer = path.join(root, 'node_modules', 'electron', 'install.js');
    await capture(lockedNode, [installer], { timeoutMs: DOWNLOAD_TIMEOUT_MS });
    found = findElectron(root);
  }
  if (!found.exe) return { exe: null, why: 'Electron could not be downloaded' };
  return sandboxed(found.exe, found.kind);
}

/**
 * @param {string} exe
 * @param {string} kind
 */
function sandboxed(exe, kind) {
  if (process.platform !== 'linux' || kind !== 'real') return { exe, switches: [] };
  if (process.getuid?.() === 0) {
    say("You are root, and Electron's sandbox does not work for root: it is switched off for this run.");
    return { exe, switches: ['--no-sandbox'] };
  }
  const helper = path.join(path.dirname(exe), 'chrome-sandbox');
  if (!forbidsUserNamespaces() || isSetUidRoot(helper)) return { exe, switches: [] };
  const remedy = `sudo chown root "${helper}" && sudo chmod 4755 "${helper}"`;
  return { exe: null, why: `This Linux forbids Electron's sandbox here (to allow it: ${remedy})` };
}

/** Ubuntu 24.04 and Debian of old: without user namespaces Chromium needs its set-uid helper. */
function forbidsUserNamespaces() {
  const is = (/** @type {string} */ file, /** @type {string} */ value) =>
    existsSync(file) && readFileSync(file, 'utf8').trim() === value;
  return (
    is('/proc/sys/kernel/apparmor_restrict_unprivileged_userns', '1') ||
    is('/proc/sys/kernel/unprivileged_userns_clone', '0')
  );
}

function isSetUidRoot(/** @type {string} */ file) {
  const stat = statSync(file, { throwIfNoEntry: false });
  return stat !== undefined && stat.uid === 0 && (stat.mode & 0o4000) !== 0;
}
