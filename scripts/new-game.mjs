// @ts-check
// npm run new-game -- my-game: a game of your own, begun from the template. It runs and its tests pass.
import { existsSync } from 'node:fs';
import { cp, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Problem, root, runScript } from './lib/project.mjs';

const games = path.join(root, 'src-renderer', 'games');
const list = path.join(games, 'list.ts');
/** The line of list.ts that new games are put above. */
const MARK = /^( *)\/\/ npm run new-game .*$/m;

const USAGE = `Usage: npm run new-game -- NAME

Begins a game of your own from the template, in src-renderer/games/NAME. NAME is in lower-case letters, digits and dashes.

  --help  say this
`;

await runScript(newGame, { usage: USAGE });

async function newGame() {
  const name = nameOf(process.argv.slice(2));
  const folder = path.join(games, name);
  if (existsSync(folder)) {
    throw new Problem(
      `src-renderer/games/${name} is there already. Choose another name, or delete that folder.`,
    );
  }
  const listed = await readFile(list, 'utf8');
  if (!MARK.test(listed))
    throw new Problem('src-renderer/games/list.ts has lost the line that new games go above.');

  await cp(path.join(games, '_template'), folder, { recursive: true });
  const title = titleOf(name);
  await edit(path.join(folder, 'game.json'), { id: name, title });
  for (const tag of ['en', 'pt-BR']) await edit(path.join(folder, `texts.${tag}.json`), { title });
  await writeFile(
    list,
    listed.replace(MARK, (line, indent) => `${indent}'${name}',\n${line}`),
  );

  console.log(`${title} is in src-renderer/games/${name}, and it plays already.

  npm run dev                                           play it
  npm run test:unit                                     its tests, and the contract of every game
  npm run check-game -- src-renderer/games/${name}      that contract, in plain sentences

docs/write-a-game.md leads from here to a game of your own; docs/game-reference.md has everything else.`);
  return 0;
}

/** @param {readonly string[]} args */
function nameOf(args) {
  const [name, ...more] = args;
  if (name === undefined || more.length > 0) throw new Problem('Say one name: npm run new-game -- my-game');
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name) || name.length > 40) {
    throw new Problem(
      `"${name}" cannot be the name of a folder and an address: use lower-case letters, digits and single dashes, such as my-game.`,
    );
  }
  if (name === 'template')
    throw new Problem('"template" is taken by the template itself. Choose another name.');
  return name;
}

/** @param {string} name such as `my-game`, which is called "My game" */
function titleOf(name) {
  const words = name.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Changes members of a JSON file and leaves the rest, its layout too. */
async function edit(/** @type {string} */ file, /** @type {Record<string, string>} */ members) {
  let text = await readFile(file, 'utf8');
  for (const [key, value] of Object.entries(members)) {
    text = text.replace(
      new RegExp(`("${key}": )"[^"]*"`),
      (_all, start) => `${start}${JSON.stringify(value)}`,
    );
  }
  await writeFile(file, text);
}
