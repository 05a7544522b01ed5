// @ts-check
// npm run dev -- [options]: the host without a window; what you save is built, and the host starts again
// when its own code changed. Phones and TV are reloaded by hand.
import { watch } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { isSource } from './lib/build-stamp.mjs';
import { capture, startChild } from './lib/children.mjs';
import { lockedEnv, lockedNode, root, runScript, say } from './lib/project.mjs';
import { setUp } from './setup.mjs';

const program = path.join(root, 'out', 'main', 'headless.js');
/** Editors write a file in several steps. */
const QUIET_MS = 150;

await runScript(async () => {
  await setUp({ build: false });
  if (!(await buildOnce())) return 1;
  const stopped = toldToStop();
  const changes = watchSources();
  try {
    for (;;) {
      const args = ['--enable-source-maps', program, ...process.argv.slice(2)];
      // In development the host checks what it sends, too.
      const host = startChild(lockedNode, args, { env: lockedEnv({ NODE_ENV: 'development' }) });
      const changed = changes.next();
      const first = await Promise.race([host.ended, changed, stopped]);
      // 0 is an answer to --help or the like, 2 an option that it does not know; all else is a crash.
      if (first === 0 || first === 2) return first;
      if (typeof first === 'number') say('The host stopped. It starts again when its code changes.');
      if ((await Promise.race([changed, stopped])) === 'stopped') return host.ended;
      host.child.kill('SIGTERM');
      await host.ended;
      say('The host starts again.');
    }
  } finally {
    changes.close();
  }
});

/** @returns {Promise<'stopped'>} */
function toldToStop() {
  return new Promise((resolve) => {
    for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
      process.on(signal, () => resolve('stopped'));
    }
  });
}

async function buildOnce() {
  const { code, output } = await capture(lockedNode, ['scripts/build.mjs', '--dev'], {
    env: lockedEnv({ NO_COLOR: '1' }),
  });
  if (code !== 0) say(`${output.trim()}\nThis does not build; what ran before goes on.`);
  return code === 0;
}

/** Builds after each change, one build at a time. */
function watchSources() {
  let built = Promise.resolve();
  /** @type {NodeJS.Timeout | undefined} */
  let soon;
  /** @type {() => void} */
  let tellOfProgram = () => {};
  const rebuild = async () => {
    const before = await readFile(program, 'utf8').catch(() => '');
    const startedAt = Date.now();
    if (!(await buildOnce())) return;
    say(`Built in ${((Date.now() - startedAt) / 1000).toFixed(1)} s. Reload the TV and the phones.`);
    if ((await readFile(program, 'utf8')) !== before) tellOfProgram();
  };
  const watchers = ['src-shared', 'src-main', 'src-renderer'].map((folder) =>
    watch(path.join(root, folder), { recursive: true }, (_event, name) => {
      if (name && !isSource(name)) return;
      clearTimeout(soon);
      soon = setTimeout(() => {
        built = built.then(rebuild);
      }, QUIET_MS);
    }),
  );
  return {
    /** @returns {Promise<'changed'>} once the host's own code is another */
    next: () => new Promise((resolve) => (tellOfProgram = () => resolve('changed'))),
    close() {
      clearTimeout(soon);
      for (const watcher of watchers) watcher.close();
    },
  };
}
