import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, realpath, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { watchSources } from './watch-sources.mjs';

const RULES = 'src-renderer/games/quiz/rules.ts';

let root: string;
let watching: ReturnType<typeof watchSources>;
let told: string[];
beforeEach(async () => {
  root = await realpath(await mkdtemp(path.join(tmpdir(), 'partyline-watch-')));
  await mkdir(path.join(root, 'src-renderer/games/quiz'), { recursive: true });
  await mkdir(path.join(root, 'src-shared'));
  await mkdir(path.join(root, 'docs'));
  await save(RULES, 'first');
  await save('src-shared/limits.ts', 'first');
});
afterEach(async () => {
  await watching.close();
  await rm(root, { recursive: true, force: true });
});

const save = (name: string, text: string): Promise<void> => writeFile(path.join(root, name), text);

async function startWatching(): Promise<void> {
  told = [];
  watching = watchSources(root, (saved) => told.push(...saved));
  await watching.ready;
}

/** Does it, and waits until these files have been told since. */
async function hears(act: () => Promise<unknown>, files: string[] = [RULES]): Promise<void> {
  told = [];
  await act();
  await expect.poll(() => told, { timeout: 10_000 }).toEqual(expect.arrayContaining(files));
}

async function saveByRename(name: string, text: string): Promise<void> {
  await save(`${name}.new`, text);
  await rename(path.join(root, `${name}.new`), path.join(root, name));
}

test('a file that is written elsewhere and renamed over is told, each time', async () => {
  await startWatching();
  for (const text of ['second', 'third', 'fourth']) await hears(() => saveByRename(RULES, text));
  await hears(() => save(RULES, 'in place'));
});

test('a checkout of another branch, and back, is told', async () => {
  const git = (...args: string[]): Buffer =>
    execFileSync('git', ['-c', 'user.name=Ana', '-c', 'user.email=ana@example.com', ...args], {
      cwd: root,
      stdio: 'pipe',
    });
  git('init', '-q', '-b', 'one');
  git('add', '.');
  git('commit', '-q', '-m', 'First');
  git('checkout', '-q', '-b', 'two');
  await save(RULES, 'of the other branch');
  await save('src-renderer/games/quiz/more.ts', 'more');
  git('add', '.');
  git('commit', '-q', '-m', 'Second');
  await startWatching();
  const both = [RULES, 'src-renderer/games/quiz/more.ts'];
  for (const branch of ['one', 'two', 'one'])
    await hears(() => Promise.resolve(git('checkout', '-q', branch)), both);
  await hears(() => saveByRename(RULES, 'after it'));
});

test('a folder that is moved, even one of the three, is followed', async () => {
  await startWatching();
  const move = (from: string, to: string) => rename(path.join(root, from), path.join(root, to));
  await hears(
    () => move('src-renderer/games/quiz', 'src-renderer/games/ask'),
    [RULES, 'src-renderer/games/ask/rules.ts'],
  );
  await hears(() => save('src-renderer/games/ask/rules.ts', 'second'), ['src-renderer/games/ask/rules.ts']);
  await hears(() => move('src-shared', 'away'), ['src-shared/limits.ts']);
  await hears(() => move('away', 'src-shared'), ['src-shared/limits.ts']);
  await hears(() => saveByRename('src-shared/limits.ts', 'second'), ['src-shared/limits.ts']);
});

test('neither tests nor what lies beside the sources is told', async () => {
  await startWatching();
  await save('docs/architecture.md', 'words');
  await save('src-shared/limits.test.ts', 'a test');
  await hears(() => save(RULES, 'last'));
  expect(told).toEqual([RULES]);
});
