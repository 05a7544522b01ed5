// @ts-check
/** Where this checkout is, and the Node that it locks: every program of the project runs under that one. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

const windows = process.platform === 'win32';

/** The package `node` puts the binary here; it is Electron's major, whatever the machine has. */
export const lockedNode = path.join(root, 'node_modules', 'node', 'bin', windows ? 'node.exe' : 'node');

/** An environment in which `node` is the locked one and the project's own tools come first. */
export function lockedEnv(/** @type {NodeJS.ProcessEnv} */ extra = {}) {
  const env = { ...process.env, ...extra };
  // Windows spells it `Path`, and a second key `PATH` would be a second variable.
  const key = Object.keys(env).find((name) => name.toLowerCase() === 'path') ?? 'PATH';
  const own = [path.dirname(lockedNode), path.join(root, 'node_modules', '.bin')];
  env[key] = [...own, env[key]].filter(Boolean).join(path.delimiter);
  return env;
}

/** True when this process itself may run what the build made. */
export function runsUnderLockedMajor() {
  return majorOf(process.versions.node) >= 24;
}

/** @param {string} version such as `20.11.1` or `v24.1.0` */
export function majorOf(version) {
  return Number(version.replace(/^v/, '').split('.')[0]);
}

/** Chatter goes to standard error, so that `npm run host -- --json` keeps standard output to itself. */
export function say(/** @type {string} */ line) {
  process.stderr.write(`${line}\n`);
}

/** Something that the person at the keyboard can mend: its message is one sentence that says how. */
export class Problem extends Error {}

/**
 * Runs a script's body: a Problem is one plain line and exit code 1, anything else keeps its stack. With `--help` it says
 * the usage and does nothing else.
 *
 * @param {() => Promise<number>} body gives the exit code
 * @param {{ problemCode?: number, usage?: string | (() => Promise<string>) }} [options] `problemCode`: the exit code of a
 *   Problem, where it is another one
 */
export async function runScript(body, { problemCode = 1, usage } = {}) {
  endWithNpm();
  try {
    if (usage !== undefined && process.argv.slice(2).some((one) => one === '--help' || one === '-h')) {
      process.stdout.write(typeof usage === 'string' ? usage : await usage());
      return;
    }
    process.exitCode = await body();
  } catch (error) {
    say(error instanceof Problem ? error.message : String(error instanceof Error ? error.stack : error));
    process.exitCode = error instanceof Problem ? problemCode : 1;
  }
}

/**
 * A signal to `npm run` ends npm and its shell, but most shells do not pass it on to us: so notice that they
 * are gone, and end as if it had been.
 */
function endWithNpm() {
  const parent = process.ppid;
  if (!process.env['npm_lifecycle_event'] || windows) return;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    process.kill(process.pid, 'SIGTERM');
  }, 500);
  watch.unref();
}
