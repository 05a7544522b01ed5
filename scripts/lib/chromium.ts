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

type Launch = { executablePath?: string; env?: Record<string, string>; args: string[] };

/** Options for Playwright's `launch`; where there is no Chromium, Playwright itself says how to get one. */
export function chromiumLaunch(): Launch {
  const real = findChromium();
  // Chromium's sandbox refuses to work for root, which is who runs tests in a container.
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  if (real === null) return { args };
  if (process.platform === 'win32') return { executablePath: real, args };
  const env = Object.entries(process.env).filter((one): one is [string, string] => one[1] !== undefined);
  return {
    executablePath: path.join(import.meta.dirname, 'chromium-for-tests.sh'),
    env: { ...Object.fromEntries(env), PARTYLINE_REAL_CHROMIUM: real },
    args,
  };
}
