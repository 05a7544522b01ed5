import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';

const PAGE = path.resolve(import.meta.dirname, '../../out/renderer/phone');

/** Everything that a phone needs to hold a controller, compressed; fonts come later, with swap. */
const BUDGET_BYTES = 40 * 1024;
/** With the rarer controls, which come one by one while nothing else is to be done. */
const WHOLE_BUDGET_BYTES = 80 * 1024;

test('the phone page stays within its budget, and its compressed files are those of the build', async () => {
  const sizes = new Map<string, number>();
  for (const name of await readdir(PAGE, { recursive: true })) {
    if (!/\.(html|js|css|svg)$/.test(name)) continue;
    const content = await readFile(path.join(PAGE, name));
    const compressed = await readFile(path.join(PAGE, `${name}.gz`));
    expect(compressed.equals(gzipSync(content, { level: 9 }))).toBe(true);
    sizes.set(name, compressed.length);
  }
  const page = await readFile(path.join(PAGE, 'index.html'), 'utf8');
  const needed = [
    'index.html',
    ...Array.from(page.matchAll(/(?:src|href)="\/phone\/([^"]+)"/g), (match) => match[1] ?? ''),
  ];
  const bytesOf = (names: Iterable<string>) =>
    [...names].reduce((sum, name) => sum + (sizes.get(name) ?? NaN), 0);
  expect(needed.length).toBeGreaterThan(2);
  // Of the languages a phone loads one.
  const languages = [...sizes.keys()].filter((name) => /^assets\/(en|pt-br)-.*js$/.test(name));
  expect(languages).toHaveLength(2);
  const words = Math.max(...languages.map((name) => bytesOf([name])));
  expect(bytesOf(needed) + words).toBeLessThan(BUDGET_BYTES);
  expect(bytesOf(sizes.keys())).toBeLessThan(WHOLE_BUDGET_BYTES);
});

test('what is needed at once asks for nothing more before it can be used', async () => {
  const page = await readFile(path.join(PAGE, 'index.html'), 'utf8');
  const script = /src="\/phone\/([^"]+\.js)"/.exec(page)?.[1] ?? '';
  const code = await readFile(path.join(PAGE, script), 'utf8');
  // An import that is not a call is fetched before the first line runs.
  expect(code).not.toMatch(/import\s*["{*]/);
  expect(code).toMatch(/import\(/);
});
