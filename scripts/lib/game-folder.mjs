// @ts-check
/** A game's folder made ready for our programs, and a fenced Node for the programs that run its rules. */
import { existsSync, realpathSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startChild } from './children.mjs';
import { lockedNode, root, say } from './project.mjs';

/** npm runs scripts in the project's folder, whatever folder it was called in. */
export function pathFromCaller(/** @type {string} */ given) {
  return path.resolve(process.env['INIT_CWD'] ?? process.cwd(), given);
}

/**
 * Calls `work` with a folder that has a `game.js`: this one, or for a game of this project what is built of it, as the host
 * would get it.
 *
 * @template Answer
 * @param {string} folder
 * @param {(ready: string) => Promise<Answer>} work
 * @param {'production' | 'development'} [mode]
 */
export async function withBuiltGame(folder, work, mode = 'development') {
  if (existsSync(path.join(folder, 'game.js')) || !existsSync(path.join(folder, 'game.ts')))
    return work(folder);
  const { buildGame } = await import('./build-game.mjs');
  return withScratch(async (scratch) => {
    // The template's folder has a name that no game can have.
    const target = path.join(scratch, path.basename(folder).replace(/^_/, ''));
    say('Building.');
    // With a source map, so that places in errors are those of the source.
    await buildGame({ source: folder, target, mode });
    return work(target);
  });
}

/**
 * Calls `work` with a folder for what nobody keeps.
 *
 * @template Answer
 * @param {(scratch: string) => Promise<Answer>} work
 */
export async function withScratch(work) {
  const scratch = await mkdtemp(path.join(tmpdir(), 'partyline-game-'));
  try {
    return await work(scratch);
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

/**
 * Outside of the stage nothing holds a game back, so Node does: it may read the project and what is named, and write
 * nothing, start nothing.
 *
 * @param {string} script of this project
 * @param {{ reads: readonly string[], args: readonly string[], answer?: (call: any) => Promise<object> }} call `answer`:
 *   what is said to the script for what it sends
 * @returns {Promise<number>} the exit code
 */
export function runFenced(script, { reads, args, answer }) {
  const readable = [root, path.join(root, 'node_modules'), ...reads].map((one) => realpathSync(one));
  const fence = ['--permission', ...[...readable, root].map((one) => `--allow-fs-read=${one}`)];
  const node = [...fence, '--disable-warning=SecurityWarning', '--enable-source-maps'];
  const { child, ended } = startChild(lockedNode, [...node, script, ...args], {
    stdio: ['inherit', 'inherit', 'inherit', ...(answer ? /** @type {const} */ (['ipc']) : [])],
  });
  if (!answer) return ended;
  /** @type {Promise<number>} */
  const failed = new Promise((_resolve, reject) => {
    child.on('message', (call) => {
      answer(call).then((said) => child.connected && child.send(said), reject);
    });
  });
  return Promise.race([ended, failed]).finally(() => child.kill());
}
