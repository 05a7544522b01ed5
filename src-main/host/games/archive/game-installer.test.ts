import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pino from 'pino';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { GameLibrary } from '../game-library.ts';
import { GameInstaller, type ComingGame } from './game-installer.ts';
import { gameFiles, zipOf, type ZipEntry } from './zip-kit.ts';

let dir: string;
let inPlay: string | null;
beforeEach(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'partyline-install-'));
  inPlay = null;
});
afterEach(() => rm(dir, { recursive: true, force: true }));

const installer = () =>
  new GameInstaller({
    ownDir: dir,
    isShipped: (id) => Promise.resolve(id === 'floe'),
    isInPlay: (id) => id === inPlay,
    wallNow: () => Date.now(),
    logger: pino({ level: 'silent' }),
  });

async function coming(files: readonly ZipEntry[]): Promise<ComingGame> {
  const game = await installer().take(zipOf(files));
  if ('fault' in game) throw new Error(JSON.stringify(game.fault));
  return game;
}

async function add(files: readonly ZipEntry[]): Promise<unknown> {
  const game = await installer().take(zipOf(files));
  return 'fault' in game ? game.fault : game.add();
}

const listed = async () =>
  (await new GameLibrary(path.join(dir, 'none'), dir, path.join(dir, 'none')).list()).map(
    ({ listing }) => listing.id,
  );
const code = (id = 'quiz') => readFileSync(path.join(dir, id, 'game.js'), 'utf8');
const quiz = (version: string, text = version) => [
  ...gameFiles('quiz', { version }).filter(({ name }) => name !== 'game.js'),
  { name: 'game.js', data: text },
];

test('a game is offered with what there is to know of it, and is on the shelf once it is added', async () => {
  const game = await coming(gameFiles('quiz', { author: 'Ana', licence: 'MIT', version: '1.2.0' }));
  expect(game.offer).toEqual({
    id: 'quiz',
    title: 'Quiz',
    version: '1.2.0',
    author: 'Ana',
    licence: 'MIT',
    bytes: expect.any(Number),
    files: 3,
    replaces: null,
  });
  expect(await listed()).toEqual([]);
  expect(await game.add()).toBeNull();
  expect(await listed()).toEqual(['quiz']);
  expect(readFileSync(path.join(dir, 'quiz', 'assets', 'cow.svg'), 'utf8')).toContain('<svg');
  expect(readdirSync(dir)).toEqual(['quiz']);
});

test('a game that is not wanted leaves nothing behind', async () => {
  const game = await coming(gameFiles('quiz'));
  await game.discard();
  expect(readdirSync(dir)).toEqual([]);
});

test('a newer one replaces an older one, the same one itself, and an older one is refused', async () => {
  await add(quiz('1.9.0'));
  const newer = await coming(quiz('1.10.0'));
  expect(newer.offer.replaces).toBe('1.9.0');
  expect(code()).toBe('1.9.0');
  expect(await newer.add()).toBeNull();
  expect(code()).toBe('1.10.0');
  expect(await add(quiz('1.10.0', 'mended'))).toBeNull();
  expect(code()).toBe('mended');
  expect(await add(quiz('1.9.0'))).toEqual({ code: 'older-version', found: '1.9.0', here: '1.10.0' });
  expect(code()).toBe('mended');
  expect(readdirSync(dir)).toEqual(['quiz']);
});

test('files of the old version are gone with it', async () => {
  await add([...quiz('1.0.0'), { name: 'old.js', data: '1' }]);
  await add(quiz('1.1.0'));
  expect(existsSync(path.join(dir, 'quiz', 'old.js'))).toBe(false);
});

test('somebody’s own folder is set aside, not deleted', async () => {
  await mkdir(path.join(dir, 'quiz', '.git'), { recursive: true });
  await writeFile(path.join(dir, 'quiz', 'game.js'), 'my own work');
  expect(await add(quiz('1.0.0'))).toBeNull();
  expect(code()).toBe('1.0.0');
  const [aside = ''] = readdirSync(dir).filter((name) => name.startsWith('.kept-'));
  expect(readFileSync(path.join(dir, aside, 'quiz', 'game.js'), 'utf8')).toBe('my own work');
  await rm(path.join(dir, 'quiz'), { recursive: true });
  await installer().tidy();
  expect(readFileSync(path.join(dir, aside, 'quiz', 'game.js'), 'utf8')).toBe('my own work');
  expect(await listed()).toEqual([]);
});

