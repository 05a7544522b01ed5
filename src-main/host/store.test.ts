import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { silentLogger } from './logger.ts';
import { JsonFile } from './store.ts';

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'partyline-store-'));
});
afterEach(() => rm(dir, { recursive: true, force: true }));

const jsonFile = (name = 'value.json') =>
  new JsonFile(path.join(dir, name), z.object({ count: z.number() }), silentLogger());

test('the last value saved is the one on disk, and no temporary file stays', async () => {
  const file = jsonFile();
  expect(await file.load()).toEqual({ found: 'nothing' });
  for (let count = 0; count < 50; count += 1) void file.save({ count });
  await file.flush();
  expect(await jsonFile().load()).toEqual({ found: 'value', value: { count: 49 } });
  expect(await readdir(dir)).toEqual(['value.json']);
});

test('who saves hears when it, or what came after it, is on disk', async () => {
  const file = jsonFile();
  const kept: number[] = [];
  const saves = [1, 2, 3].map((count) => file.save({ count }).then((isKept) => isKept && kept.push(count)));
  await Promise.all(saves);
  expect(new Set(kept)).toEqual(new Set([1, 2, 3]));
  expect(JSON.parse(await readFile(path.join(dir, 'value.json'), 'utf8'))).toEqual({ count: 3 });
});

test.each(['{"count":', '{"count":"seven"}', ''])(
  'the damaged file %j is set aside with its content',
  async (text) => {
    await writeFile(path.join(dir, 'value.json'), text);
    const loaded = await jsonFile().load();
    if (loaded.found !== 'corrupt') throw new Error(loaded.found);
    expect(await readFile(loaded.setAside, 'utf8')).toBe(text);
    expect(await jsonFile().load()).toEqual({ found: 'nothing' });
  },
);

test('what a killed host left half written is swept away, and nothing else', async () => {
  await writeFile(path.join(dir, 'value.json'), '{"count":3}');
  for (const name of ['value.json.3427849648', 'value.json.corrupt-1', 'other.json.12']) {
    await writeFile(path.join(dir, name), '{"cou');
  }
  expect(await jsonFile().load()).toEqual({ found: 'value', value: { count: 3 } });
  expect(await readdir(dir)).toEqual(['other.json.12', 'value.json', 'value.json.corrupt-1']);
});

test('where nothing can be written the file says so and the evening goes on', async () => {
  await mkdir(path.join(dir, 'value.json'));
  const file = jsonFile();
  expect(await file.save({ count: 1 })).toBe(false);
  expect(file.failed).toBe(true);
});

test('what is saved at once is on disk at once', async () => {
  jsonFile().saveNow({ count: 7 });
  expect(await readFile(path.join(dir, 'value.json'), 'utf8')).toBe('{"count":7}\n');
  expect(await readdir(dir)).toEqual(['value.json']);
});

test('where nothing can be written at once, the file says so, too', async () => {
  await mkdir(path.join(dir, 'value.json'));
  const file = jsonFile();
  file.saveNow({ count: 1 });
  expect(file.failed).toBe(true);
});
