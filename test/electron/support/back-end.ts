/** Which Electron the tests run against: the real one where there is one, else the stand-in. */
import path from 'node:path';
import { findElectron, inDistFolder, type FoundElectron } from '../../../scripts/find-electron.mjs';
import { findChromium } from '../../../scripts/lib/chromium.ts';

export const root = path.resolve(import.meta.dirname, '../../..');
export const standInFolder = path.join(root, 'test/electron/stand-in');

export const backEnd: FoundElectron = choose();

/** The label that every title carries, so that nobody takes one for the other. */
export const label = backEnd.kind === 'none' ? 'no Electron' : `${backEnd.kind} Electron`;

/** The variables that a child process needs beyond this one's environment. */
export function environment(): Record<string, string> {
  const inherited = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return {
    ...Object.fromEntries(inherited),
    // Nobody is here to press OK in a real box; the stand-in writes its boxes down.
    PARTYLINE_DIALOGS: backEnd.kind === 'real' ? 'off' : 'on',
    STANDIN_NODE: process.execPath,
    STANDIN_CHROMIUM: findChromium() ?? '',
  };
}

function choose(): FoundElectron {
  const found = findElectron(root);
  if (found.kind !== 'none' || process.env['ELECTRON_OVERRIDE_DIST_PATH']) return found;
  if (process.platform === 'win32') return found; // the stand-in is a shell script
  if (findChromium() === null)
    return { kind: 'none', exe: null, why: `${found.why}, and there is no Chromium` };
  return inDistFolder(standInFolder);
}
