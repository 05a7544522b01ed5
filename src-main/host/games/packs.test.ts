import { mkdtemp, rm, mkdir, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { PACK_LIMITS } from '../../../src-shared/game-pack.ts';
import * as kit from './testing/pack-kit.ts';
import { bent, PACK, question } from './testing/pack-kit.ts';

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'partyline-packs-'));
  await putGame();
});
afterEach(() => rm(dir, { recursive: true, force: true }));

const put = (file: string, content: unknown) => kit.put(dir, file, content);
const putGame = (schema?: unknown) => kit.putGame(dir, schema);
const library = () => kit.libraryIn(dir);
const look = (from = library()) => kit.look(from);

test('packs are found in the folder of their game and in the data folder, with what a chooser needs', async () => {
  await put('games/quiz/packs/animals.json', PACK);
  await put('packs/more/bichos.json', {
    ...PACK,
    id: 'bichos',
    language: 'pt-BR',
    family: undefined,
    title: 'B',
  });
  await put('packs/README.txt', 'no pack');
  const { shelf, refused } = await look();
  expect(refused).toEqual([]);
  expect(shelf).toEqual([
    {
      id: 'animals',
      title: { en: 'Animals', 'pt-BR': 'Animais' },
      language: 'en',
      family: true,
      items: 1,
      hash: expect.stringMatching(/^[0-9a-f]{32}$/),
    },
    expect.objectContaining({ id: 'bichos', language: 'pt-BR', family: false }),
  ]);
});

test('a pack of the data folder stands in the place of the game’s own with the same id', async () => {
  await put('games/quiz/packs/animals.json', PACK);
  await put('games/quiz/packs/plants.json', { ...PACK, id: 'plants' });
  await put('packs/mine.json', { ...PACK, title: 'Mended' });
  const { ids, shelf, refused } = await look();
  expect(ids).toEqual(['animals', 'plants']);
  expect(shelf[0]?.title).toBe('Mended');
  expect(refused).toEqual([]);
});

test('of two packs with one id in one place the first by name counts, and the other is told', async () => {
  await put('packs/b.json', { ...PACK, title: 'B' });
  await put('packs/a.json', { ...PACK, title: 'A' });
  const { shelf, refused } = await look();
  expect(shelf.map(({ title }) => title)).toEqual(['A']);
  expect(refused).toEqual(['packs: b.json: a.json has the id "animals", too.']);
});

const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);

test.each<[what: string, content: unknown, sentence: string]>([
  ['a missing member', { ...PACK, title: undefined }, 'line 1: "title" is missing.'],
  ['another version', { ...PACK, partylinePack: 2 }, 'line 2: "partylinePack" must be 1.'],
  [
    'an id that is no name',
    { ...PACK, id: '../up' },
    'line 4: "id" must be of lower-case letters, digits and dashes, at most 40.',
  ],
  [
    'a title that is too long',
    { ...PACK, title: { en: 'a'.repeat(61) } },
    'line 6: "title.en" must have at most 60 letters.',
  ],
  ['a title in no language', { ...PACK, title: {} }, 'line 5: "title" must have at least 1 entries.'],
  [
    'no language',
    { ...PACK, language: 'English!' },
    'line 9: "language" must be a language tag such as "en" or "pt-BR".',
  ],
  ['family in words', { ...PACK, family: 'yes' }, 'line 10: "family" must be of the type boolean.'],
  ['no items', { ...PACK, items: [] }, 'line 13: "items" must have at least 1 entries.'],
  [
    'too many items',
    { ...PACK, items: Array.from({ length: 5_001 }, () => question) },
    'line 13: "items" must have at most 5000 entries.',
  ],
  ['an item without an answer', bent({ answers: undefined }), 'line 21: "items.1.answers" is missing.'],
  ['one answer', bent({ answers: ['Dog'] }), 'line 23: "items.1.answers" must have at least 2 entries.'],
  [
    'the same answer twice',
    bent({ answers: ['Dog', 'Dog'] }),
    'line 23: "items.1.answers" has the same entry twice.',
  ],
  ['a number for a text', bent({ question: 7 }), 'line 22: "items.1.question" must be of the type string.'],
  ['an empty question', bent({ question: '' }), 'line 22: "items.1.question" must have at least 1 letters.'],
  [
    'a member that it cannot have',
    bent({ qestion: 'x' }),
    'line 27: "items.1.qestion" is not a member that it can have.',
  ],
  ['a year too early', bent({ year: 3 }), 'line 27: "items.1.year" must be at least 1000.'],
  ['half a year', bent({ year: 1999.5 }), 'line 27: "items.1.year" must be of the type integer.'],
  ['another level', bent({ level: 'odd' }), 'line 27: "items.1.level" must be one of: easy, hard.'],
  ['none of the forms', bent({ hint: 7 }), 'line 27: "items.1.hint" has none of the forms that it can have.'],
  ['another game', { ...PACK, game: 'floe' }, 'line 3: There is no game "floe" that takes packs.'],
  ['a list', [], 'mine.json must be one JSON object: {…}.'],
  ['half a file', '{\n  "partylinePack": 1,', 'mine.json is not valid JSON: line 2, column 22.'],
  [
    'bytes that are no text',
    new Uint8Array([0x7b, 0xff, 0x7d]),
    'mine.json is not UTF-8 text. Save it as UTF-8.',
  ],
  ['too much', ' '.repeat(PACK_LIMITS.fileKiB * 1024 + 1), 'mine.json is larger than 1024 KiB.'],
  [
    'the name of every object’s ancestor',
    JSON.stringify(PACK).replace('"question":', '"__proto__":'),
    'line 1: "items.0.__proto__" is not a member that it can have.',
  ],
  [
    'depth',
    JSON.stringify(PACK).replace('"Dog"', nested(20)),
    'Lists and objects are nested more than 16 deep.',
  ],
  [
    'depth without end',
    JSON.stringify(PACK).replace('"Dog"', nested(400_000)),
    'Lists and objects are nested more than 16 deep.',
  ],
])('a pack with %s is refused with its line and the reason', async (_what, content, sentence) => {
  await put('packs/mine.json', content);
  await put('packs/good.json', { ...PACK, id: 'good' });
  const { ids, refused } = await look();
  expect(refused).toHaveLength(1);
  expect(refused[0]).toMatch(/^packs: mine\.json/);
  expect(refused[0]?.endsWith(sentence)).toBe(true);
  expect(ids).toEqual(['good']);
  expect(Object.hasOwn(Object.prototype, 'answers')).toBe(false);
});

