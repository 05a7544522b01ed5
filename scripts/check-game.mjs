// @ts-check
// npm run check-game -- DIR: holds anybody's game to the contract of every game, in plain sentences.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathFromCaller, runFenced, withBuiltGame, withScratch } from './lib/game-folder.mjs';
import { Problem, runScript } from './lib/project.mjs';
import { setUp } from './setup.mjs';

const USAGE = `Usage: npm run check-game -- DIR

Holds a game to the contract of every game, and says in sentences what it breaks. DIR is a folder with a game.json. The exit
code is 0 for a game that keeps every promise. Where there is a Chromium, its picture is mounted, too; PARTYLINE_CHROMIUM
may name one.

  --help  say this
`;

await runScript(checkGame, { usage: USAGE });

async function checkGame() {
  const [given, ...more] = process.argv.slice(2);
  if (given === undefined || more.length > 0) {
    throw new Problem('Say one folder, with a game.json in it: npm run check-game -- path/to/my-game');
  }
  const folder = pathFromCaller(given);
  if (!existsSync(path.join(folder, 'game.json'))) throw new Problem(`There is no game.json in ${folder}.`);
  await setUp({ build: false });
  return withBuiltGame(folder, (ready) =>
    withScratch((scratch) =>
      runFenced('scripts/check-game/check-folder.ts', {
        reads: [ready, folder],
        args: [ready, folder],
        async answer({ starts }) {
          const { drawPicture } = await import('./check-game/draw-picture.ts');
          return drawPicture({ folder: ready, scratch }, starts);
        },
      }),
    ),
  );
}
