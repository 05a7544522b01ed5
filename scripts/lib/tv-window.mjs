// @ts-check
/** The TV page in a window of a browser that is already on this machine. */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { handOver } from './hand-over.mjs';
import { say } from './project.mjs';

/** Programs that can show one page as an app of its own, by platform; the first that is there is taken. */
const BROWSERS = /** @type {Record<string, string[]>} */ ({
  linux: [
    'chromium',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
    'microsoft-edge',
    'brave-browser',
    'vivaldi',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    '/Applications/Brave Browser.app/Contents/MacOS/Brave Browser',
  ],
  win32: ['ProgramFiles', 'ProgramFiles(x86)', 'LocalAppData'].flatMap((place) =>
    ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'].map((file) =>
      path.win32.join(process.env[place] ?? 'C:\\', file),
    ),
  ),
});

/** By then a browser has read what it was handed, or never will; in ms. */
const READ_WITHIN_MS = 120_000;

/** The program by which the system opens an address. */
const OPENERS = /** @type {Record<string, string[]>} */ ({
  linux: ['xdg-open'],
  darwin: ['open'],
  win32: ['rundll32', 'url.dll,FileProtocolHandler'],
});

export function hasDisplay(env = process.env, platform = process.platform) {
  return platform !== 'linux' || Boolean(env['DISPLAY'] || env['WAYLAND_DISPLAY']);
}

/**
 * Shows the page, whose address may hold a secret; returns what closes the window again, or null where nothing can show it.
 *
 * @param {string} url
 * @param {() => void} onClosed called once when somebody closes the window, where that can be noticed
 * @returns {(() => void) | null}
 */
export function openTvWindow(url, onClosed) {
  const browser = (BROWSERS[process.platform] ?? []).map(whereIs).find((file) => file !== null);
  const { href, forget } = handOver(url);
  const close = browser ? openApp(browser, href, onClosed) : openAnyhow(href);
  const forgetLater = setTimeout(forget, READ_WITHIN_MS).unref();
  if (!close) forget();
  return (
    close &&
    (() => {
      clearTimeout(forgetLater);
      forget();
      close();
    })
  );
}

/**
 * @param {string} browser
 * @param {string} url
 * @param {() => void} onClosed
 */
function openApp(browser, url, onClosed) {
  // A profile of its own: else a browser that already runs takes the page over and is not ours to close.
  const profile = mkdtempSync(path.join(tmpdir(), 'partyline-tv-'));
  const args = [
    `--app=${url}`,
    `--user-data-dir=${profile}`,
    '--start-maximized',
    '--no-first-run',
    '--no-default-browser-check',
  ];
  // The lobby's music may start before anybody has touched this machine.
  args.push('--autoplay-policy=no-user-gesture-required', '--start-maximized');
  if (process.platform === 'linux' && process.getuid?.() === 0) {
    say(
      "You are root, and the browser's sandbox does not work for root: it is switched off for this window.",
    );
    args.push('--no-sandbox');
  }
  const child = spawn(browser, args, { stdio: 'ignore' });
  const forget = () => rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  child.once('error', onClosed);
  child.once('exit', onClosed);
  return () => {
    child.off('exit', onClosed);
    child.once('exit', forget);
    if (child.exitCode !== null || child.signalCode !== null || !child.kill()) forget();
  };
}

/** @param {string} url */
function openAnyhow(url) {
  const [command, ...args] = OPENERS[process.platform] ?? [];
  const file = command && (process.platform === 'linux' ? whereIs(command) : command);
  if (!file) return null;
  spawn(file, [...args, url], { stdio: 'ignore', detached: true })
    .on('error', () => {})
    .unref();
  return () => {};
}

/**
 * The full path of a program, given by path or by name; null where it is not.
 *
 * @param {string} program
 */
export function whereIs(program) {
  if (path.isAbsolute(program)) return existsSync(program) ? program : null;
  const folders = (process.env['PATH'] ?? '').split(path.delimiter);
  return folders.map((folder) => path.join(folder, program)).find((file) => existsSync(file)) ?? null;
}
