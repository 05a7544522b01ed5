// @ts-check
/**
 * An address for a browser that holds a secret: what stands on a command line can be read by everybody who uses this machine,
 * so the browser is given a file that only we may read, and that leads on.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** Browsers in a snap see neither the system's temporary folder nor hidden ones. */
const FOLDERS = process.platform === 'linux' ? [homedir(), tmpdir()] : [tmpdir()];

/**
 * @param {string} url
 * @param {readonly string[]} folders the first that can be written is taken
 * @returns {{ href: string, forget: () => void }} `forget` takes the file away
 */
export function handOver(url, folders = FOLDERS) {
  const folder = makeFolder(folders);
  const file = path.join(folder, 'open.html');
  writeFileSync(file, page(url), { mode: 0o600, flag: 'wx' });
  return {
    href: pathToFileURL(file).href,
    forget: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** @param {readonly string[]} folders */
function makeFolder([first, ...others]) {
  try {
    // Ours alone: mode 0700.
    return mkdtempSync(path.join(first ?? tmpdir(), 'partyline-open-'));
  } catch (error) {
    if (others.length === 0) throw error;
    return makeFolder(others);
  }
}

/** @param {string} url */
function page(url) {
  const written = url.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`);
  return `<!doctype html>
<meta charset="utf-8">
<meta name="referrer" content="no-referrer">
<meta http-equiv="refresh" content="0; url=${written}">
<title>Partyline</title>
`;
}
