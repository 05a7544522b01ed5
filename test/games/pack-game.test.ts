/** `npm run pack-game -- DIR`: one file that a host takes, the same bytes each time, and none of a game that breaks a promise. */
import { execFile } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pino from 'pino';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { GameInstaller } from '../../src-main/host/games/archive/game-installer.ts';
import { root } from './support/copy-of-project.ts';

// Games are built and played in here.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

const scratch = mkdtempSync(path.join(tmpdir(), 'partyline-pack-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

type Said = { code: number; output: string };

function run(args: string[], inFolder = scratch, zone = 'UTC'): Promise<Said> {
  return new Promise((resolve) => {
    const env = { ...process.env, NO_COLOR: '1', INIT_CWD: inFolder, TZ: zone };
    execFile(process.execPath, args, { cwd: root, env }, (error, out, err) => {
      const code = error ? (typeof error.code === 'number' ? error.code : 1) : 0;
      resolve({ code, output: out + err });
    });
  });
}

const pack = (folder: string, inFolder?: string, zone?: string) =>
  run(['scripts/pack-game.mjs', folder], inFolder, zone);
const changeManifest = (folder: string, change: object) => {
  const file = path.join(folder, 'game.json');
  const json = JSON.parse(readFileSync(file, 'utf8')) as object;
  writeFileSync(file, JSON.stringify({ ...json, ...change }));
};

const quick = path.join(scratch, 'quick');
const target = path.join(scratch, 'quick-1.2.0-beta.partyline');
let said: Said;
beforeAll(async () => {
  await run(['scripts/new-game.mjs', 'quick', '--plain', '--games', scratch]);
  changeManifest(quick, { version: '1.2.0-beta', author: 'Ana', licence: 'MIT' });
  writeFileSync(path.join(quick, '.env'), 'a secret');
  mkdirSync(path.join(quick, 'node_modules', 'left-pad'), { recursive: true });
  writeFileSync(path.join(quick, 'node_modules', 'left-pad', 'index.js'), '');
  writeFileSync(path.join(quick, 'quick-1.1.0.partyline'), 'the last one');
  said = await pack(quick);
});

test('it checks the game, and says what it packed and where', () => {
  expect(said, said.output).toMatchObject({ code: 0 });
  expect(said.output).toContain('promises of a game');
  expect(said.output).toMatch(/Quick 1\.2\.0-beta, by Ana, licence MIT: 7 files, \d+ KiB, packed \d+ KiB/);
  expect(said.output).toContain(target);
});

test('a host takes it, and gets the game without what tools leave behind', async () => {
  const ownDir = path.join(scratch, 'games-of-a-host');
  const installer = new GameInstaller({
    ownDir,
    isShipped: () => Promise.resolve(false),
    isInPlay: () => false,
    wallNow: () => Date.now(),
    logger: pino({ level: 'silent' }),
  });
  const game = await installer.take(readFileSync(target));
  if ('fault' in game) throw new Error(game.fault.code);
  expect(game.offer).toMatchObject({ id: 'quick', version: '1.2.0-beta', author: 'Ana', replaces: null });
  expect(await game.add()).toBeNull();
  const files = readdirSync(path.join(ownDir, 'quick')).filter((name) => !name.startsWith('.from'));
  expect(files.toSorted()).toEqual([
    'game.js',
    'game.json',
    'game.schema.json',
    'jsconfig.json',
    'partyline.d.ts',
    'texts.en.json',
    'texts.pt-BR.json',
  ]);
  expect(readFileSync(path.join(ownDir, 'quick', 'game.js'))).toEqual(
    readFileSync(path.join(quick, 'game.js')),
  );
});

test('the same files make the same bytes, elsewhere and later', async () => {
  const copy = path.join(scratch, 'elsewhere', 'quick');
  cpSync(quick, copy, { recursive: true });
  for (const name of readdirSync(copy)) utimesSync(path.join(copy, name), 1_000_000, 1_000_000);
  const there = path.join(scratch, 'there');
  mkdirSync(there);
  expect(await pack(copy, there, 'Pacific/Auckland')).toMatchObject({ code: 0 });
  const again = readFileSync(path.join(there, 'quick-1.2.0-beta.partyline'));
  expect(again.equals(readFileSync(target))).toBe(true);
});

test('a game with a build is packed as it is built', async () => {
  const made = await pack(path.join(root, 'src-renderer', 'games', 'floe'));
  expect(made, made.output).toMatchObject({ code: 0 });
  expect(existsSync(path.join(scratch, 'floe-1.0.0.partyline'))).toBe(true);
});

test('a game that breaks a promise is not packed', async () => {
  const bad = path.join(scratch, 'bad');
  cpSync(quick, bad, { recursive: true });
  changeManifest(bad, { id: 'bad', controls: ['stick'] });
  const refused = await pack(bad);
  expect(refused).toMatchObject({ code: 1 });
  expect(refused.output).toContain('It is not packed: first mend what check-game says above.');
  expect(readdirSync(scratch).filter((name) => name.startsWith('bad-'))).toEqual([]);
});

test('a game of links that lead elsewhere is not packed', async () => {
  const linked = path.join(scratch, 'linked');
  cpSync(quick, linked, { recursive: true });
  changeManifest(linked, { id: 'linked' });
  symlinkSync('/etc/hostname', path.join(linked, 'hosts.txt'));
  const refused = await pack(linked);
  expect(refused).toMatchObject({ code: 1 });
  expect(refused.output).toContain('hosts.txt is a link that leads out of the folder');
});

test.each([
  [[], 'Say one folder'],
  [['one', 'two'], 'Say one folder'],
  [['nowhere'], 'There is no game.json in'],
])('%j is refused with a sentence', async (args, sentence) => {
  const refused = await run(['scripts/pack-game.mjs', ...args]);
  expect(refused).toMatchObject({ code: 1, output: expect.stringContaining(sentence) });
});
