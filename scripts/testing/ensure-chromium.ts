/** Finds a Chromium for the tests, or fetches one. */
import { findChromium } from '../lib/chromium.ts';
import { capture } from '../lib/children.mjs';
import { lockedNode, say } from '../lib/project.mjs';

const TIMEOUT_MS = 10 * 60_000;

/** Throws a sentence that says what to do where none can be had. */
export async function ensureChromium(): Promise<void> {
  if (findChromium() !== null) return;
  say("There is no Chromium here: fetching Playwright's.");
  const playwright = 'node_modules/@playwright/test/cli.js';
  await capture(lockedNode, [playwright, 'install', '--no-shell', 'chromium'], { timeoutMs: TIMEOUT_MS });
  if (findChromium() !== null) return;
  if (process.getuid?.() === 0) {
    say("That did not work: installing the system's package.");
    await capture('apt-get', ['update'], { timeoutMs: TIMEOUT_MS });
    await capture('apt-get', ['install', '-y', 'chromium', 'fonts-liberation'], { timeoutMs: TIMEOUT_MS });
  }
  if (findChromium() !== null) return;
  throw new Error('No Chromium could be fetched: install one, or set PARTYLINE_CHROMIUM to its path.');
}
