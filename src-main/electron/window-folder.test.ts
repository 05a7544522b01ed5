import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeWindowFolder } from './window-folder.ts';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(path.join(tmpdir(), 'partyline-window-test-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

test('the window’s files lie in the data folder, and nothing else is left there', () => {
  expect(makeWindowFolder(path.join(dir, 'data'))).toBe(path.join(dir, 'data', 'window'));
  expect(readdirSync(path.join(dir, 'data', 'window'))).toEqual([]);
});

test('14.1 where nothing can be written there, they go elsewhere for this evening', () => {
  writeFileSync(path.join(dir, 'data'), '');
  expect(path.dirname(makeWindowFolder(path.join(dir, 'data'), dir) ?? '')).toBe(dir);
});

test('14.1 where nothing can be written at all, there is no folder', () => {
  writeFileSync(path.join(dir, 'data'), '');
  expect(makeWindowFolder(path.join(dir, 'data'), path.join(dir, 'data'))).toBeNull();
});
