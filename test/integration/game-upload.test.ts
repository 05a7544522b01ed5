/** A packed game that is dropped on the TV: sent in pieces, offered, and added when the TV says so (8.15). */
import { readdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { gameFiles, zipOf, type ZipEntry } from '../../src-main/host/games/archive/zip-kit.ts';
import type { GameListing } from '../../src-shared/game-manifest.ts';
import { ARCHIVE_PIECE_BYTES, MOST_ARCHIVE_BYTES } from '../../src-shared/limits.ts';
import type { Client } from '../support/client.ts';
import { TestParty } from '../support/party.ts';

let dir: string;
let party: TestParty;
let tv: Client;
beforeEach(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'partyline-upload-'));
  party = await TestParty.start({ dataDir: dir });
  tv = await party.tv();
  // The watch stands.
  await tv.frame('gamesChanged');
});
afterEach(async () => {
  await party.end();
  await rm(dir, { recursive: true, force: true });
});

const own = () => readdirSync(path.join(dir, 'games'));
const uploads = () => tv.frames.filter(({ type }) => type === 'gameUpload').map(({ data }) => data);
const last = () => uploads().at(-1);

/** Says each piece when the one before was taken. */
async function send(upload: string, packed: Buffer, from: Client = tv): Promise<void> {
  for (let offset = 0; offset < packed.length; offset += ARCHIVE_PIECE_BYTES) {
    const piece = packed.subarray(offset, offset + ARCHIVE_PIECE_BYTES);
    from.say('gamePiece', { upload, size: packed.length, offset, bytes: piece.toString('base64') });
    const received = offset + piece.length;
    if (received < packed.length) await expect.poll(last).toEqual({ upload, at: 'receiving', received });
  }
}

const trivia = (version = '1.0.0', more: readonly ZipEntry[] = []) =>
  zipOf([...gameFiles('trivia', { version, author: 'Ana', licence: 'MIT' }), ...more]);

async function versionOf(id: string): Promise<string | undefined> {
  const games = (await (await fetch(`${party.url}/games`)).json()) as GameListing[];
  const game = games.find((one) => one.id === id);
  return game && 'version' in game ? game.version : undefined;
}

test('8.15 what was sent is offered with what there is to know, and nothing is added before the TV says so', async () => {
  const noise = Buffer.from(Array.from({ length: 1_200_000 }, (_, index) => (index * 7_919) % 251));
  const packed = trivia('1.0.0', [{ name: 'noise.bin', data: noise, method: 0 }]);
  await send('a', packed);
  await expect.poll(last).toMatchObject({
    upload: 'a',
    at: 'offered',
    offer: {
      id: 'trivia',
      title: 'Quiz',
      version: '1.0.0',
      author: 'Ana',
      licence: 'MIT',
      files: 4,
      replaces: null,
    },
  });
  expect(uploads().filter(({ at }) => at === 'receiving').length).toBeGreaterThan(2);
  expect(await versionOf('trivia')).toBeUndefined();
  tv.say('addGame', { upload: 'a', add: true });
  await expect.poll(last).toEqual({ upload: 'a', at: 'added', gameId: 'trivia' });
  await expect.poll(() => versionOf('trivia')).toBe('1.0.0');
  expect(own()).toEqual(['trivia']);
});

test('8.15 a game that is not wanted leaves nothing behind', async () => {
  await send('a', trivia());
  await expect.poll(last).toMatchObject({ at: 'offered' });
  tv.say('addGame', { upload: 'a', add: false });
  await expect.poll(own).toEqual([]);
  tv.say('addGame', { upload: 'a', add: true });
  await tv.settle();
  expect(own()).toEqual([]);
});

