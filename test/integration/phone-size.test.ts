import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';

const PAGE = path.resolve(import.meta.dirname, '../../out/renderer/phone');

/** Everything that a phone needs to hold a controller, compressed; fonts come later, with swap. */
const BUDGET_BYTES = 40 * 1024;

test('the phone page stays within its budget, and its compressed files are those of the build', async () => {
  const names = await readdir(PAGE, { recursive: true });
  const needed = names.filter((name) => /\.(html|js|css|svg)$/.test(name));
  let total = 0;
  // Of the languages a phone loads one.
  const languages: number[] = [];
  for (const name of needed) {
    const content = await readFile(path.join(PAGE, name));
    const compressed = await readFile(path.join(PAGE, `${name}.gz`));
    expect(compressed.equals(gzipSync(content, { level: 9 }))).toBe(true);
    const file = path.basename(name);
    if (/^(en|pt-br)-/.test(file)) languages.push(compressed.length);
    // The sheet behind one's own name comes after the controller.
    else if (/^you-sheet-/.test(file)) continue;
    else total += compressed.length;
  }
  expect(languages).toHaveLength(2);
  total += Math.max(...languages);
  expect(needed.length).toBeGreaterThan(2);
  expect(total).toBeLessThan(BUDGET_BYTES);
});
