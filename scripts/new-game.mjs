// @ts-check
// npm run new-game -- my-game: a game of your own, begun from the template. It runs and its tests pass.
import { existsSync } from 'node:fs';
import { copyFile, cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { pathFromCaller } from './lib/game-folder.mjs';
import { Problem, root, runScript } from './lib/project.mjs';

const games = path.join(root, 'src-renderer', 'games');
const list = path.join(games, 'list.ts');
/** The line of list.ts that new games are put above. */
const MARK = /^( *)\/\/ npm run new-game .*$/m;

const template = path.join(games, '_template');
const plainTemplate = path.join(root, 'scripts', 'plain-game');
/** The files of this Partyline that a plain game's folder gets, for its maker's editor. */
const EDITOR_FILES = ['partyline.d.ts', 'game.schema.json', 'jsconfig.json'];

const USAGE = `Usage: npm run new-game -- NAME [--plain [--games DIR]]
       npm run new-game -- --types DIR

Begins a game of your own from the template, in src-renderer/games/NAME. NAME is in lower-case letters, digits and dashes.

  --plain      a game without a build, in the games folder of this machine's Partyline: JavaScript that runs as it is, with
               types for your editor beside it
  --games DIR  puts the plain game into DIR instead
  --types DIR  gives the plain game in the folder DIR the types of this Partyline
  --help       say this
`;

await runScript(newGame, { usage: USAGE });

async function newGame() {
  const { values, positionals } = readArguments();
  if (values.types !== undefined && positionals.length === 0) return bringTypes(pathFromCaller(values.types));
  const name = nameOf(positionals);
  return values.plain ? newPlainGame(name, values.games) : newBuiltGame(name);
}

function readArguments() {
  try {
    const read = parseArgs({
      allowPositionals: true,
      options: { plain: { type: 'boolean' }, games: { type: 'string' }, types: { type: 'string' } },
    });
    if (read.values.games !== undefined && !read.values.plain)
      throw new Problem('--games goes with --plain: a game with a build lives in src-renderer/games.');
    return read;
  } catch (error) {
    if (error instanceof Problem) throw error;
    const [sentence = ''] = (error instanceof Error ? error.message : String(error)).split('. ');
    throw new Problem(`${sentence.replace(/\.?$/, '.')} See --help.`);
  }
}

async function newBuiltGame(/** @type {string} */ name) {
  const folder = path.join(games, name);
  if (existsSync(folder)) {
    throw new Problem(
      `src-renderer/games/${name} is there already. Choose another name, or delete that folder.`,
    );
  }
  const listed = await readFile(list, 'utf8');
  if (!MARK.test(listed))
    throw new Problem('src-renderer/games/list.ts has lost the line that new games go above.');

  await cp(template, folder, { recursive: true });
  await nameIt(folder, name);
  await writeFile(
    list,
    listed.replace(MARK, (line, indent) => `${indent}'${name}',\n${line}`),
  );

  console.log(`${titleOf(name)} is in src-renderer/games/${name}, and it plays already.

  npm run dev                                           play it
  npm run test:unit                                     its tests, and the contract of every game
  npm run check-game -- src-renderer/games/${name}      that contract, in plain sentences

docs/write-a-game.md leads from here to a game of your own; docs/game-reference.md has everything else.`);
  return 0;
}

/**
 * @param {string} name
 * @param {string | undefined} given the folder of games; without it the one of this machine's Partyline
 */
async function newPlainGame(name, given) {
  const folder = path.join(given === undefined ? await gamesFolder() : pathFromCaller(given), name);
  if (existsSync(folder))
    throw new Problem(`${folder} is there already. Choose another name, or delete that folder.`);
  await mkdir(folder, { recursive: true });
  for (const file of ['game.json', 'texts.en.json', 'texts.pt-BR.json'])
    await copyFile(path.join(template, file), path.join(folder, file));
  for (const file of ['game.js', ...EDITOR_FILES])
    await copyFile(path.join(plainTemplate, file), path.join(folder, file));
  await nameIt(folder, name);
  const manifest = path.join(folder, 'game.json');
  const text = await readFile(manifest, 'utf8');
  await writeFile(manifest, text.replace('{\n', '{\n  "$schema": "./game.schema.json",\n'));

  console.log(`${titleOf(name)} is in ${folder}, and it plays already.

  npm run dev                  play it: what you save is in the running game at once
  npm run check-game -- "${folder}"
                               the contract of every game, in plain sentences

game.js is all there is to build. Your editor knows the types, from partyline.d.ts beside it.
docs/game-reference.md has everything else.`);
  return 0;
}

/** The games folder of a Partyline that was started without options. */
async function gamesFolder() {
  const { defaultDataDir } = await import('../src-main/host/disk/data-folder.ts');
  return path.join(defaultDataDir(), 'games');
}

async function bringTypes(/** @type {string} */ folder) {
  if (!existsSync(path.join(folder, 'game.js'))) throw new Problem(`There is no game.js in ${folder}.`);
  for (const file of EDITOR_FILES) {
    // Its maker may have changed the options; types and schema are nobody's to change.
    if (file === 'jsconfig.json' && existsSync(path.join(folder, file))) continue;
    await copyFile(path.join(plainTemplate, file), path.join(folder, file));
  }
  console.log(`${folder} has the types of this Partyline: ${EDITOR_FILES.join(', ')}.`);
  return 0;
}

async function nameIt(/** @type {string} */ folder, /** @type {string} */ name) {
  const title = titleOf(name);
  await edit(path.join(folder, 'game.json'), { id: name, title });
  for (const tag of ['en', 'pt-BR']) await edit(path.join(folder, `texts.${tag}.json`), { title });
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
