import { expect, test } from 'vitest';
import { createSoundShelf, soundUrl, type ShelfDeps } from './sound-shelf.ts';

/** An MP3 of a second of silence. */
const MP3 = new Uint8Array(417 * 40);
for (let at = 0; at < MP3.length; at += 417) MP3.set([0xff, 0xfb, 0x90, 0], at);
type Buffer = { length: number; numberOfChannels: number };

function shelfOf(deps: Partial<ShelfDeps<Buffer>> = {}) {
  const asked: string[] = [];
  const shelf = createSoundShelf<Buffer>({
    fetchBytes(url) {
      asked.push(url);
      return Promise.resolve(MP3);
    },
    decode: () => Promise.resolve({ length: 48_000, numberOfChannels: 1 }),
    ...deps,
  });
  return { shelf, asked };
}

test('a file is fetched once, also where it is asked for twice at once, and again for the next game', async () => {
  const { shelf, asked } = shelfOf();
  const [one, two] = await Promise.all([shelf.find('a', 'sample'), shelf.find('a', 'sample')]);
  expect(one).toBe(two);
  expect(one).toMatchObject({ sound: { length: 48_000 } });
  shelf.clear();
  await shelf.find('a', 'sample');
  expect(asked).toEqual(['a', 'a']);
});

test.each<[string, Partial<ShelfDeps<Buffer>>, string]>([
  ['is missing', { fetchBytes: () => Promise.resolve(null) }, 'is not in the folder of the game'],
  ['is no sound', { fetchBytes: () => Promise.resolve(new Uint8Array(99)) }, 'is no WAV (PCM)'],
  ['does not come', { fetchBytes: () => Promise.reject(new Error('gone')) }, 'could not be read'],
  ['is broken', { decode: () => Promise.reject(new Error('bad')) }, 'cannot be decoded'],
])('a file that %s has a sentence, and is not asked for again', async (_what, deps, words) => {
  const { shelf } = shelfOf(deps);
  const first = await shelf.find('a', 'sample');
  expect(first).toMatchObject({ fault: expect.stringContaining(words) });
  expect(await shelf.find('a', 'sample')).toBe(first);
});

test('two are decoded at once, some wait, and what is too much is refused', async () => {
  const decoding: ((buffer: Buffer) => void)[] = [];
  const { shelf } = shelfOf({ decode: () => new Promise((resolve) => decoding.push(resolve)) });
  const all = Array.from({ length: 40 }, (_, index) => shelf.find(`f${index}`, 'sample'));
  await expect.poll(() => decoding.length).toBe(2);
  for (let done = 0; done < 34; done += 1) {
    await expect.poll(() => decoding.length).toBeGreaterThan(done);
    decoding[done]?.({ length: 1, numberOfChannels: 1 });
  }
  const found = await Promise.all(all);
  expect(found.filter((one) => 'sound' in one)).toHaveLength(34);
  expect(found.at(-1)).toMatchObject({ fault: expect.stringContaining('too many') });
});

test('the oldest makes room where the decoded sounds are too large', async () => {
  const { shelf, asked } = shelfOf({
    decode: () => Promise.resolve({ length: 10 * 2 ** 20, numberOfChannels: 1 }),
  });
  for (const url of ['a', 'b', 'c', 'a', 'a', 'b']) await shelf.find(url, 'loop');
  expect(asked).toEqual(['a', 'b', 'c', 'a', 'b']);
});

test('the address leads into the folder of the game', () => {
  expect(soundUrl('band', 'assets/the bell.wav')).toBe('/games/band/assets/the%20bell.wav');
});
