import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../lib/project.mjs';

/** Where the Studio stands itself: its page, its parts in TV, stage and phone, and its contracts. */
const OWN = /^src-renderer\/(?:studio|tv\/studio|stage\/studio|phone\/studio)\/|^src-shared\/studio-/;
const TESTS = /\.test\.tsx?$|\/testing\//;

/** All that may name it elsewhere: the pages that hand it in, and the way to its window. */
const ENTRIES = [
  'src-renderer/stage/main.ts',
  'src-renderer/tv/main.tsx',
  'src-renderer/tv/screens/menu/developer-row.tsx',
  'src-shared/app-window.ts',
];

test('TV, stage and phone know the Studio only where it is handed in', () => {
  const files = globSync('src-{renderer,shared}/**/*.{ts,tsx,css}', { cwd: root })
    .map((file) => file.replaceAll(path.sep, '/'))
    .filter((file) => !OWN.test(file) && !TESTS.test(file));
  expect(files.length).toBeGreaterThan(300);
  const naming = files.filter((file) => /studio/i.test(readFileSync(path.join(root, file), 'utf8')));
  expect(naming.toSorted()).toEqual(ENTRIES);
});
