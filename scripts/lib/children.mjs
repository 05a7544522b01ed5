// @ts-check
/** Child processes that end with us: signals are passed on, the exit code comes back. */
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { lockedEnv, root } from './project.mjs';

const windows = process.platform === 'win32';
const PASSED_ON = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);
/** The host promises to be gone within 2 s; then it is stuck. */
const PATIENCE_MS = 5_000;

/**
 * Starts a child in the project's folder and environment, and has it end when this process is told to.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {{ child: import('node:child_process').ChildProcess, ended: Promise<number> }}
 *   `ended` gives the exit code; 128 + n after signal n, as a shell would
 */
export function startChild(command, args, options = {}) {
  const child = spawn(command, args, { cwd: root, env: lockedEnv(), stdio: 'inherit', ...options });
  const release = passSignalsOn(child);
  /** @type {Promise<number>} */
  const ended = new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => resolve(code ?? 128 + (signal ? constants.signals[signal] : 0)));
  });
  return { child, ended: ended.finally(release) };
}

/** @param {import('node:child_process').ChildProcess} child */
function passSignalsOn(child) {
  /** @type {NodeJS.Timeout | undefined} */
  let patience;
  const pass = (/** @type {NodeJS.Signals} */ signal) => {
    if (patience) return;
    patience = setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS);
    // Ctrl-C in a terminal reaches the child by itself, and a second one would look like impatience.
    const hasItAlready = signal === 'SIGINT' && (windows || process.stdin.isTTY);
    // A closed terminal is an end like any other: the party says goodbye and is kept.
    if (!hasItAlready) child.kill(signal === 'SIGHUP' ? 'SIGTERM' : signal);
  };
  const kill = () => child.kill();
  for (const signal of PASSED_ON) process.on(signal, pass);
  process.on('exit', kill);
  return () => {
    clearTimeout(patience);
    for (const signal of PASSED_ON) process.off(signal, pass);
    process.off('exit', kill);
  };
}

/**
 * Runs a program to its end and keeps what it says.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ timeoutMs?: number, env?: NodeJS.ProcessEnv, shell?: boolean }} [options]
 * @returns {Promise<{ code: number, output: string }>} code 127 where there is no such program, 124 after the timeout
 */
export function capture(command, args, options = {}) {
  const { timeoutMs, env = lockedEnv(), shell = false } = options;
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, env, shell, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    let timedOut = false;
    const timer = timeoutMs
      ? setTimeout(() => {
          timedOut = true;
          child.kill('SIGKILL');
        }, timeoutMs)
      : undefined;
    const keep = (/** @type {Buffer} */ chunk) => (output += chunk.toString());
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    const finish = (/** @type {number} */ code) => {
      clearTimeout(timer);
      resolve({ code, output });
    };
    child.once('error', (error) => {
      output += error.message;
      finish(127);
    });
    child.once('close', (code) => finish(timedOut ? 124 : (code ?? 1)));
  });
}
