/** Packed games in the games folder of a running host: taken in whole, or listed with what is wrong (14.7, 14.8). */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { gameFiles, zipOf } from '../../src-main/host/games/archive/zip-kit.ts';
import type { GameListing } from '../../src-shared/game-manifest.ts';
import type { Client } from '../support/client.ts';
import { TestParty } from '../support/party.ts';

let dir: string;
let own: string;
let party: TestParty;
let tv: Client;
beforeEach(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'partyline-packed-'));
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

async function listed(id: string): Promise<GameListing | undefined> {
  const games = (await (await fetch(`${party.url}/games`)).json()) as GameListing[];
  return games.find((game) => game.id === id);
}

const put = (name: string, bytes: Buffer) => writeFile(path.join(own, name), bytes);
const trivia = (version: string) => zipOf(gameFiles('trivia', { version }));
const versionOf = async (id: string) => {
  const game = await listed(id);
  return game && 'version' in game ? game.version : undefined;
};

test('14.7 a packed game is taken in, its files are served, and the file is gone', async () => {
  await put('trivia-1.0.0.partyline', trivia('1.0.0'));
  await expect.poll(() => listed('trivia')).toMatchObject({ title: 'Quiz', version: '1.0.0' });
  const code = await fetch(`${party.url}/games/trivia/game.js`);
  expect(await code.text()).toBe('export const game = {};');
  await expect.poll(() => readdirSync(own)).toEqual(['trivia']);
  expect((await fetch(`${party.url}/games/trivia/.from-one-file`)).status).toBe(404);
});

test('14.7 one that is still being copied is taken in when it is whole', async () => {
  const whole = trivia('1.0.0');
  for (let bytes = 100; bytes < whole.length; bytes += 300) {
    await put('trivia.partyline', whole.subarray(0, bytes));
    expect(await listed('trivia.partyline')).toBeUndefined();
  }
  await put('trivia.partyline', whole);
  await expect.poll(() => versionOf('trivia')).toBe('1.0.0');
});

test('14.7 a newer version takes the place of an older one, and what was chosen for it stays', async () => {
  await put('trivia.partyline', trivia('1.0.0'));
  await expect.poll(() => versionOf('trivia')).toBe('1.0.0');
  tv.say('option', { gameId: 'trivia', option: 'rounds', value: 7 });
  await put('new.partyline', trivia('1.1.0'));
  await expect.poll(() => versionOf('trivia')).toBe('1.1.0');
  const client = await party.client();
  client.say('hello', { role: 'tv', protocol: 1, token: party.host.tvToken });
  expect(await client.frame('welcome')).toMatchObject({
    party: { settings: { gameOptions: { trivia: { rounds: 7 } } } },
  });
});

test('14.7 an older version stays where it is, and says why', async () => {
  await put('trivia.partyline', trivia('2.0.0'));
  await expect.poll(() => versionOf('trivia')).toBe('2.0.0');
  await put('old.partyline', trivia('1.0.0'));
  await expect
    .poll(() => listed('old.partyline'))
    .toMatchObject({
      fault: { code: 'older-version', found: '1.0.0', here: '2.0.0' },
      problem: 'Version 1.0.0 is older than 2.0.0, which is here already.',
    });
  expect(await versionOf('trivia')).toBe('2.0.0');
  await rm(path.join(own, 'old.partyline'));
  await expect.poll(() => listed('old.partyline')).toBeUndefined();
});

test('14.7 a game in play is not pulled from under: the new version waits for its end', async () => {
  await put('trivia.partyline', trivia('1.0.0'));
  await expect.poll(() => versionOf('trivia')).toBe('1.0.0');
  tv.say('gameStarted', { gameId: 'trivia' });
  await put('new.partyline', trivia('1.1.0'));
  await expect.poll(() => listed('new.partyline')).toMatchObject({ fault: { code: 'in-play' } });
  expect(await versionOf('trivia')).toBe('1.0.0');
  tv.say('gameEnded', { gameId: 'trivia', ranking: [] });
  await expect.poll(() => versionOf('trivia')).toBe('1.1.0');
  await expect.poll(() => readdirSync(own)).toEqual(['trivia']);
});

test('14.7 a game that is kept to go on counts as in play, also for the next host', async () => {
  await put('trivia.partyline', trivia('1.0.0'));
  await expect.poll(() => versionOf('trivia')).toBe('1.0.0');
  tv.say('snapshot', { gameId: 'trivia', state: { question: 3 } });
  await tv.settle();
  await party.stop();
  await put('new.partyline', trivia('1.1.0'));
  party = await TestParty.start({ dataDir: path.join(dir, 'data') });
  tv = await party.tv();
  await expect.poll(() => listed('new.partyline')).toMatchObject({ fault: { code: 'in-play' } });
  tv.say('snapshotDone', {});
  await expect.poll(() => versionOf('trivia')).toBe('1.1.0');
});

test('14.8 what is no packed game is listed with its fault, and harms nothing', async () => {
  await put('text.partyline', Buffer.from('Hello.'));
  await put('out.partyline', zipOf([...gameFiles('trivia'), { name: '../../out.js', data: 'x' }]));
  await put('quiz.partyline', zipOf(gameFiles('quiz')));
  await mkdir(path.join(own, 'folder.partyline'));
  await expect.poll(() => listed('text.partyline')).toMatchObject({ fault: { code: 'bad-archive' } });
  await expect.poll(() => listed('out.partyline')).toMatchObject({ fault: { code: 'bad-archive' } });
  await expect.poll(() => listed('quiz.partyline')).toMatchObject({ fault: { code: 'id-taken' } });
  await expect.poll(() => listed('folder.partyline')).toMatchObject({ fault: { code: 'bad-folder-name' } });
  expect(existsSync(path.join(dir, 'data', 'out.js'))).toBe(false);
  expect(readFileSync(path.join(own, 'text.partyline'), 'utf8')).toBe('Hello.');
  expect(await listed('trivia')).toBeUndefined();
});