test('a link in its place is set aside, and what it leads to is left alone', async () => {
  const elsewhere = await mkdtemp(path.join(tmpdir(), 'partyline-elsewhere-'));
  await writeFile(path.join(elsewhere, 'game.js'), 'my own work');
  await symlink(elsewhere, path.join(dir, 'quiz'));
  expect(await add(quiz('1.0.0'))).toBeNull();
  expect(code()).toBe('1.0.0');
  expect(readFileSync(path.join(elsewhere, 'game.js'), 'utf8')).toBe('my own work');
  await rm(elsewhere, { recursive: true });
});

test('a game in play is not pulled from under: it is added when that is over', async () => {
  await add(quiz('1.0.0'));
  const game = await coming(quiz('2.0.0'));
  inPlay = 'quiz';
  expect(await game.add()).toEqual({ code: 'in-play' });
  expect(code()).toBe('1.0.0');
  inPlay = null;
  expect(await game.add()).toBeNull();
  expect(code()).toBe('2.0.0');
});

test.each<[what: string, files: ZipEntry[], fault: object]>([
  ['a shipped game’s id', gameFiles('floe'), { code: 'id-taken', folder: 'floe' }],
  ['no game.json', [{ name: 'game.js', data: '1' }], { code: 'no-manifest' }],
  ['an id that is a path', gameFiles('../quiz'), { code: 'wrong-member', of: 'id' }],
  ['an id of ours', gameFiles('.replaced-x'), { code: 'wrong-member', of: 'id' }],
  ['no id', gameFiles('quiz', { id: undefined }), { code: 'missing-member', of: 'id' }],
  ['an id that is a list', gameFiles('quiz', { id: ['quiz'] }), { code: 'wrong-member', of: 'id' }],
  ['another SDK', gameFiles('quiz', { sdk: 9 }), { code: 'wrong-sdk' }],
  [
    'an author of a page',
    gameFiles('quiz', { author: 'x'.repeat(81) }),
    { code: 'wrong-member', of: 'author' },
  ],
  ['a list for a manifest', [{ name: 'game.json', data: '[]' }], { code: 'missing-member', of: 'id' }],
  ['null for a manifest', [{ name: 'game.json', data: 'null' }], { code: 'no-object' }],
  ['a manifest of a megabyte', [{ name: 'game.json', data: ' '.repeat(1e6) }], { code: 'too-large' }],
  ['a damaged file', [...gameFiles('quiz'), { name: 'a', data: 'x', crc: 7 }], { code: 'bad-archive' }],
  ['a way out', [...gameFiles('quiz'), { name: '../out.js', data: 'x' }], { code: 'bad-archive' }],
  ['a link', [...gameFiles('quiz'), { name: 'a', data: '/etc', mode: 0o120777 }], { code: 'archive-kind' }],
])('%s is refused, and nothing is left behind', async (_what, files, fault) => {
  expect(await add(files)).toMatchObject(fault);
  expect(readdirSync(dir)).toEqual([]);
});

test('a folder of games that cannot be written is said', async () => {
  const file = path.join(dir, 'file');
  await writeFile(file, '');
  const game = await new GameInstaller({
    ownDir: file,
    isShipped: () => Promise.resolve(false),
    isInPlay: () => false,
    wallNow: () => Date.now(),
    logger: pino({ level: 'silent' }),
  }).take(zipOf(gameFiles('quiz')));
  expect(game).toMatchObject({ fault: { code: 'not-added', why: 'EEXIST' } });
});

test('after a host that ended between two steps the old game is in its place again', async () => {
  await add(quiz('1.0.0'));
  await mkdir(path.join(dir, '.replaced-abc'));
  await rename(path.join(dir, 'quiz'), path.join(dir, '.replaced-abc', 'quiz'));
  await installer().tidy();
  expect(code()).toBe('1.0.0');
  expect(readdirSync(dir)).toEqual(['quiz']);
});

test('after a host that ended while it unpacked, what it left is gone, but not what another unpacks', async () => {
  await coming(quiz('1.0.0'));
  await installer().tidy();
  expect(readdirSync(dir)).toHaveLength(1);
  const [left = ''] = readdirSync(dir);
  await utimes(path.join(dir, left), 1, 1);
  await installer().tidy();
  expect(readdirSync(dir)).toEqual([]);
});
