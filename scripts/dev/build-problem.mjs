// @ts-check
/** The places and reasons in the error of a build that failed. */
import { stripVTControlCharacters } from 'node:util';

/**
 * @typedef {{ target: string, text: string, file: string | null, line: number | null, column: number | null }} BuildProblem
 *   `file` is named from the root of the project; line and column count from 1
 */

/** The frame round a piece of code begins with its place. */
const PLACE = /\[ (\S.*?):(\d+):(\d+) \]/;
/** The name of the check or the plugin stands first. */
const KIND = /^\[[\w:-]+\] */;

/**
 * @param {string} target
 * @param {unknown} error
 * @returns {BuildProblem}
 */
export function problemOf(target, error) {
  const message = stripVTControlCharacters(error instanceof Error ? error.message : String(error));
  const lines = message
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('Build failed with'));
  const text = (lines[0] ?? 'It does not build.').replace(KIND, '').trim();
  const [, file, line, column] = PLACE.exec(message) ?? [];
  return {
    target,
    text,
    file: file?.replaceAll('\\', '/') ?? null,
    line: line === undefined ? null : Number(line),
    column: column === undefined ? null : Number(column),
  };
}
