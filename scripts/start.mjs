// @ts-check
// npm start: sets up and opens Partyline: the desktop app, else the same host with the TV in a browser.
import path from 'node:path';
import { createInterface } from 'node:readline';
import { startChild } from './lib/children.mjs';
import { electronApp } from './lib/electron-app.mjs';
import { hostUsage } from './lib/host-usage.mjs';
import { lockedNode, root, runScript, say } from './lib/project.mjs';
import { hasDisplay, openTvWindow } from './lib/tv-window.mjs';
import { setUp } from './setup.mjs';

const options = process.argv.slice(2);
const USAGE = 'Opens Partyline: the app, or its TV in a browser where the app cannot run.\n\n';

await runScript(start, { usage: () => hostUsage('npm start', USAGE) });

async function start() {
  await setUp({ build: true });
  // One line of text needs no window.
  if (options.includes('--version')) return host('inherit').ended;
  if (!hasDisplay()) {
    say('There is no display here, so Partyline runs without a window. Open the TV address in a browser.');
    return host('inherit').ended;
  }
  const app = await electronApp();
  if (app.exe === null) {
    say(`${app.why}: Partyline runs in a browser window instead.`);
    return runWithBrowser();
  }
  return startChild(app.exe, [...app.switches, root, ...options]).ended;
}

/** @param {import('node:child_process').StdioOptions} stdio */
function host(stdio, /** @type {string[]} */ ...more) {
  const program = path.join(root, 'out', 'main', 'headless.js');
  return startChild(lockedNode, [program, ...options, ...more], { stdio });
}

/** The host tells its TV address in its first line of JSON; those lines stay between the two of us. */
async function runWithBrowser() {
  const wantsJson = options.includes('--json');
  const { child, ended } = host(['inherit', 'pipe', 'inherit'], ...(wantsJson ? [] : ['--json']));
  /** @type {(() => void) | null} */
  let closeWindow = null;
  if (!child.stdout) throw new Error('the host has no standard output');
  createInterface({ input: child.stdout }).on('line', (line) => {
    if (wantsJson) process.stdout.write(`${line}\n`);
    const event = eventIn(line);
    if (event?.event === 'ready') closeWindow = showTv(event);
  });
  const code = await ended;
  /** @type {(() => void) | null} */ (closeWindow)?.();
  return code;
}

/** @param {{ tvUrl: string, joinUrl: string, studioUrl?: string }} ready */
function showTv({ tvUrl, joinUrl, studioUrl }) {
  const studio = studioUrl ? `Studio: ${studioUrl}\n` : '';
  const again = `${studio}TV:     ${tvUrl}\nPhones: ${joinUrl}\nCtrl-C ends the party.`;
  const close = openTvWindow(tvUrl, () =>
    say(`The TV window is closed, the party is not. Open it again at ${tvUrl}`),
  );
  say(close ? again : `No browser was found here: open the TV address in one.\n${again}`);
  return close;
}

/**
 * @param {string} line
 * @returns {{ event: string, tvUrl: string, joinUrl: string, studioUrl?: string } | null}
 */
function eventIn(line) {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
