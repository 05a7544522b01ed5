// @ts-check
// npm run replay -- FILE: plays a recorded evening again, and says whether it is the same game.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { pathFromCaller, runFenced, withBuiltGame } from './lib/game-folder.mjs';
import { Problem, root, runScript } from './lib/project.mjs';
import { setUp } from './setup.mjs';

const SHORT_USAGE =
  'Say one file: npm run replay -- evening.partyline.json [--to STEP] [--games DIR] [--json]';
const USAGE = `Usage: npm run replay -- FILE [options]

Plays a recorded evening again with the rules of today. The exit code is 0 for the same game, 1 for another one, 2 where it
cannot be played.

  --to STEP    stop there; 60 steps are a second
  --games DIR  look for the game in this folder, too
  --json       one JSON object on standard output
  --help       say this
`;

await runScript(playAgain, { problemCode: 2, usage: USAGE });

async function playAgain() {
  const { file, to, json, games } = readArguments();
  await setUp({ build: false });
  const folder = findGame(gameOf(file), games);
  return withBuiltGame(folder, (ready) =>
    runFenced('scripts/replay/replay-file.ts', {
      reads: [ready, folder, file],
      args: [file, ready, folder, to ?? '', json ? 'json' : 'words'],
    }),
  );
}

function readArguments() {
  const flag = /** @type {const} */ ({ type: 'boolean' });
  const text = /** @type {const} */ ({ type: 'string' });
  /** @type {{ values: { to?: string, json?: boolean, games?: string }, positionals: string[] }} */
  let parsed;
  try {
    parsed = parseArgs({ allowPositionals: true, options: { to: text, json: flag, games: text } });
  } catch (error) {
    throw new Problem(`${error instanceof Error ? error.message : String(error)}\n${SHORT_USAGE}`);
  }
  const { values, positionals } = parsed;
  const [given, ...more] = positionals;
  if (given === undefined || more.length > 0) throw new Problem(SHORT_USAGE);
  if (values.to !== undefined && !/^\d{1,7}$/.test(values.to)) {
    throw new Problem(`--to wants a step, such as 600: 60 of them are a second. Not "${values.to}".`);
  }
  return { ...values, file: pathFromCaller(given), games: values.games && pathFromCaller(values.games) };
}

/** The game's id by the file, which is looked at more closely where the game runs. */
function gameOf(/** @type {string} */ file) {
  let text = '';
  try {
    // Without the mark that editors on Windows put in front.
    text = new TextDecoder().decode(readFileSync(file));
  } catch {
    throw new Problem(`There is no file ${file} that can be read.`);
  }
  /** @type {unknown} */
  let recording = null;
  try {
    recording = JSON.parse(text);
  } catch {
    throw new Problem(`${file} is no recording of Partyline: it is not even JSON.`);
  }
  const id = /** @type {{ game?: { id?: unknown } } | null} */ (recording)?.game?.id;
  if (typeof id === 'string' && /^[a-z0-9-]{1,64}$/.test(id)) return id;
  throw new Problem(`${file} is no recording of Partyline.`);
}

/**
 * @param {string} id
 * @param {string | undefined} games
 */
function findGame(id, games) {
  const shipped = path.join(root, 'src-renderer', 'games');
  const places = [...(games === undefined ? [] : [games]), shipped].map((one) => path.join(one, id));
  // The template is recorded under its name without the dash.
  if (id === 'template') places.push(path.join(shipped, '_template'));
  const found = places.find((one) => existsSync(path.join(one, 'game.json')));
  if (found) return found;
  throw new Problem(
    `The game "${id}" of this recording is not here. Say where: --games DIR, with a folder ${id} in it.`,
  );
}
