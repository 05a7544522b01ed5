// @ts-check
// npm run pack-game -- DIR: checks a game, and packs it into one file to pass on.
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { startChild } from './lib/children.mjs';
import { pathFromCaller, withBuiltGame } from './lib/game-folder.mjs';
import { lockedNode, Problem, runScript } from './lib/project.mjs';
import { setUp } from './setup.mjs';

const USAGE = `Usage: npm run pack-game -- DIR

Checks a game as check-game does, and packs it into one file that any Partyline takes: NAME-VERSION.partyline, in the folder
where you are. DIR is a folder with a game.json. A game that breaks a promise is not packed.

  --help  say this
`;

await runScript(packGame, { usage: USAGE });

async function packGame() {
  const [given, ...more] = process.argv.slice(2);
  if (given === undefined || more.length > 0) {
    throw new Problem('Say one folder, with a game.json in it: npm run pack-game -- path/to/my-game');
  }
  const folder = pathFromCaller(given);
  if (!existsSync(path.join(folder, 'game.json'))) throw new Problem(`There is no game.json in ${folder}.`);
  await setUp({ build: false });
  const code = await startChild(lockedNode, ['scripts/check-game.mjs', folder]).ended;
  if (code !== 0) throw new Problem('It is not packed: first mend what check-game says above.');
  return withBuiltGame(folder, pack, 'production');
}

async function pack(/** @type {string} */ folder) {
  const { packFolder } = await import('./pack-game/pack-folder.ts');
  const { manifest, packed, files, bytes } = await packFolder(folder);
  const { id, title, version, author, licence } = manifest;
  const target = pathFromCaller(`${id}-${version.replaceAll(/[^\w.+-]+/g, '-')}.partyline`);
  await writeFile(target, packed);
  console.log(`
${title} ${version}${author === undefined ? '' : `, by ${author}`}${licence === undefined ? '' : `, licence ${licence}`}: ${files} files, ${inKiB(bytes)}, packed ${inKiB(packed.length)}
${target}

Pass that file on. It is added by dropping it onto the TV of a Partyline, or by putting it into the games folder.`);
  if (author === undefined || licence === undefined) {
    console.log('With "author" and "licence" in game.json, people see whose it is before they add it.');
  }
  return 0;
}

function inKiB(/** @type {number} */ bytes) {
  return `${Math.max(1, Math.round(bytes / 1024))} KiB`;
}
