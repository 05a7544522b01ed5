import { expect, test } from 'vitest';
import { readSoundFile, soundFault } from './sound-file.ts';

function join(...parts: (string | readonly number[])[]): Uint8Array {
  const bytes = parts.flatMap((one) =>
    typeof one === 'string' ? Array.from(one, (letter) => letter.charCodeAt(0)) : one,
  );
  return new Uint8Array(bytes);
}

const le = (value: number, size: number): number[] =>
  Array.from({ length: size }, (_, index) => Math.floor(value / 256 ** index) % 256);

/** A second of 16 bits, mono, 8 kHz. */
const FMT = ['fmt ', le(16, 4), le(1, 2), le(1, 2), le(8_000, 4), le(16_000, 4), le(2, 2), le(16, 2)];
const WAV = join('RIFF', le(16_036, 4), 'WAVE', ...FMT, 'data', le(16_000, 4), Array<number>(16_000).fill(0));

/** MPEG 1, layer III, 128 kbit/s, 44.1 kHz: a frame of 417 bytes and 1152 samples. */
const FRAME = [0xff, 0xfb, 0x90, 0x00, ...Array<number>(413).fill(0)];
const mp3 = (frames: number): number[] => Array.from({ length: frames }, () => FRAME).flat();

/** One page of an Ogg stream: each packet is shorter than 255 bytes. */
function page(granule: number, packets: readonly (readonly number[])[], serial = 7): number[] {
  const head = [0, 0, ...le(granule, 8), ...le(serial, 4), ...le(0, 8), packets.length];
  return [...join('OggS'), ...head, ...packets.map((one) => one.length), ...packets.flat()];
}

const OPUS_HEAD = [...join('OpusHead', [1, 1], le(312, 2), le(48_000, 4), [0, 0, 0])];
const VORBIS_HEAD = [...join([1], 'vorbis', le(0, 4), [1], le(44_100, 4), le(0, 12), [0xb8, 1])];
const times = <Value>(count: number, value: Value): Value[] => Array<Value>(count).fill(value);

test('the length of a WAV is that of its samples', () => {
  expect(readSoundFile(WAV)).toMatchObject({ kind: 'wav', seconds: 1 });
});

test('the length of an MP3 is that of its frames, behind a tag and a little rubbish', () => {
  const tagged = join('ID3', [4, 0, 0, 0, 0, 1, 0], times(128, 0xff), times(40, 0), mp3(100));
  for (const bytes of [join(mp3(100)), tagged]) {
    const found = readSoundFile(bytes);
    expect(found).toMatchObject({ kind: 'mp3' });
    expect(found?.seconds).toBeCloseTo((100 * 1152) / 44_100, 5);
  }
});

test('the length of an Ogg file is what it says, and the most of it what its packets can hold', () => {
  // 20 ms each.
  const opus = join(page(0, [OPUS_HEAD]), page(48_312, times(50, [0x98, 1, 2])));
  expect(readSoundFile(opus)).toEqual({ kind: 'ogg', seconds: 1, mostSeconds: expect.closeTo(1.12, 2) });
  const vorbis = join(page(0, [VORBIS_HEAD]), page(44_100, times(43, [0, 1, 2])));
  expect(readSoundFile(vorbis)).toMatchObject({ kind: 'ogg', seconds: 1 });
});

test('a small file that would unpack to minutes is refused, whatever it says of itself', () => {
  // A packet of two bytes is 120 ms: 255 of them in a page, and the page claims one second.
  const bomb = join(page(0, [OPUS_HEAD]), ...times(4, page(48_312, times(255, [0x1b, 6]))));
  expect(bomb.length).toBeLessThan(4_000);
  expect(readSoundFile(bomb)?.seconds).toBe(1);
  expect(soundFault(bomb, 'sample')).toMatch(/^is 12\d s long, and a sample has at most 15 s$/);
});

test.each<[string, Uint8Array, RegExp]>([
  ['nothing', new Uint8Array(0), /is no WAV/],
  ['a text', join('{"id":"band"}'), /is no WAV/],
  ['one that looks like a frame by accident', join(times(9, 65), FRAME, times(900, 65)), /is no WAV/],
  ['six channels', WAV.with(22, 6).with(32, 12), /is no WAV/],
  ['compressed WAV', WAV.with(20, 0x55), /is no WAV/],
  ['a WAV of one sample a second', WAV.with(24, 1).with(25, 0), /is no WAV/],
  ['a second stream', join(page(0, [OPUS_HEAD]), page(0, [OPUS_HEAD], 8)), /is no WAV/],
  ['FLAC in Ogg', join(page(0, [[...join([0x7f], 'FLAC', times(40, 0))]])), /is no WAV/],
  ['too many bytes', join(times(3 * 2 ** 20, 0)), /^has 3.0 MiB, and a sample has at most 2$/],
  ['16 seconds', join(mp3(613)), /^is 17 s long, and a sample has at most 15 s$/],
])('%s is refused in a sentence', (_what, bytes, words) => {
  expect(soundFault(bytes, 'sample')).toMatch(words);
});

test('the same file may be a loop and no sample', () => {
  expect(soundFault(join(mp3(613)), 'loop')).toBeNull();
  expect(soundFault(WAV, 'sample')).toBeNull();
});

test('a file that is cut anywhere is read without an error', () => {
  const opus = join(page(0, [OPUS_HEAD]), page(48_312, times(9, [0x98, 1, 2])));
  for (const whole of [WAV.subarray(0, 80), opus, join(mp3(3))]) {
    for (let end = 0; end < whole.length; end += 1) {
      expect(() => soundFault(whole.subarray(0, end), 'loop')).not.toThrow();
    }
  }
});
