import { mkdir, mkdtemp, readdir, readFile, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { systemClock } from '../base/clock.ts';
import { silentLogger } from './logger.ts';
import { DataFolder } from './data-folder.ts';
import { JsonFile, type FileShape, type Read } from './json-file.ts';

type Value = { count: number; extra?: string };

let dir: string;
let folder: DataFolder;
let nowMs = 0;
const clock = { ...systemClock, now: () => nowMs };
const deps = { logger: silentLogger(), clock };
beforeEach(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'partyline-json-'));
  folder = await DataFolder.open(dir, deps);
});
afterEach(async () => {
  vi.restoreAllMocks();
  folder.close();
  await rm(dir, { recursive: true, force: true });
});

/** Without a number it is nothing; a bad `extra` loses only itself. */
function readCount(raw: unknown): Read<Value> | null {
  const { count, extra } = raw as { count?: unknown; extra?: unknown };
  if (typeof count !== 'number') return null;
  return extra === undefined || typeof extra === 'string'
    ? { value: { count, ...(extra === undefined ? {} : { extra }) }, lost: [] }
    : { value: { count }, lost: ['extra'] };
}

const SHAPE: FileShape<Value> = { name: 'value.json', mostBytes: 1_000, deepest: 8, read: readCount };
const jsonFile = (name = 'value.json') => new JsonFile(folder, { ...SHAPE, name }, deps);
const at = (name: string) => path.join(dir, name);
const ourFiles = async () => (await readdir(dir)).filter((name) => name !== 'host.lock');
const asideOf = async () => (await ourFiles()).find((name) => name.includes('.corrupt-')) ?? '';

/** Something that no file can replace stands in its place, as on a disk that takes nothing. */
const block = (name = 'value.json') => mkdir(at(name));
const unblock = (name = 'value.json') => rm(at(name), { recursive: true });

/** Past the pace at which a failing disk is asked again. */
function later(): void {
  nowMs += 1_000;
}

test('the last value saved is the one on disk, and no temporary file stays', async () => {
  const file = jsonFile();
  expect(await file.load()).toEqual({ found: 'nothing' });
  for (let count = 0; count < 50; count += 1) void file.save({ count });
  await file.flush();
  expect(await jsonFile().load()).toEqual({ found: 'value', value: { count: 49 }, lost: [] });
  expect(await ourFiles()).toEqual(['value.json']);
});

test('who saves hears when it, or what came after it, is on disk', async () => {
  const file = jsonFile();
  const kept: number[] = [];
  const saves = [1, 2, 3].map((count) => file.save({ count }).then((isKept) => isKept && kept.push(count)));
  await Promise.all(saves);
  expect(new Set(kept)).toEqual(new Set([1, 2, 3]));
  expect(JSON.parse(await readFile(at('value.json'), 'utf8'))).toEqual({ count: 3 });
});

test('what is saved at once is on disk at once', async () => {
  jsonFile().saveNow({ count: 7 });
  expect(await readFile(at('value.json'), 'utf8')).toBe('{"count":7}\n');
  expect(await ourFiles()).toEqual(['value.json']);
});

test('a file that is a link stays one', async () => {
  await writeFile(at('elsewhere.json'), '{"count":1}');
  await symlink('elsewhere.json', at('value.json'));
  jsonFile().saveNow({ count: 2 });
  await jsonFile().save({ count: 3 });
  expect(await readFile(at('elsewhere.json'), 'utf8')).toBe('{"count":3}\n');
});

test.each([
  ['cut short', '{"count":'],
  ['of wrong types', '{"count":"seven"}'],
  ['empty', ''],
  ['zeroed by a power cut', '\0'.repeat(300)],
  ['nested deep', `{"count":1,"extra":${'['.repeat(900)}`],
])('14.4 a file that is %s is set aside with its content', async (_what, text) => {
  await writeFile(at('value.json'), text);
  expect(await jsonFile().load()).toEqual({ found: 'damaged' });
  expect(await readFile(at(await asideOf()), 'utf8')).toBe(text);
  expect(await jsonFile().load()).toEqual({ found: 'nothing' });
});

test('14.4 a folder in the place of a file is set aside with what is in it', async () => {
  await mkdir(at('value.json'));
  await writeFile(at('value.json/note'), 'mine');
  const file = jsonFile();
  expect(await file.load()).toEqual({ found: 'damaged' });
  expect(await file.save({ count: 1 })).toBe(true);
  expect(await readFile(at(`${await asideOf()}/note`), 'utf8')).toBe('mine');
});

test.skipIf(process.platform === 'win32')(
  '14.4 a link that leads nowhere but to itself, as anything that cannot be read, is set aside',
  async () => {
    await symlink('value.json', at('value.json'));
    const file = jsonFile();
    expect(await file.load()).toEqual({ found: 'damaged' });
    expect(await file.save({ count: 1 })).toBe(true);
    expect(await asideOf()).toMatch(/^value\.json\.corrupt-/);
  },
);

