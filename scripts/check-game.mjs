// @ts-check
// npm run check-game -- DIR: holds anybody's game to the contract of every game, in plain sentences.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathFromCaller, runFenced, withBuiltGame } from './lib/game-folder.mjs';
import { Problem, runScript } from './lib/project.mjs';
import { setUp } from './setup.mjs';

await runScript(async () => {
  const [given, ...more] = process.argv.slice(2);
  if (given === undefined || more.length > 0) {
    throw new Problem('Say one folder, with a game.json in it: npm run check-game -- path/to/my-game');
  }
  const folder = pathFromCaller(given);
  if (!existsSync(path.join(folder, 'game.json'))) throw new Problem(`There is no game.json in ${folder}.`);
  await setUp({ build: false });
  return withBuiltGame(folder, (ready) =>
    runFenced('scripts/check-game/check-folder.ts', { reads: [ready, folder], args: [ready, folder] }),
  );
});
