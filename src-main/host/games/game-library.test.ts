import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, truncate, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { GameLibrary } from './game-library.ts';
import { MOST_FILES } from './game-files.ts';

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

const own = () => new GameLibrary(path.join(dir, 'none'), dir, path.join(dir, 'none'));

async function faultOf(name = 'quiz'): Promise<unknown> {
  const game = (await own().list()).find(({ folder }) => folder.endsWith(name));
  return game && 'fault' in game.listing ? game.listing.fault : null;
}

test('a folder dropped in appears at the next look', async () => {
  const library = own();
  expect(await library.list()).toEqual([]);
  await putGame('quiz', MANIFEST);
  expect((await library.list()).map((game) => game.listing)).toEqual([
    { ...MANIFEST, revision: expect.stringMatching(/^[0-9a-f]{12}$/) },
  ]);
  expect(await library.folderOf('quiz')).toBe(path.join(dir, 'quiz'));
});

test.each<[what: string, manifest: unknown, fault: object]>([
  ['no object', [], { code: 'no-object', file: 'game.json' }],
  ['a missing title', { ...MANIFEST, title: undefined }, { code: 'missing-member', member: 'title' }],
  ['a title of spaces', { ...MANIFEST, title: '  ' }, { code: 'wrong-member', member: 'title' }],
  [
    'a missing players.max',
    { ...MANIFEST, players: { min: 1 } },
    { code: 'missing-member', member: 'players.max' },
  ],
  [
    'players.min above max',
    { ...MANIFEST, players: { min: 3, max: 2 } },
    { code: 'wrong-member', member: 'players' },
  ],
  [
    'a language that is a path',
    { ...MANIFEST, languages: ['../en'] },
    { code: 'wrong-member', of: 'languages' },
  ],
  [
    'an unknown control',
    { ...MANIFEST, controls: ['lever'] },
    { code: 'wrong-member', member: 'controls.0' },
  ],
  [
    'an option whose default is out of its range',
    { ...MANIFEST, options: { rounds: { type: 'number', from: 1, to: 3, default: 9, label: 'rounds' } } },
    { code: 'wrong-member', of: 'options', member: 'options.rounds' },
  ],
  ['five teams', { ...MANIFEST, teams: { min: 2, max: 5 } }, { code: 'wrong-member', of: 'teams' }],
  ['a poster elsewhere', { ...MANIFEST, poster: '../cow.png' }, { code: 'wrong-member', of: 'poster' }],
  ['another SDK', { ...MANIFEST, sdk: 2, title: 7 }, { code: 'wrong-sdk', found: '2', wanted: 1 }],
  ['another id', { ...MANIFEST, id: 'other' }, { code: 'wrong-id', found: 'other', folder: 'quiz' }],
])('a game with %s is listed with its fault', async (_what, manifest, fault) => {
  await putGame('quiz', manifest);
  const [game] = await own().list();
  expect(game?.listing).toMatchObject({ id: 'quiz', title: 'quiz', problem: expect.any(String), fault });
  expect(await own().folderOf('quiz')).toBeNull();
});

test.each<[text: string, line: number, column: number]>([
  ['{', 1, 2],
  ['', 1, 1],
  ['{\n  "id": "quiz",\n  "title": Quiz\n}', 3, 12],
  ['{\n  "id": "quiz",\n}', 3, 1],
  ['{\r\n  // a comment\r\n  "id": 1 }', 2, 3],
])('bad JSON is told with line and column: %j', async (text, line, column) => {
  await putGame('quiz', text);
  expect(await faultOf()).toEqual({ code: 'bad-json', file: 'game.json', line, column });
});

test('JSON of Windows, with a mark in front, is read; another encoding is named', async () => {
  await putGame('quiz', `\uFEFF${JSON.stringify(MANIFEST)}`);
  expect(await faultOf()).toBeNull();
  await writeFile(
    path.join(dir, 'quiz/game.json'),
    Buffer.from(JSON.stringify(MANIFEST), 'utf16le').swap16(),
  );
  expect(await faultOf()).toMatchObject({ code: expect.stringMatching(/bad-json|not-utf8/) });
  await writeFile(path.join(dir, 'quiz/game.json'), Buffer.from([0x7b, 0xff, 0xfe]));
  expect(await faultOf()).toEqual({ code: 'not-utf8', file: 'game.json' });
});

test('a manifest of 50 MB is not read, one nested without end does no harm', async () => {
  await putGame('quiz', '{}');
  await truncate(path.join(dir, 'quiz/game.json'), 50 * 1024 * 1024);
  const beforeMs = performance.now();
  expect(await faultOf()).toEqual({ code: 'too-large', file: 'game.json', mostKiB: 64 });
  expect(performance.now() - beforeMs).toBeLessThan(1_000);
  await putGame('quiz', '['.repeat(60_000));
  expect(await faultOf()).toMatchObject({ code: 'bad-json' });
});

test('members that no manifest has are not passed on, however many', async () => {
  const many = Object.fromEntries(Array.from({ length: 4_000 }, (_, index) => [`m${index}`, index]));
  await putGame('quiz', { ...many, ...MANIFEST });
  const [game] = await own().list();
  expect(Object.keys(game?.listing ?? {}).toSorted()).toEqual(
    [...Object.keys(MANIFEST), 'revision'].toSorted(),
  );
});

