import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { GameLibrary } from './game-library.ts';

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'partyline-games-'));
});
afterEach(() => rm(dir, { recursive: true, force: true }));

const MANIFEST = {
  id: 'quiz',
  title: 'Quiz',
  tagline: 'Questions.',
  players: { min: 1, max: 8 },
  minutes: 5,
  languages: ['en'],
  controls: ['choices'],
  version: '1.0.0',
  sdk: 1,
};

async function putGame(name: string, manifest: unknown, module: string | null = 'export const game = {};') {
  const folder = path.join(dir, name);
  await mkdir(folder, { recursive: true });
  await writeFile(
    path.join(folder, 'game.json'),
    typeof manifest === 'string' ? manifest : JSON.stringify(manifest),
  );
  if (module !== null) await writeFile(path.join(folder, 'game.js'), module);
}

test('a folder dropped in appears at the next look', async () => {
  const library = new GameLibrary(path.join(dir, 'none'), dir);
  expect(await library.list()).toEqual([]);
  await putGame('quiz', MANIFEST);
  expect((await library.list()).map((game) => game.listing)).toEqual([MANIFEST]);
});

test.each([
  ['bad JSON', '{', undefined, 'game.json is not valid JSON.'],
  ['a missing title', { ...MANIFEST, title: undefined }, undefined, 'game.json: title'],
  ['another SDK', { ...MANIFEST, sdk: 2 }, undefined, 'SDK 1'],
  ['an unknown control', { ...MANIFEST, controls: ['lever'] }, undefined, 'controls'],
  ['another id', { ...MANIFEST, id: 'other' }, undefined, 'the folder "quiz"'],
  ['no module', MANIFEST, null, 'game.js is missing.'],
])('a game with %s is listed with its problem', async (_what, manifest, module, problem) => {
  await putGame('quiz', manifest, module);
  const [game] = await new GameLibrary(path.join(dir, 'none'), dir).list();
  expect(game?.listing).toMatchObject({ id: 'quiz', problem: expect.stringContaining(problem) });
});
