import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MOST_FILES } from '../game-files.ts';
import { MOST_UNPACKED_BYTES, openArchive } from './read-archive.ts';
import { gameFiles, zipOf, type ZipEntry } from './zip-kit.ts';

const LINK = 0o120777;

async function namesOf(packed: Buffer): Promise<string[]> {
  const archive = await openArchive(packed);
  if ('fault' in archive) throw new Error(JSON.stringify(archive.fault));
  return archive.files.map(({ name }) => name);
}

test('a game is opened, stored and deflated files alike', async () => {
  const archive = await openArchive(zipOf(gameFiles('quiz')));
  if ('fault' in archive) throw new Error(archive.fault.code);
  expect(archive.files.map(({ name }) => name)).toEqual(['game.json', 'game.js', 'assets/cow.svg']);
  const [, code, picture] = await Promise.all(
    archive.files.map(async (file) => (await file.read()).toString()),
  );
  expect(code).toBe('export const game = {};');
  expect(picture).toContain('<svg');
  expect(archive.bytes).toBe(archive.files.reduce((sum, file) => sum + file.bytes, 0));
});

test('a folder that was packed by hand is its game, without what systems add', async () => {
  const inFolder = gameFiles('quiz').map((file) => ({ ...file, name: `quiz/${file.name}` }));
  const extra = [
    { name: 'quiz/', mode: 0o040755, method: 0 },
    { name: 'quiz/.DS_Store', data: 'x' },
    { name: '__MACOSX/quiz/._game.js', data: 'x' },
    { name: 'quiz/node_modules/a/b.js', data: 'x' },
  ];
  expect(await namesOf(zipOf([...extra, ...inFolder]))).toEqual(['game.json', 'game.js', 'assets/cow.svg']);
});

test.each([
  '../out.js',
  'a/../../out.js',
  './game.js',
  'a/./b.js',
  'a//b.js',
  '/etc/passwd',
  'C:/windows/x.dll',
  'c:x.js',
  '\\\\server\\x',
  'a\\b.js',
  '..\\out.js',
  'game.js\0.png',
  'a\nb.js',
  'a\u202egpj.js',
  'con',
  'assets/NUL.txt',
  'com1.js',
  'game.js.',
  'game.js ',
  ' game.js',
  'a/b./c.js',
  'game.js:stream',
  'what?.js',
  '*.js',
  'e\u0301.js',
  'a/'.repeat(9) + 'deep.js',
  `${'x'.repeat(201)}.js`,
  '.../x.js',
])('the name %j is refused, and nothing is read', async (name) => {
  expect(await openArchive(zipOf([...gameFiles('quiz'), { name, data: 'x' }]))).toEqual({
    fault: { code: expect.stringMatching(/^(archive-name|bad-archive)$/), ...(await quoteOf(name)) },
  });
});

/** A refusal of yauzl itself has no name. */
async function quoteOf(name: string): Promise<object> {
  const refused = await openArchive(zipOf([{ name, data: 'x' }]));
  return 'fault' in refused && 'file' in refused.fault ? { file: refused.fault.file } : {};
}

test.each<[what: string, entry: ZipEntry]>([
  ['a link', { name: 'assets/all', data: '/etc', mode: LINK }],
  ['a device', { name: 'zero', mode: 0o020666 }],
  ['a pipe', { name: 'pipe', mode: 0o010666 }],
  ['a file that calls itself a folder', { name: 'assets', data: 'x', mode: 0o040755 }],
  ['a folder with data', { name: 'assets/', data: 'x' }],
  ['an encrypted file', { name: 'secret.js', data: 'x', flags: 1 }],
  ['another way of packing', { name: 'game.lzma', data: 'x', method: 14 }],
])('%s is refused', async (_what, entry) => {
  expect(await openArchive(zipOf([...gameFiles('quiz'), entry]))).toEqual({
    fault: { code: 'archive-kind', file: entry.name },
  });
});

