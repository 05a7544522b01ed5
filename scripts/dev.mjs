// @ts-check
// npm run dev -- [options]: the host in developer mode, and its Studio in a window. What you save is built, and only
// that: a game is reloaded with its state, a page by the Studio, and the host starts again when its own code changed.
import path from 'node:path';
import { createInterface } from 'node:readline';
import { startChild } from './lib/children.mjs';
import { hostUsage } from './lib/host-usage.mjs';
import { Problem, lockedEnv, lockedNode, root, runScript, say } from './lib/project.mjs';
import { hasDisplay, openTvWindow } from './lib/tv-window.mjs';
import { setUp } from './setup.mjs';

/** @import { Told } from './dev/builder.mjs' */

const program = path.join(root, 'out', 'main', 'headless.js');
/** Shows no window; everything else is the host's. */
const NO_WINDOW = '--no-window';
const USAGE = `Opens the Studio, and builds what you save.

  ${NO_WINDOW}     show no window; print the Studio's address alone
`;

await runScript(develop, { usage: () => hostUsage('npm run dev', USAGE) });

async function develop() {
  const options = process.argv.slice(2);
  const isPlain = options.some((option) => ['--version', '--doctor'].includes(option));
  const mayOpen = !options.includes(NO_WINDOW) && !isPlain && hasDisplay();
  await setUp({ build: false });
  const stopped = toldToStop();
  const builds = startBuilds();
  const studio = studioWindow(mayOpen);
  try {
    await builds.first;
    for (;;) {
      const own = options.filter((option) => option !== NO_WINDOW && option !== '--dev');
      const args = ['--enable-source-maps', program, '--dev', ...own, ...studio.samePort()];
      // In development the host checks what it sends, too.
      const host = startChild(lockedNode, args, {
        env: lockedEnv({ NODE_ENV: 'development' }),
        stdio: ['inherit', 'pipe', 'inherit'],
      });
      if (host.child.stdout) createInterface({ input: host.child.stdout }).on('line', studio.read);
      const changed = builds.hostChanged();
      const first = await Promise.race([host.ended, changed, stopped]);
      // 0 is an answer to --version or the like, 2 an option that it does not know; all else is a crash.
      if (first === 0 || first === 2) return first;
      if (typeof first === 'number') say('The host stopped. It starts again when its code changes.');
      if ((await Promise.race([changed, stopped])) === 'stopped') return host.ended;
      host.child.kill('SIGTERM');
      await host.ended;
      say('The host starts again.');
    }
  } finally {
    builds.close();
    studio.close();
  }
}

/** @returns {Promise<'stopped'>} */
function toldToStop() {
  return new Promise((resolve) => {
    for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
      process.on(signal, () => resolve('stopped'));
    }
  });
}

/** Passes on what the host says, and shows the Studio when it says where that is; once. */
function studioWindow(/** @type {boolean} */ mayOpen) {
  /** @type {(() => void) | null} */
  let closeWindow = null;
  let isShown = !mayOpen;
  /** @type {string | null} */
  let port = null;
  return {
    /** Phones and the Studio look for a host that starts again where it was, `--port 0` or not. */
    samePort: () => (port === null ? [] : ['--port', port]),
    read(/** @type {string} */ line) {
      process.stdout.write(`${line}\n`);
      const [, url] = /(https?:\/\/[^\s"]+\/studio\/\?token=[\w-]+)/.exec(line) ?? [];
      if (url === undefined) return;
      ({ port } = new URL(url));
      if (isShown) return;
      isShown = true;
      closeWindow = openTvWindow(url, () => say(`The Studio's window is closed. Open it again at ${url}`));
      if (!closeWindow) say('No browser was found here: open the Studio’s address in one.');
    },
    close: () => closeWindow?.(),
  };
}

/** The builder beside us, which builds what is saved. */
function startBuilds() {
  const builder = startChild(lockedNode, [path.join('scripts', 'dev', 'builder.mjs')], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  /** @type {() => void} */
  let tellOfHost = () => {};
  let isFirst = true;
  /** @type {Promise<void>} */
  const first = new Promise((resolve, reject) => {
    builder.child.on('message', (/** @type {Told} */ told) => {
      if (!isFirst) return report(told);
      isFirst = false;
      if (told.problem === null) resolve();
      else reject(new Problem(`${told.problem}\nThis does not build.`));
    });
    void builder.ended.then(() => reject(new Problem('The builder stopped.')));
  });

  function report(/** @type {Told} */ { built, ms, hostChanged, problem }) {
    if (built.length > 0) say(`Built ${built.join(', ')} in ${(ms / 1000).toFixed(1)} s.`);
    if (problem !== null) say(`${problem}\nThis does not build; what ran before goes on.`);
    if (hostChanged) tellOfHost();
  }

  return {
    first,
    /** @returns {Promise<'changed'>} once the host's own code is another */
    hostChanged: () => new Promise((resolve) => (tellOfHost = () => resolve('changed'))),
    close() {
      if (builder.child.connected) builder.child.disconnect();
    },
  };
}
