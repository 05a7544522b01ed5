/** Reads a JSON file of the data folder. Whatever lies there is foreign: bounded before it is read, and before it is parsed. */
import { readFile, stat } from 'node:fs/promises';
import { readJson } from '../base/read-json.ts';

export type ReadLimits = { mostBytes: number; deepest: number };

/** `unusable`: something lies there that is no such JSON, or cannot be read. */
export type FoundValue =
  { found: 'nothing' } | { found: 'value'; raw: unknown } | { found: 'unusable'; why: string };

export async function readValue(file: string, { mostBytes, deepest }: ReadLimits): Promise<FoundValue> {
  try {
    const stats = await stat(file);
    // A pipe or a device may never end, or never answer.
    if (!stats.isFile()) return { found: 'unusable', why: 'not a file' };
    if (stats.size > mostBytes) return { found: 'unusable', why: `${stats.size} bytes` };
    const raw = readJson(Buffer.from(decode(await readFile(file))), deepest);
    return raw === undefined ? { found: 'unusable', why: 'not JSON' } : { found: 'value', raw };
  } catch (error) {
    const { code = 'EIO' } = error as NodeJS.ErrnoException;
    return code === 'ENOENT' || code === 'ENOTDIR' ? { found: 'nothing' } : { found: 'unusable', why: code };
  }
}

/** Editors on Windows save UTF-8 with a byte order mark, or UTF-16. Decoding takes the mark away. */
function decode(bytes: Buffer): string {
  const [first, second] = bytes;
  const isUtf16 = first === 0xff && second === 0xfe;
  return new TextDecoder(isUtf16 ? 'utf-16le' : 'utf-8').decode(bytes);
}
