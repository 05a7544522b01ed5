/** The files of a game's folder, as the host serves them, and those beside it, which it does not. */
import { cp, mkdir, readdir, readFile, readlink, stat, symlink, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { TestParty } from '../support/party.ts';
import { RawSocket } from '../support/raw-socket.ts';

let party: TestParty;
beforeEach(async () => {
  party = await TestParty.start();
});
afterEach(() => party.end());

/** The status of a path that is sent as it is. */
async function statusOf(rawPath: string): Promise<number> {
  return Number(/^HTTP\/1\.1 (\d+)/.exec(await rawAnswer(rawPath))?.[1]);
}

/** A game of the user's own. */
async function putGame(id: string): Promise<void> {
  const folder = path.join(party.dataDir, 'games', id);
  await cp(path.join(import.meta.dirname, '../support/games/quiz'), folder, { recursive: true });
  const manifest = path.join(folder, 'game.json');
  await writeFile(manifest, (await readFile(manifest, 'utf8')).replace('"quiz"', JSON.stringify(id)));
}

/** Answers a request that is sent as it is, up to the end of the line. */
async function rawAnswer(rawPath: string, ...headers: string[]): Promise<string> {
  const head = [`GET ${rawPath} HTTP/1.1`, 'Host: 127.0.0.1', 'Connection: close', ...headers];
  const raw = await RawSocket.open(party.host.port, `${head.join('\r\n')}\r\n\r\n`);
  await raw.closed();
  return raw.received;
}

test('9.11 no link leads out of a game’s folder, and what is no game is not served', async () => {
  const games = path.join(party.dataDir, 'games');
  await cp(path.join(import.meta.dirname, '../support/games/quiz'), path.join(games, 'coin'), {
    recursive: true,
  });
  const manifest = path.join(games, 'coin/game.json');
  await writeFile(manifest, (await readFile(manifest, 'utf8')).replace('"quiz"', '"coin"'));
  expect(await statusOf('/games/coin/game.js')).toBe(200);
  await fetch(`${party.url}/games`);
  await writeFile(path.join(games, 'coin/.env'), 'secret');
  await writeFile(path.join(games, 'secret.txt'), 'secret');
  await symlink('../secret.txt', path.join(games, 'coin/link.txt'));
  await symlink(party.dataDir, path.join(games, 'coin/all'));
  await symlink(party.dataDir, path.join(games, 'outside'));
  for (const file of ['coin/.env', 'coin/link.txt', 'coin/all/settings.json', 'outside/settings.json'])
    expect(await statusOf(`/games/${file}`), file).toBe(404);
  const listed = (await (await fetch(`${party.url}/games`)).json()) as unknown[];
  expect(listed).toMatchObject([
    { id: 'quiz' },
    { id: 'coin', fault: { code: 'link-outside', link: 'all' } },
    { id: 'outside', fault: { code: 'link-outside', link: 'outside' } },
  ]);
  expect(await statusOf('/games/coin/game.js')).toBe(404);
});

const ENCODED_NAMES = ['a%2fwifi.json', 'a%5cwifi.json', 'a%3fwifi.json', 'a%23wifi.json', 'a%252fwifi.json'];

test.skipIf(process.platform === 'win32')(
  '9.13 a link whose name reads as another file once it is decoded does not lead out of a game’s folder',
  async () => {
    await putGame('pretty');
    const folder = path.join(party.dataDir, 'games/pretty');
    await mkdir(path.join(folder, 'a'));
    for (const decoy of ['a/wifi.json', 'a\\wifi.json', 'a?wifi.json', 'a#wifi.json'])
      await writeFile(path.join(folder, decoy), '{}');
    // They lead nowhere while the folder is looked through, so the game is listed.
    for (const name of ENCODED_NAMES) await symlink('../../guest-wifi.json', path.join(folder, name));
    expect(await (await fetch(`${party.url}/games`)).json()).toMatchObject([
      { id: 'quiz' },
      { id: 'pretty' },
    ]);
    await writeFile(path.join(party.dataDir, 'guest-wifi.json'), 'the password');
    for (const name of ENCODED_NAMES)
      for (const asked of [
        name,
        name.replaceAll('%', '%25'),
        name.toUpperCase().replace('WIFI.JSON', 'wifi.json'),
      ])
        expect(await rawAnswer(`/games/pretty/${asked}`), asked).not.toContain('the password');
    expect(await rawAnswer('/games/pretty/a/wifi.json')).toContain('{}');
  },
);

test.skipIf(process.platform === 'win32')(
  '9.11 a link inside a game’s folder opens neither a dot file nor a tool’s folder of it',
  async () => {
    await putGame('coin');
    const folder = path.join(party.dataDir, 'games/coin');
    await mkdir(path.join(folder, 'node_modules'));
    await writeFile(path.join(folder, '.env'), 'secret');
    await writeFile(path.join(folder, 'node_modules/key.txt'), 'secret');
    await writeFile(path.join(folder, 'open.txt'), 'open');
    for (const [to, from] of [
      ['.env', 'env.txt'],
      ['node_modules/key.txt', 'key.txt'],
      ['open.txt', 'also.txt'],
    ] as const)
      await symlink(to, path.join(folder, from));
    expect(await rawAnswer('/games/coin/env.txt')).toMatch(/^HTTP\/1\.1 404 /);
    expect(await rawAnswer('/games/coin/key.txt')).toMatch(/^HTTP\/1\.1 404 /);
    expect(await rawAnswer('/games/coin/also.txt')).toMatch(/\r\n\r\nopen$/);
  },
);

test.each([
  ['bytes=2-5', '206', 'bytes 2-5/10', '2345'],
  ['bytes=0-0', '206', 'bytes 0-0/10', '0'],
  ['bytes=-3', '206', 'bytes 7-9/10', '789'],
  ['bytes=8-999999', '206', 'bytes 8-9/10', '89'],
  ['bytes=5-2', '200', null, '0123456789'],
  ['bytes=1-2,4-5', '200', null, '0123456789'],
  ['bytes=10-', '416', 'bytes */10', ''],
])('9.14 of a game’s file %s answers %s', async (range, status, contentRange, body) => {
  await putGame('coin');
  await writeFile(path.join(party.dataDir, 'games/coin/ten.txt'), '0123456789');
  const answer = await rawAnswer('/games/coin/ten.txt', `Range: ${range}`);
  const [head = '', said] = answer.split('\r\n\r\n');
  expect(head).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
  expect(/^content-range: (.*)$/im.exec(head)?.[1]?.trim() ?? null).toBe(contentRange);
  if (status !== '416') expect(/^content-length: (.*)$/im.exec(head)?.[1]?.trim()).toBe(String(body.length));
  if (status !== '416') expect(said).toBe(body);
});

test('9.14 a part of a file that has changed since comes as the whole', async () => {
  await putGame('coin');
  await writeFile(path.join(party.dataDir, 'games/coin/ten.txt'), '0123456789');
  const since = 'If-Range: Mon, 01 Jan 2001 00:00:00 GMT';
  expect(await rawAnswer('/games/coin/ten.txt', 'Range: bytes=2-5', since)).toMatch(/\r\n\r\n0123456789$/);
});

test.each(['bytes=5-2', 'bytes=0-0', 'bytes=-5', 'bytes=9999-'])(
  '9.14 a page comes whole, whatever range is asked for: %s',
  async (range) => {
    const whole = await rawAnswer('/phone/index.html');
    const part = await rawAnswer('/phone/index.html', `Range: ${range}`);
    const withoutDate = (answer: string) => answer.replace(/^date: .*$/im, '');
    expect(withoutDate(part)).toBe(withoutDate(whole));
  },
);

test('9.12 a page among a game’s files is none: no script, no frame, no origin', async () => {
  await putGame('coin');
  await writeFile(path.join(party.dataDir, 'games/coin/page.html'), '<script>alert(1)</script>');
  const { headers } = await fetch(`${party.url}/games/coin/page.html`);
  const policy = headers.get('content-security-policy');
  expect(policy).toBe("default-src 'none'; frame-ancestors 'none'; sandbox");
});

test('9.11 a file that was saved is the file that comes, even with the size and time of the one before', async () => {
  await putGame('coin');
  const file = path.join(party.dataDir, 'games/coin/more.js');
  const { atime, mtime } = await stat(path.dirname(file));
  const url = `${party.url}/games/coin/more.js`;
  const etags: (string | null)[] = [];
  for (const word of ['one', 'two']) {
    await writeFile(file, `export const word = "${word}";`);
    await utimes(file, atime, mtime);
    const response = await fetch(url, { headers: { 'if-none-match': etags[0] ?? '' } });
    etags.push(response.headers.get('etag'));
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(await response.text()).toContain(word);
  }
  expect(etags[0]).toBe(etags[1]);
});

test.skipIf(process.platform !== 'linux')(
  'a file that nobody reads to its end is closed (counted on Linux)',
  async () => {
    await putGame('big');
    await writeFile(path.join(party.dataDir, 'games/big/big.bin'), Buffer.alloc(20_000_000));
    const openFiles = async () => {
      const names = await readdir('/proc/self/fd');
      const targets = await Promise.all(
        names.map((name) => readlink(`/proc/self/fd/${name}`).catch(() => '')),
      );
      return targets.filter((target) => target.endsWith('big.bin')).length;
    };
    const get = `GET /games/big/big.bin HTTP/1.1\r\nHost: 127.0.0.1:${party.host.port}\r\n\r\n`;
    const readers = await Promise.all(Array.from({ length: 20 }, () => RawSocket.open(party.host.port)));
    for (const reader of readers) {
      reader.socket.pause();
      reader.write(get);
    }
    await expect.poll(openFiles).toBeGreaterThan(10);
    for (const reader of readers) reader.end();
    await expect.poll(openFiles).toBe(0);
  },
  15_000,
);

const PACK = {
  partylinePack: 1,
  game: 'pub',
  id: 'animals',
  title: 'Animals',
  language: 'en',
  items: [{ question: 'Which one barks?', answer: 'The dog' }],
};

/** A game that takes packs, with one of its own. */
async function putPackedGame(): Promise<string> {
  await putGame('pub');
  const folder = path.join(party.dataDir, 'games/pub');
  const manifest = JSON.parse(await readFile(path.join(folder, 'game.json'), 'utf8')) as object;
  const withPacks = { ...manifest, packs: { schema: 'pack.schema.json' } };
  await writeFile(path.join(folder, 'game.json'), JSON.stringify(withPacks));
  await writeFile(path.join(folder, 'pack.schema.json'), '{}');
  await mkdir(path.join(folder, 'packs'));
  await writeFile(path.join(folder, 'packs/animals.json'), JSON.stringify(PACK));
  return folder;
}

test('9.19 no file of a game’s packs is served, and their content goes to the TV alone', async () => {
  await putPackedGame();
  const listed = await (await fetch(`${party.url}/games`)).text();
  expect(listed).toContain('Animals');
  expect(listed).not.toContain('barks');
  for (const file of [
    'packs/animals.json',
    'Packs/animals.json',
    './packs/animals.json',
    'packs%2fanimals.json',
  ])
    expect(await statusOf(`/games/pub/${file}`), file).toBe(404);
  const games = JSON.parse(listed) as { id: string; shelf?: { hash: string }[] }[];
  const hash = games.find(({ id }) => id === 'pub')?.shelf?.[0]?.hash;
  const tv = await party.tv();
  const welcome = (await tv.frame('welcome')) as { party: { packsKey: string } };
  const { packsKey } = welcome.party;
  const content = await fetch(`${party.url}/packs/${packsKey}/pub/${hash}`);
  expect(await content.json()).toMatchObject({ id: 'animals', items: PACK.items });
  for (const wrong of [
    `x/pub/${hash}`,
    `${packsKey}/quiz/${hash}`,
    `${packsKey}/pub/x`,
    `${packsKey}/pub`,
    packsKey,
  ])
    expect(await statusOf(`/packs/${wrong}`), wrong).toBe(404);
});

test('8.7 the TV is told of a pack that is dropped into the data folder, and of a file that is no pack', async () => {
  await putPackedGame();
  const tv = await party.tv();
  await tv.frame('gamesChanged');
  await mkdir(path.join(party.dataDir, 'packs/mine'), { recursive: true });
  await writeFile(path.join(party.dataDir, 'packs/mine/more.json'), JSON.stringify({ ...PACK, id: 'more' }));
  await writeFile(path.join(party.dataDir, 'packs/mine/broken.json'), '{\n');
  await expect
    .poll(async () => (await (await fetch(`${party.url}/games`)).json()) as unknown, { timeout: 5_000 })
    .toMatchObject([
      { id: 'quiz' },
      { id: 'pub', shelf: [{ id: 'animals' }, { id: 'more' }] },
      { title: 'packs', fault: { code: 'bad-json', file: 'mine/broken.json', line: 2 } },
    ]);
  await expect.poll(() => tv.frames.filter(({ type }) => type === 'gamesChanged').length).toBeGreaterThan(1);
});