test('a game without game.js, or with a folder of that name, says so', async () => {
  await putGame('quiz', MANIFEST, null);
  expect(await faultOf()).toEqual({ code: 'no-module' });
  await mkdir(path.join(dir, 'quiz/game.js'));
  expect(await faultOf()).toEqual({ code: 'no-module' });
  await mkdir(path.join(dir, 'empty'));
  expect(await faultOf('empty')).toEqual({ code: 'no-manifest' });
});

test.each(['My Game', 'COIN', 'ção', '-x', 'a'.repeat(41)])('the folder %j cannot be an id', async (name) => {
  await putGame(name, { ...MANIFEST, id: name });
  expect(await faultOf(name)).toEqual({ code: 'bad-folder-name' });
});

test.each<[text: string, fault: object | null]>([
  ['{"title": "Quiz"}', null],
  ['{"title": "Quiz",}', { code: 'bad-json', line: 1, column: 18 }],
  ['["Quiz"]', { code: 'bad-texts', key: '' }],
  ['{"title": "Quiz", "deep": {}}', { code: 'bad-texts', key: 'deep' }],
])('texts %j', async (text, fault) => {
  await putGame('quiz', MANIFEST);
  await writeFile(path.join(dir, 'quiz/texts.en.json'), text);
  const found = await faultOf();
  if (fault) expect(found).toMatchObject({ ...fault, file: 'texts.en.json' });
  else expect(found).toBeNull();
});

test('a link that leads out is told, one that stays inside is let be', async () => {
  await putGame('quiz', MANIFEST);
  await symlink('game.js', path.join(dir, 'quiz/same.js'));
  expect(await faultOf()).toBeNull();
  await symlink(tmpdir(), path.join(dir, 'quiz/assets'));
  expect(await faultOf()).toEqual({ code: 'link-outside', link: 'assets' });
  await symlink(tmpdir(), path.join(dir, 'all'));
  expect(await faultOf('all')).toEqual({ code: 'link-outside', link: 'all' });
});

test.skipIf(process.platform === 'win32')('a manifest that is a pipe keeps nobody waiting', async () => {
  await putGame('quiz', MANIFEST);
  await rm(path.join(dir, 'quiz/game.json'));
  execFileSync('/usr/bin/env', ['mkfifo', path.join(dir, 'quiz/game.json')]);
  expect(await faultOf()).toMatchObject({ code: 'unreadable', file: 'game.json' });
});

test('a game of too many files says so, what tools leave behind not counted', async () => {
  await putGame('quiz', MANIFEST);
  const fill = async (folder: string) => {
    await mkdir(folder, { recursive: true });
    for (let index = 0; index <= MOST_FILES; index += 1) await writeFile(path.join(folder, `${index}`), '');
  };
  await fill(path.join(dir, 'quiz/node_modules/x'));
  expect(await faultOf()).toBeNull();
  await fill(path.join(dir, 'quiz/assets'));
  expect(await faultOf()).toEqual({ code: 'too-many-files', most: MOST_FILES });
});

test('a game with the id of a shipped one stands beside it, broken, and the shipped one is served', async () => {
  const shipped = path.join(dir, 'shipped');
  const ownDir = path.join(dir, 'own');
  await putGame('shipped/quiz', MANIFEST);
  await putGame('own/quiz', { ...MANIFEST, title: 'Fake' });
  const library = new GameLibrary(shipped, ownDir, path.join(dir, 'packs'));
  expect((await library.list()).map(({ listing }) => listing)).toMatchObject([
    { id: 'quiz', title: 'Quiz' },
    { id: 'own/quiz', title: 'quiz', fault: { code: 'id-taken', folder: 'quiz' } },
  ]);
  expect(await library.folderOf('quiz')).toBe(path.join(shipped, 'quiz'));
});

test('an order.json in the user’s own folder is a stranger’s, and not read', async () => {
  await writeFile(path.join(dir, 'order.json'), '{');
  await putGame('quiz', MANIFEST);
  expect(await own().list()).toHaveLength(1);
});

test.each([
  ['cut short', '["zoo",'],
  ['of another shape', '{"zoo":1}'],
  ['of wrong types', '[1,{}]'],
  ['too large', `["zoo"${' '.repeat(70_000)}]`],
])('an order.json of the shipped games that is %s costs the order, not the games', async (_what, order) => {
  await putGame('shipped/quiz', MANIFEST);
  await putGame('shipped/zoo', { ...MANIFEST, id: 'zoo' });
  const shipped = path.join(dir, 'shipped');
  await writeFile(path.join(shipped, 'order.json'), order);
  const listed = await new GameLibrary(shipped, path.join(dir, 'own'), path.join(dir, 'packs')).list();
  expect(listed.map(({ listing }) => listing.id)).toEqual(['quiz', 'zoo']);
});

test('a file of the same size and time is another revision all the same', async () => {
  await putGame('quiz', MANIFEST, 'export const game = 1;');
  const file = path.join(dir, 'quiz/game.js');
  await utimes(file, 1, 1);
  const library = own();
  const [before] = await library.list();
  await writeFile(file, 'export const game = 2;');
  await utimes(file, 1, 1);
  const [after] = await library.list();
  expect(after?.listing.revision).not.toBe(before?.listing.revision);
  expect((await library.list())[0]?.listing.revision).toBe(after?.listing.revision);
});

test('whoever asks during a look gets what was there when they asked, and all of them one look', async () => {
  const library = own();
  const first = library.list();
  await putGame('quiz', MANIFEST);
  const [second, third] = [library.list(), library.list()];
  expect(await second).toHaveLength(1);
  expect(await third).toBe(await second);
  await first;
});
