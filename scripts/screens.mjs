// @ts-check
// npm run screens: plays an evening in Chromium and leaves pictures of it in screens/.
import { startChild } from './lib/children.mjs';
import { lockedNode, runScript } from './lib/project.mjs';
import { setUp } from './setup.mjs';

await runScript(async () => {
  await setUp({ build: true });
  return startChild(lockedNode, ['scripts/screens/take-screens.ts', ...process.argv.slice(2)]).ended;
});
