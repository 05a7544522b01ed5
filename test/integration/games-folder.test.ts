/** The games folder of a running host: what is put there, changed there or taken away is told to the TV. */
import { cp, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { GameListing } from '../../src-shared/game-manifest.ts';
import type { Client } from '../support/client.ts';
import { TestParty } from '../support/party.ts';

const QUIZ = path.join(import.meta.dirname, '../support/games/quiz');
const MANIFEST = {
  id: 'coin',
  title: 'Coin',
  tagline: '',
  players: { min: 1, max: 8 },
  minutes: 5,
  languages: ['en'],
  controls: [],
  version: '1.0.0',
  sdk: 1,
};

let dir: string;
let own: string;
let party: TestParty;
let tv: Client;
beforeEach(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'partyline-folder-'));
  own = path.join(dir, 'data', 'games');
  party = await TestParty.start({ dataDir: path.join(dir, 'data') });
  tv = await party.tv();
  // The watch stands.
  await tv.frame('gamesChanged');
});
afterEach(async () => {
  await party.end();
  await rm(dir, { recursive: true, force: true });
});

const told = () => tv.frames.filter(({ type }) => type === 'gamesChanged').length;

/** Does it, and waits until the TV has been told. */
async function hears(act: () => Promise<unknown>): Promise<void> {
  const before = told();
  await act();
  await expect.poll(told).toBeGreaterThan(before);
}

async function listed(id: string): Promise<GameListing | undefined> {
  const games = (await (await fetch(`${party.url}/games`)).json()) as GameListing[];
  return games.find((game) => game.id === id);
}

async function putCoin(at = own): Promise<void> {
  await mkdir(path.join(at, 'coin'), { recursive: true });
  await writeFile(path.join(at, 'coin/game.json'), JSON.stringify(MANIFEST));
  await writeFile(path.join(at, 'coin/game.js'), 'export const game = {};');
}

test('8.7 the TV, and nobody else, is told of a folder that is dropped in, within a second', async () => {
  const ana = await party.phone('Ana');
  await putCoin(dir);
  const startMs = performance.now();
  await hears(() => rename(path.join(dir, 'coin'), path.join(own, 'coin')));
  expect(performance.now() - startMs).toBeLessThan(1_000);
  expect(await listed('coin')).toMatchObject({ title: 'Coin' });
  await ana.settle();
  expect(ana.frames.map(({ type }) => type)).not.toContain('gamesChanged');
});

test('8.7 a game that is still being copied becomes whole by itself', async () => {
  await mkdir(path.join(own, 'coin'));
  await hears(() => writeFile(path.join(own, 'coin/game.json'), JSON.stringify(MANIFEST).slice(0, 40)));
  expect(await listed('coin')).toMatchObject({ fault: { code: 'bad-json' } });
  await hears(() => writeFile(path.join(own, 'coin/game.json'), JSON.stringify(MANIFEST)));
  expect(await listed('coin')).toMatchObject({ fault: { code: 'no-module' } });
  await hears(() => writeFile(path.join(own, 'coin/game.js'), 'export const game = {};'));
  expect(await listed('coin')).not.toHaveProperty('problem');
});

test('8.7 a file that is written, added or taken away deep in a game makes another revision', async () => {
  await hears(() => putCoin());
  const revisions = new Set([(await listed('coin'))?.revision]);
  const acts = [
    () => mkdir(path.join(own, 'coin/assets')),
    () => writeFile(path.join(own, 'coin/assets/more.js'), 'export const word = 1;'),
    () => writeFile(path.join(own, 'coin/assets/more.js'), 'export const word = 2;'),
    () => rm(path.join(own, 'coin/assets/more.js')),
  ];
  for (const act of acts) {
    await hears(act);
    revisions.add((await listed('coin'))?.revision);
  }
  expect(revisions.size).toBe(4);
  expect([...revisions].every((revision) => revision !== undefined && /^[0-9a-f]{12}$/.test(revision))).toBe(
    true,
  );
});

test('8.7 a list that is still the same is not told again', async () => {
  await hears(() => putCoin());
  const before = told();
  await writeFile(path.join(own, 'coin/.game.js.swp'), 'an editor at work');
  await mkdir(path.join(own, '.git'));
  await hears(() => cp(QUIZ, path.join(own, 'last'), { recursive: true }));
  // Copying makes two or three changes of the list at most; the others made none.
  expect(told() - before).toBeLessThanOrEqual(3);
  expect((await listed('coin'))?.revision).toBe((await listed('coin'))?.revision);
});

test('8.7 a games folder that is taken away and put back is followed', async () => {
  await hears(() => putCoin());
  await hears(() => rename(own, path.join(dir, 'away')));
  expect(await listed('coin')).toBeUndefined();
  await hears(() => rename(path.join(dir, 'away'), own));
  expect(await listed('coin')).toBeDefined();
  await hears(() => writeFile(path.join(own, 'coin/game.js'), 'export const game = 1;'));
});

test('the games folder is there before anybody looks for it, and the TV knows where', async () => {
  const welcome = await tv.frame('welcome');
  expect(welcome['party']).toMatchObject({ gamesDir: own, packsDir: path.join(dir, 'data', 'packs') });
});

test('a host that is closed watches nothing any more', async () => {
  const watchers = () => process.getActiveResourcesInfo().filter((name) => name === 'FSEventWrap').length;
  const withHost = watchers();
  expect(withHost).toBeGreaterThan(0);
  await party.stop();
  // Handles are let go a turn after they are closed.
  await expect.poll(watchers).toBe(0);
});