test('14.4 a file above its bound is not read', async () => {
  await writeFile(at('value.json'), '{"count":1}');
  await truncate(at('value.json'), 200 * 1024 * 1024);
  expect(await jsonFile().load()).toEqual({ found: 'damaged' });
});

test('a value that would be too large to be read again is not kept, and what was kept before stays', async () => {
  const file = jsonFile();
  await file.save({ count: 1 });
  expect(await file.save({ count: 2, extra: 'x'.repeat(1_000) })).toBe(false);
  expect(folder.notice).toBe('data-unwritable');
  expect(await jsonFile().load()).toMatchObject({ value: { count: 1 } });
});

test.each([
  ['a byte order mark', Buffer.from('\ufeff{"count":3}')],
  ['UTF-16', Buffer.from('\ufeff{"count":3}', 'utf16le')],
])('14.4 a file with %s, as editors on Windows save it, is read', async (_what, bytes) => {
  await writeFile(at('value.json'), bytes);
  expect(await jsonFile().load()).toEqual({ found: 'value', value: { count: 3 }, lost: [] });
});

test('14.4 a bad member loses only itself, and a copy of the file is set aside', async () => {
  const text = '{"count":3,"extra":7}';
  await writeFile(at('value.json'), text);
  expect(await jsonFile().load()).toEqual({ found: 'value', value: { count: 3 }, lost: ['extra'] });
  expect(await readFile(at(await asideOf()), 'utf8')).toBe(text);
  // A host that dies now has lost nothing of it.
  expect(await jsonFile().load()).toMatchObject({ value: { count: 3 } });
});

test('what a killed host left half written is swept away, and nothing else', async () => {
  await writeFile(at('value.json'), '{"count":3}');
  for (const name of ['value.json.3427849648', 'value.json.corrupt-1', 'other.json.12']) {
    await writeFile(at(name), '{"cou');
  }
  expect(await jsonFile().load()).toMatchObject({ value: { count: 3 } });
  expect(await ourFiles()).toEqual(['other.json.12', 'value.json', 'value.json.corrupt-1']);
});

test('14.1 a write that fails is told before the answer, and taken back once the last value is on disk', async () => {
  const told: unknown[] = [];
  folder.listen((notice) => told.push(notice));
  const file = jsonFile();
  await block();
  expect(await file.save({ count: 1 })).toBe(false);
  expect(told).toEqual(['data-unwritable']);
  expect(await file.save({ count: 2 })).toBe(false);
  await unblock();
  later();
  await file.retry();
  expect(told).toEqual(['data-unwritable', null]);
  expect(await jsonFile().load()).toMatchObject({ value: { count: 2 } });
});

test('14.1 the same holds for a file that is kept at once', async () => {
  const file = jsonFile();
  await block();
  expect(file.saveNow({ count: 1 })).toBe(false);
  expect(folder.notice).toBe('data-unwritable');
  await unblock();
  later();
  expect(file.saveNow({ count: 1 })).toBe(true);
  expect(folder.notice).toBeNull();
});

test('14.1 a disk that fails is asked at most once a second, whatever is saved meanwhile', async () => {
  const file = jsonFile();
  const other = jsonFile('other.json');
  await block();
  await block('other.json');
  file.saveNow({ count: 1 });
  await other.save({ count: 1 });
  await unblock();
  await unblock('other.json');
  // It would work, and nobody asks.
  expect(file.saveNow({ count: 2 })).toBe(false);
  expect(await other.save({ count: 2 })).toBe(false);
  await other.retry();
  expect(await ourFiles()).toEqual([]);
});

test('14.3 where another host has the folder nothing in it is touched', async () => {
  await writeFile(at('value.json'), '{"count":3,"extra":7}');
  await writeFile(at('bad.json'), '{"cou');
  await writeFile(at('value.json.12'), '{"cou');
  const before = await readdir(dir);
  vi.spyOn(folder, 'isOurs', 'get').mockReturnValue(false);
  const file = jsonFile();
  expect(await file.load()).toMatchObject({ value: { count: 3 } });
  expect(await jsonFile('bad.json').load()).toEqual({ found: 'damaged' });
  expect(await file.save({ count: 4 })).toBe(false);
  expect(file.saveNow({ count: 4 })).toBe(false);
  await file.retry();
  expect(await readdir(dir)).toEqual(before);
  expect(await readFile(at('value.json'), 'utf8')).toBe('{"count":3,"extra":7}');
});

test('14.4 what could not be set aside is not written over: it waits until it can be', async () => {
  const text = '{"cou';
  await writeFile(at('value.json'), text);
  const isOurs = vi.spyOn(folder, 'isOurs', 'get').mockReturnValue(false);
  const file = jsonFile();
  await file.load();
  expect(await file.save({ count: 1 })).toBe(false);
  isOurs.mockReturnValue(true);
  later();
  await file.retry();
  expect(await readFile(at(await asideOf()), 'utf8')).toBe(text);
  expect(await jsonFile().load()).toMatchObject({ value: { count: 1 } });
});
