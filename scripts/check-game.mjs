// @ts-check
// npm run check-game -- DIR: holds anybody's game to the contract of every game, in plain sentences.
import { existsSync, realpathSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startChild } from './lib/children.mjs';
import { Problem, lockedNode, root, runScript, say } from './lib/project.mjs';
import { setUp } from './setup.mjs';

await runScript(async () => {
  const [given, ...more] = process.argv.slice(2);
  if (given === undefined || more.length > 0) {
    throw new Problem('Say one folder, with a game.json in it: npm run check-game -- path/to/my-game');
  }
  // npm runs scripts in the project's folder, whatever folder it was called in.
  const folder = path.resolve(process.env['INIT_CWD'] ?? process.cwd(), given);
  if (!existsSync(path.join(folder, 'game.json'))) throw new Problem(`There is no game.json in ${folder}.`);
  await setUp({ build: false });
  if (existsSync(path.join(folder, 'game.js')) || !existsSync(path.join(folder, 'game.ts')))
    return check(folder);

  // A game of this project: built first, as the host would get it.
  const { buildGame } = await import('./lib/build-game.mjs');
  const scratch = await mkdtemp(path.join(tmpdir(), 'partyline-check-'));
  try {
    // The template's folder has a name that no game can have.
    const target = path.join(scratch, path.basename(folder).replace(/^_/, ''));
    say('Building.');
    await buildGame({ source: folder, target, mode: 'production' });
    return await check(target);
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
});

/**
 * Outside of the stage nothing holds a game back, so Node does: it may read the project and its own folder, and write
 * nothing, start nothing.
 *
 * @param {string} folder
 */
function check(folder) {
  const readable = [root, path.join(root, 'node_modules'), folder].map((one) => realpathSync(one));
  const fence = ['--permission', ...[...readable, root].map((one) => `--allow-fs-read=${one}`)];
  const args = [...fence, '--disable-warning=SecurityWarning', 'scripts/check-game/check-folder.ts', folder];
  return startChild(lockedNode, args).ended;
}
