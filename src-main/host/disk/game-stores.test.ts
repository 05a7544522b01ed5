import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { MOST_STORES, STORE_BYTES } from '../../../src-shared/game-store.ts';
import { systemClock } from '../base/clock.ts';
import { DataFolder } from './data-folder.ts';
import { GameStores } from './game-stores.ts';
import { silentLogger } from './logger.ts';

let dir: string;
let folder: DataFolder;
const deps = { logger: silentLogger(), clock: systemClock };
beforeEach(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'partyline-stores-'));
  folder = await DataFolder.open(dir, deps);
});
afterEach(async () => {
  folder.close();
  await rm(dir, { recursive: true, force: true });
});

const openStores = () => new GameStores(folder, deps);
const fileOf = (gameId: string) => path.join(dir, 'stores', `game-${gameId}.json`);

test('what a game keeps is there on the next evening, for that game alone', async () => {
  const stores = openStores();
  expect(await stores.open('floe')).toEqual({});
  expect(stores.keep('floe', { best: 12 })).toBe(true);
  await stores.flush();
  expect(await readdir(path.join(dir, 'stores'))).toEqual(['game-floe.json']);
  const next = openStores();
  expect(next.list()).toEqual([{ gameId: 'floe', bytes: 12 }]);
  expect(await next.open('floe')).toEqual({ best: 12 });
  expect(await next.open('duel')).toEqual({});
});

test('an emptied store is on no list, and its words are gone from the disk', async () => {
  const stores = openStores();
  stores.keep('floe', { champion: 'Ana' });
  await stores.flush();
  stores.keep('floe', {});
  await stores.flush();
  expect(stores.list()).toEqual([]);
  expect(await readFile(fileOf('floe'), 'utf8')).not.toContain('Ana');
  expect(openStores().list()).toEqual([]);
});

test('too much is not kept, and what was kept stays', async () => {
  const stores = openStores();
  stores.keep('floe', { best: 1 });
  expect(stores.keep('floe', { best: 'x'.repeat(STORE_BYTES) })).toBe(false);
  expect(await stores.open('floe')).toEqual({ best: 1 });
  const most = { a: 'x'.repeat(STORE_BYTES - 8) };
  expect(stores.keep('floe', most)).toBe(true);
  await stores.flush();
  expect(await openStores().open('floe')).toEqual(most);
});

test('so many games keep something, and no more', async () => {
  const stores = openStores();
  for (let count = 0; count < MOST_STORES; count += 1)
    expect(stores.keep(`game${count}`, { a: 1 })).toBe(true);
  expect(stores.keep('one-more', { a: 1 })).toBe(false);
  expect(stores.keep('game0', { a: 2 })).toBe(true);
  await stores.flush();
});

test.each([
  ['no JSON', '{"best":'],
  ['a list', '[1,2]'],
  ['a key that is too long', JSON.stringify({ ['k'.repeat(65)]: 1 })],
  ['more than there may be', JSON.stringify({ a: 'x'.repeat(STORE_BYTES) })],
  ['what is nested without end', `{"a":${'['.repeat(9_000)}${']'.repeat(9_000)}}`],
])('a file with %s counts as empty, and is set aside', async (_name, text) => {
  await mkdir(path.join(dir, 'stores'));
  await writeFile(fileOf('floe'), text);
  expect(await openStores().open('floe')).toEqual({});
  const [aside] = await readdir(path.join(dir, 'stores'));
  expect(aside).toMatch(/^game-floe\.json\.corrupt-\d+$/);
});

test('files of other names are nobody’s', async () => {
  await mkdir(path.join(dir, 'stores'));
  for (const name of ['floe.json', 'game-../up.json', 'game-UP.json', 'game-.json', 'game-a.txt'])
    await writeFile(path.join(dir, 'stores', path.basename(name)), '{"a":1}');
  expect(openStores().list()).toEqual([]);
});

test('in a folder that is another host’s nothing is read and nothing written, but it holds for the evening', async () => {
  const ours = openStores();
  ours.keep('floe', { best: 1 });
  await ours.flush();
  const theirs = await DataFolder.open(dir, deps);
  expect(theirs.isTheirs).toBe(true);
  const stores = new GameStores(theirs, deps);
  expect(stores.list()).toEqual([]);
  expect(await stores.open('floe')).toEqual({});
  stores.keep('floe', { best: 7 });
  await stores.flush();
  expect(await stores.open('floe')).toEqual({ best: 7 });
  expect(JSON.parse(await readFile(fileOf('floe'), 'utf8'))).toEqual({ best: 1 });
});
