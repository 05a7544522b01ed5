// @ts-check
// npm run host -- [options]: sets up, then is the host without a window.
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { startChild } from './lib/children.mjs';
import { hostUsage } from './lib/host-usage.mjs';
import { lockedNode, root, runScript, runsUnderLockedMajor } from './lib/project.mjs';
import { setUp } from './setup.mjs';

const program = path.join(root, 'out', 'main', 'headless.js');

await runScript(runHost, { usage: () => hostUsage('npm run host') });

async function runHost() {
  await setUp({ build: true });
  const options = process.argv.slice(2);
  if (!runsUnderLockedMajor()) return startChild(lockedNode, [program, ...options]).ended;
  // npm has put the locked Node first: the host can be this very process, and signals need no passing on.
  process.argv[1] = program;
  process.on('SIGHUP', () => process.kill(process.pid, 'SIGTERM'));
  await import(pathToFileURL(program).href);
  return Number(process.exitCode ?? 0);
}
