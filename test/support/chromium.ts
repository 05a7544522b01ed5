/** The Chromium that tests drive: a real one of this machine, else Playwright's own download. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { chromium } from '@playwright/test';

/** Names one by hand: a path to an executable. */
const CHOSEN = 'PARTYLINE_CHROMIUM';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const MAC_APPS = ['Chromium.app/Contents/MacOS/Chromium', 'Google Chrome.app/Contents/MacOS/Google Chrome'];

/** The executable's path, or null when this machine has none. */
export function findChromium(): string | null {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter);
  const candidates = [
    process.env[CHOSEN],
    ...folders.flatMap((folder) => NAMES.map((name) => path.join(folder, name))),
    ...MAC_APPS.map((app) => path.join('/Applications', app)),
    chromium.executablePath(),
  ];
  return candidates.find((file) => file !== undefined && file !== '' && existsSync(file)) ?? null;
}

/** Options for Playwright's `launch`; where there is no Chromium, Playwright itself says how to get one. */
export function chromiumLaunch(): { executablePath?: string; args: string[] } {
  const executablePath = findChromium();
  // Chromium's sandbox refuses to work for root, which is who runs tests in a container.
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return executablePath === null ? { args } : { executablePath, args };
}
