'use strict';
// The Chromium behind the windows: one process, driven over its debugging protocol.
const { spawn } = require('node:child_process');
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const { Cdp } = require('./cdp.cjs');
const { boot } = require('./state.cjs');

const ARGUMENTS = [
  '--remote-debugging-port=0',
  '--no-startup-window',
  '--no-first-run',
  '--no-default-browser-check',
  '--password-store=basic',
  '--use-mock-keychain',
  '--disable-component-update',
  '--disable-background-networking',
  '--allow-file-access-from-files', // as Electron's fuse GrantFileProtocolExtraPrivileges, which is on
  '--autoplay-policy=no-user-gesture-required', // Electron's default
  '--disable-popup-blocking', // the app decides on windows, not Chromium
  '--disable-backgrounding-occluded-windows',
  '--disable-renderer-backgrounding',
  '--enable-unsafe-swiftshader',
  '--headless=new',
  '--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup', // its address bar's pages, which cost more than ours
];
const PASSED_ON = /^--(autoplay-policy|disable-gpu|use-gl|use-angle|force-device-scale-factor|lang)(=|$)/;

let running = null;
let isStopping = false;

/**
 * Starts it; an app that ends meanwhile takes it down without a complaint. `onPage({session, target})` is told of
 * every page, which waits until it is let go.
 */
async function start(onPage, onGone) {
  try {
    await launch(onPage, onGone);
  } catch (error) {
    if (!isStopping) throw error;
    await new Promise(() => {}); // the process is about to end
  }
}

async function launch(onPage, onGone) {
  const profile = fs.mkdtempSync(path.join(os.tmpdir(), 'standin-'));
  const root = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const passedOn = boot.switches.filter((text) => PASSED_ON.test(text));
  const child = spawn(
    process.env.STANDIN_CHROMIUM ?? '/usr/bin/chromium',
    [...ARGUMENTS, `--user-data-dir=${profile}`, ...root, ...passedOn],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  process.on('exit', () => {
    child.kill('SIGKILL');
    try {
      fs.rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
    } catch {
      // a dying helper process still wrote into it; it lies in the system's temporary folder
    }
  });
  running = { child, browser: null };
  const url = await debuggerUrl(child);
  const browser = (running.browser = await Cdp.connect(url));
  process.versions.chrome = (await browser.send('Browser.getVersion')).product.split('/')[1];
  browser.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
    onPage({ session: browser.session(sessionId), target: targetInfo });
  });
  browser.on('Target.targetDestroyed', ({ targetId }) => onGone(targetId));
  await browser.send('Target.setDiscoverTargets', { discover: true });
  const pages = [{ type: 'page' }];
  await browser.send('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: true,
    flatten: true,
    filter: pages,
  });
  process.stderr.write(`\nDevTools listening on ${url}\n`); // Playwright looks for this line
}

function debuggerUrl(child) {
  return new Promise((resolve, reject) => {
    let said = '';
    child.on('error', reject);
    child.on('exit', (code) => reject(new Error(`Chromium ended with ${code}\n${said}`)));
    child.stderr.on('data', (piece) => {
      said = (said + piece).slice(-20_000);
      const found = /DevTools listening on (ws:\/\/\S+)/.exec(said);
      if (!found) return;
      child.stderr.removeAllListeners('data').resume();
      resolve(found[1]);
    });
  });
}

function browser() {
  return running.browser;
}

/** Ends it at once: its profile is thrown away, so there is nothing to save. */
function stop(done) {
  isStopping = true;
  if (!running || running.child.exitCode !== null || running.child.signalCode !== null) return done();
  running.child.once('exit', done);
  running.child.kill('SIGKILL');
  return undefined;
}

module.exports = { start, stop, browser };
