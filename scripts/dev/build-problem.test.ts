import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { buildGame } from '../lib/build-game.mjs';
import { root } from '../lib/project.mjs';
import { problemOf } from './build-problem.mjs';

let source: string;
beforeEach(() => {
  // A fresh clone has built nothing yet.
  mkdirSync(path.join(root, 'out'), { recursive: true });
  source = mkdtempSync(path.join(root, 'out', 'problem-'));
});
afterEach(() => rmSync(source, { recursive: true, force: true }));

/** The problem of a game of this code; its file without the folder, which has another name each time. */
async function problemWith(code: string) {
  writeFileSync(path.join(source, 'game.ts'), code);
  writeFileSync(path.join(source, 'other.ts'), 'export const z = 1;');
  const failed = await buildGame({ source, target: path.join(source, 'built'), mode: 'development' }).then(
    () => null,
    (error: unknown) => error,
  );
  const { file, ...problem } = problemOf('game:x', failed);
  return { ...problem, file: file && path.basename(file) };
}

test('code that cannot be read has its file, line and column', async () => {
  const problem = await problemWith('const a = 1;\nexport const = ;');
  expect(problem).toMatchObject({ target: 'game:x', file: 'game.ts', line: 2 });
  expect(problem.text).not.toMatch(/Build failed|\[/);
});

test('so have imports of what is not there', async () => {
  expect(await problemWith("import { x } from './nope.ts';\nexport const game = x;")).toMatchObject({
    text: expect.stringContaining("Could not resolve './nope.ts'") as string,
    file: 'game.ts',
    line: 1,
  });
  expect(await problemWith("import { y } from './other.ts';\nexport const game = y;")).toMatchObject({
    text: expect.stringContaining('"y" is not exported') as string,
    line: 1,
  });
});

test('what is no build error has its words alone', () => {
  expect(problemOf('host', new Error('no space left'))).toEqual({
    target: 'host',
    text: 'no space left',
    file: null,
    line: null,
    column: null,
  });
});
