/** Where the window's own files go. No Electron in here. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** The space that the smallest file of Chromium needs. */
const PROBE_BYTES = 4_096;

/**
 * In the data folder: one app a data folder, since the single-instance lock lies with those files. Where nothing can be
 * written there Chromium would end without a word, so they go where files may be lost; null where there is no such place.
 */
export function makeWindowFolder(dataDir: string, spare = tmpdir()): string | null {
  const own = path.join(dataDir, 'window');
  if (isWritable(own)) return own;
  try {
    return mkdtempSync(path.join(spare, 'partyline-window-'));
  } catch {
    return null;
  }
}

function isWritable(folder: string): boolean {
  const probe = path.join(folder, '.writable');
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(probe, Buffer.alloc(PROBE_BYTES));
    return true;
  } catch {
    return false;
  } finally {
    discard(probe);
  }
}

function discard(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    return; // It was never made.
  }
}