test('a mark in front of the text and lines that end as on Windows do no harm', async () => {
  const windows = JSON.stringify(bent({ year: 3 }), null, 2).replaceAll('\n', '\r\n');
  await put('packs/mine.json', `\uFEFF${windows}`);
  expect((await look()).refused).toEqual([
    'packs: mine.json, line 27: "items.1.year" must be at least 1000.',
  ]);
  await put('packs/mine.json', `\uFEFF${windows.replace('"year": 3', '"year": 1999')}`);
  expect((await look()).ids).toEqual(['animals']);
});

test('a pack for another game in a game’s own folder is refused', async () => {
  await put('games/quiz/packs/floe.json', { ...PACK, game: 'floe' });
  expect((await look()).refused).toEqual([
    'quiz: packs/floe.json, line 3: It is for the game "floe", but lies in another game\'s folder.',
  ]);
});

test('a link that leads out of the folder of packs is refused', async () => {
  await put('elsewhere/secret.json', PACK);
  await mkdir(path.join(dir, 'packs'));
  await symlink(path.join(dir, 'elsewhere/secret.json'), path.join(dir, 'packs/secret.json'));
  await symlink(path.join(dir, 'elsewhere'), path.join(dir, 'packs/folder'));
  const { ids, refused } = await look();
  expect(ids).toEqual([]);
  expect(refused).toEqual([
    'packs: secret.json is a link that leads out of the folder. Put the files themselves there.',
  ]);
});

test('more packs than a phone can choose from, or than a TV can carry, are refused', async () => {
  for (let index = 100; index < 170; index += 1)
    await put(`packs/p${index}.json`, { ...PACK, id: `p${index}` });
  const { ids, refused } = await look();
  expect(ids).toHaveLength(PACK_LIMITS.perGame);
  expect(refused).toHaveLength(6);
  expect(refused[0]).toBe('packs: p164.json: A game has at most 64 packs.');
  await rm(path.join(dir, 'packs'), { recursive: true });
  const large = JSON.stringify({ ...PACK, id: 'ID' }) + ' '.repeat(1_000_000);
  for (let index = 0; index < 9; index += 1)
    await put(`packs/p${index}.json`, large.replace('ID', `p${index}`));
  expect((await look()).refused).toEqual(['packs: p8.json: All packs of a game have at most 8192 KiB.']);
});

test('a pack is checked again when it changed, and when the schema of its game did', async () => {
  await put('packs/mine.json', PACK);
  const one = library();
  expect((await look(one)).ids).toEqual(['animals']);
  await putGame({ properties: { items: { minItems: 2 } } });
  expect((await look(one)).refused).toHaveLength(1);
  await put('packs/mine.json', { ...PACK, items: [question, question] });
  expect((await look(one)).ids).toEqual(['animals']);
});

test('the content of a pack is what was listed, also when its file changes after it was read', async () => {
  await put('packs/mine.json', PACK);
  const one = library();
  const hash = (await look(one)).shelf[0]?.hash ?? '';
  expect(await one.readPack('quiz', hash)).toEqual({
    id: 'animals',
    title: PACK.title,
    language: 'en',
    family: true,
    items: PACK.items,
  });
  expect(await one.readPack('floe', hash)).toBeNull();
  await put('packs/mine.json', bent({ year: 1999 }));
  expect((await one.readPack('quiz', hash))?.items).toEqual(PACK.items);
  const fresh = (await look(one)).shelf[0]?.hash ?? '';
  expect(fresh).not.toBe(hash);
  await put('packs/mine.json', bent({ year: 2000 }));
  expect(await one.readPack('quiz', fresh)).toBeNull();
  expect((await one.readPack('quiz', hash))?.items).toEqual(PACK.items);
});
