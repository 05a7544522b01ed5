// @ts-check
// npm run check: types, lint, format, unused code.
import { startChild } from './lib/children.mjs';
import { lockedNode, runScript } from './lib/project.mjs';
import { setUp } from './setup.mjs';

await runScript(async () => {
  await setUp({ build: false });
  return startChild(lockedNode, ['scripts/testing/run-checks.ts']).ended;
});
