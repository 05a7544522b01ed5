import { readFile } from 'node:fs/promises';
import path from 'node:path';

/** The files of a game whose blocks stand on a page of docs/; blocks of the same name follow one another in one file. */
export async function gameOfTheDocs(page: string, id: string): Promise<Record<string, string>> {
  const text = await readFile(path.join(import.meta.dirname, '../../../docs', page), 'utf8');
  const files: Record<string, string> = {};
  for (const [, folder, name = '', code = ''] of text.matchAll(
    /^```\w+ ([\w-]+)\/(\S+)\n([\s\S]*?)^```$/gm,
  )) {
    if (folder === id) files[name] = [files[name], code].filter(Boolean).join('\n');
  }
  return files;
}