test('8.15 an offer says which version it replaces, and another upload takes the place of one that nobody answered', async () => {
  await send('a', trivia('1.0.0'));
  await expect.poll(last).toMatchObject({ at: 'offered' });
  tv.say('addGame', { upload: 'a', add: true });
  await expect.poll(last).toMatchObject({ at: 'added' });
  await send('b', trivia('1.1.0'));
  await expect.poll(last).toMatchObject({ upload: 'b', at: 'offered' });
  await send('c', trivia('1.2.0'));
  await expect.poll(last).toMatchObject({ upload: 'c', at: 'offered', offer: { replaces: '1.0.0' } });
  tv.say('addGame', { upload: 'b', add: true });
  tv.say('addGame', { upload: 'c', add: true });
  await expect.poll(last).toMatchObject({ upload: 'c', at: 'added' });
  expect(await versionOf('trivia')).toBe('1.2.0');
  expect(own()).toEqual(['trivia']);
});

test.each<[what: string, packed: () => Buffer, fault: object]>([
  ['a text', () => Buffer.from('Hello.'), { code: 'bad-archive' }],
  ['a shipped game', () => zipOf(gameFiles('quiz')), { code: 'id-taken' }],
  ['a way out', () => trivia('1.0.0', [{ name: '../x.js', data: 'x' }]), { code: 'bad-archive' }],
])('8.15 %s is refused with its fault', async (_what, packed, fault) => {
  await send('a', packed());
  await expect.poll(last).toMatchObject({ upload: 'a', at: 'refused', fault });
  expect(own()).toEqual([]);
});

test('8.15 a game in play is not pulled from under', async () => {
  await send('a', trivia('1.0.0'));
  await expect.poll(last).toMatchObject({ at: 'offered' });
  tv.say('addGame', { upload: 'a', add: true });
  await expect.poll(last).toMatchObject({ at: 'added' });
  tv.say('gameStarted', { gameId: 'trivia' });
  await send('b', trivia('1.1.0'));
  await expect.poll(last).toMatchObject({ upload: 'b', at: 'offered' });
  tv.say('addGame', { upload: 'b', add: true });
  await expect.poll(last).toMatchObject({ upload: 'b', at: 'refused', fault: { code: 'in-play' } });
  expect(await versionOf('trivia')).toBe('1.0.0');
  expect(own()).toEqual(['trivia']);
});

test('8.15 pieces that overlap, leave a gap or are too many end the upload', async () => {
  const bytes = Buffer.alloc(300).toString('base64');
  for (const [upload, offset] of [
    ['overlap', 200],
    ['gap', 400],
    ['beyond', 800],
  ] as const) {
    tv.say('gamePiece', { upload, size: 1000, offset: 0, bytes });
    await expect.poll(last).toEqual({ upload, at: 'receiving', received: 300 });
    tv.say('gamePiece', { upload, size: 1000, offset, bytes });
    await expect.poll(last).toEqual({ upload, at: 'refused', fault: { code: 'bad-archive' } });
  }
});

test.each([
  ['a size above the bound', { size: MOST_ARCHIVE_BYTES + 1, bytes: 'AAAA' }],
  ['no size', { size: 0, bytes: 'AAAA' }],
  ['what is not base64', { size: 10, bytes: '<script>' }],
  ['a piece that is too large', { size: 1_000_000, bytes: 'A'.repeat((ARCHIVE_PIECE_BYTES / 3) * 4 + 4) }],
])('8.15 %s is not read', async (_what, data) => {
  tv.say('gamePiece', { upload: 'a', offset: 0, ...data });
  expect(await tv.frame('error')).toMatchObject({ reason: 'bad-message' });
  expect(uploads()).toEqual([]);
});

test('8.15 a TV that goes takes its upload with it', async () => {
  await send('a', trivia());
  await expect.poll(last).toMatchObject({ at: 'offered' });
  expect(own()).toHaveLength(1);
  tv.cut();
  await expect.poll(own).toEqual([]);
});

test('8.15 phones cannot send games', async () => {
  const ana = await party.phone('Ana');
  const packed = trivia();
  ana.say('gamePiece', { upload: 'a', size: packed.length, offset: 0, bytes: packed.toString('base64') });
  expect(await ana.frame('error')).toMatchObject({ reason: 'unknown-type' });
  ana.say('addGame', { upload: 'a', add: true });
  await ana.settle();
  expect(own()).toEqual([]);
});
