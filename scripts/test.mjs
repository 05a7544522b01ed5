// @ts-check
// npm test, or node scripts/test.mjs [--long | suite…]: sets up and runs the suites. Its last line is the sum.
import { startChild } from './lib/children.mjs';
import { lockedNode, runScript } from './lib/project.mjs';
import { setUp } from './setup.mjs';

await runScript(async () => {
  try {
    await setUp({ build: false });
  } catch (error) {
    process.on('exit', () => console.log('0 passed, 1 failed, 0 skipped'));
    throw error;
  }
  return startChild(lockedNode, ['scripts/testing/run-tests.ts', ...process.argv.slice(2)]).ended;
});