test.each([
  ['the same name', ['a.js', 'a.js']],
  ['a name in other letters', ['a.js', 'A.JS']],
  ['letters that a disk takes for the same', ['ſ.js', 's.js']],
  ['a file that is a folder, too', ['a', 'a/b.js']],
  ['a folder that is a file, too', ['A/b.js', 'a']],
])('%s twice is refused', async (_what, names) => {
  const files = names.map((name) => ({ name, data: name }));
  expect(await openArchive(zipOf([...gameFiles('quiz'), ...files]))).toMatchObject({
    fault: { code: 'archive-twice' },
  });
});

test('a bomb is refused by what it declares', async () => {
  const file = { name: 'zeros', data: 'x', size: MOST_UNPACKED_BYTES };
  expect(await openArchive(zipOf([...gameFiles('quiz'), file]))).toEqual({
    fault: { code: 'archive-large', mostMiB: 128 },
  });
});

test('many entries over the same bytes count each', async () => {
  const kernel = { name: 'kernel', data: Buffer.alloc(8 * 1024 * 1024) };
  const again = Array.from({ length: 20 }, (_, index) => ({ ...kernel, name: `k${index}`, sameDataAs: 0 }));
  expect(await openArchive(zipOf([kernel, ...again]))).toMatchObject({ fault: { code: 'archive-large' } });
});

test('a bomb that declares little is cut at its first byte too many', async () => {
  const archive = await openArchive(
    zipOf([{ name: 'zeros', data: Buffer.alloc(64 * 1024 * 1024), size: 10 }]),
  );
  if ('fault' in archive) throw new Error(archive.fault.code);
  await expect(archive.files[0]?.read()).rejects.toMatchObject({ code: 'ERR_BUFFER_TOO_LARGE' });
});

test.each<[what: string, entry: ZipEntry]>([
  ['more than there is', { name: 'a', data: 'abc', size: 4 }],
  ['another checksum', { name: 'a', data: 'abc', crc: 1 }],
  ['another checksum of stored data', { name: 'a', data: 'abc', method: 0, crc: 1 }],
  ['data beyond the end', { name: 'a', data: 'abc', packedSize: 1_000_000 }],
])('a file of which the directory says %s is not read', async (_what, entry) => {
  const archive = await openArchive(zipOf([entry]));
  if ('fault' in archive) throw new Error(archive.fault.code);
  await expect(archive.files[0]?.read()).rejects.toThrow();
});

test('more files than a game has are refused', async () => {
  const files = Array.from({ length: MOST_FILES + 1 }, (_, index) => ({ name: `f${index}`, data: '' }));
  expect(await openArchive(zipOf(files))).toMatchObject({ fault: { code: 'too-many-files' } });
});

test.each<[what: string, packed: Buffer]>([
  ['nothing', Buffer.alloc(0)],
  ['a text', Buffer.from('Hello.')],
  ['a page', Buffer.from('<!doctype html><script>1</script>'.repeat(100))],
  ['half a zip', zipOf(gameFiles('quiz')).subarray(0, 200)],
  ['a zip with something behind it', zipOf(gameFiles('quiz'), { after: Buffer.from('more') })],
  ['a directory that counts more than there is', zipOf(gameFiles('quiz'), { count: 9 })],
  ['deflated noise', deflateRawSync(Buffer.from('x'.repeat(1000)))],
])('%s is no packed game', async (_what, packed) => {
  expect(await openArchive(packed)).toEqual({ fault: { code: 'bad-archive' } });
});

test('whatever is changed in a zip, it is refused or read, in good time', async () => {
  const good = zipOf(gameFiles('quiz'));
  const change = fc.tuple(fc.nat(good.length - 1), fc.nat(255));
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 6 }), async (changes) => {
      const bad = Buffer.from(good);
      for (const [at, byte] of changes) bad[at] = byte;
      const archive = await openArchive(bad);
      if ('fault' in archive) return;
      for (const file of archive.files) {
        expect(file.name).not.toMatch(/^\/|\\|(^|\/)\.\.?(\/|$)|\0/);
        const data = await file.read().catch(() => null);
        if (data) expect(data.length).toBe(file.bytes);
      }
    }),
    { numRuns: 400 },
  );
});
