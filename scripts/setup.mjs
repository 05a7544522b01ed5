// @ts-check
/** Brings a checkout into a state that runs, and does nothing where it is in one already. */
import { pathToFileURL } from 'node:url';
import { isBuilt } from './lib/build-stamp.mjs';
import { capture } from './lib/children.mjs';
import { installWhenStale } from './lib/install.mjs';
import { Problem, lockedEnv, lockedNode, majorOf, runScript, say } from './lib/project.mjs';

/** The Node that npm and this script themselves need; all else runs under the locked Node. */
const OLDEST_NODE = 20;

/**
 * Installs when node_modules is missing or stale, builds when sources changed. Throws a Problem.
 *
 * @param {{ build: boolean }} what
 */
export async function setUp({ build }) {
  if (majorOf(process.versions.node) < OLDEST_NODE) {
    throw new Problem(
      `Node ${process.versions.node} is too old: install Node ${OLDEST_NODE} or newer (nodejs.org).`,
    );
  }
  await installWhenStale();
  if (!build || (await isBuilt())) return;
  say('Building.');
  const plain = process.stderr.isTTY ? {} : { NO_COLOR: '1' };
  const { code, output } = await capture(lockedNode, ['scripts/build.mjs'], { env: lockedEnv(plain) });
  if (code === 0) return;
  say(output.trim());
  throw new Problem('The build failed; what it said is above.');
}

const calledDirectly = process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href;
if (calledDirectly) {
  await runScript(async () => {
    await setUp({ build: true });
    return 0;
  });
}
