/** Reads a JSON file that a stranger wrote: never more of it than its bound, and with the place of its first mistake. */
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { findNodeAtLocation, parse, parseTree, type Node, type ParseError } from 'jsonc-parser';
import type { GameFault } from '../../../src-shared/game-fault.ts';

export type JsonFile =
  { found: true; value: unknown; text: string } | { found: false } | { fault: GameFault };

export async function readJsonFile(file: string, mostKiB: number): Promise<JsonFile> {
  const name = path.basename(file);
  try {
    const stats = await stat(file);
    // A pipe or a device may never end, or never answer.
    if (!stats.isFile()) return { fault: { code: 'unreadable', file: name, why: 'EISDIR' } };
    if (stats.size > mostKiB * 1024) return { fault: { code: 'too-large', file: name, mostKiB } };
    return parseBytes(await readFile(file), name);
  } catch (error) {
    const why = (error as NodeJS.ErrnoException).code ?? 'EIO';
    return why === 'ENOENT' ? { found: false } : { fault: { code: 'unreadable', file: name, why } };
  }
}

function parseBytes(bytes: Uint8Array, file: string): JsonFile {
  let text: string;
  try {
    // Windows' editor puts a mark in front, which this takes away.
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return { fault: { code: 'not-utf8', file } };
  }
  try {
    return { found: true, value: JSON.parse(text) as unknown, text };
  } catch {
    return { fault: { code: 'bad-json', file, ...placeOfMistake(text) } };
  }
}

/** Where the JSON stops being JSON. JSON.parse knows it, too, but does not always say it. */
function placeOfMistake(text: string): { line: number; column: number } {
  const errors: ParseError[] = [];
  try {
    parse(text, errors, { disallowComments: true, allowTrailingComma: false });
  } catch {
    // Nested too deeply for it: then the place would help nobody either.
  }
  const offset = errors[0]?.offset;
  return offset === undefined ? { line: 0, column: 0 } : placeAt(text, offset);
}

/** The line, from 1, of the member at this path; of the nearest one around it where there is none. The JSON is not deep. */
export function lineOf(text: string, path: readonly (string | number)[]): number {
  const tree = parseTree(text);
  for (let length = path.length; tree && length >= 0; length -= 1) {
    const found = findNodeAtLocation(tree, path.slice(0, length));
    if (found) return placeAt(text, startOf(found)).line;
  }
  return 0;
}

/** A member begins with its name. */
function startOf({ parent, offset }: Node): number {
  return parent?.type === 'property' ? parent.offset : offset;
}

function placeAt(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
