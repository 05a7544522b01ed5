/**
 * Reads how long a sound file is, without decoding it. A decoder unpacks a file whole, and a few bytes can unpack to
 * hours: the length is known, and bounded, before a decoder sees the file.
 */

export type SoundUse = 'sample' | 'loop';

/** Why this file of a game's folder cannot be heard, in words that follow its name; null where it can. */
export type SoundFaultOf = (file: string, use: SoundUse) => string | null;

const MIB = 2 ** 20;
export const SOUND_LIMITS = {
  sample: { bytes: 2 * MIB, seconds: 15 },
  loop: { bytes: 8 * MIB, seconds: 120 },
} as const satisfies Record<SoundUse, { bytes: number; seconds: number }>;

/** Vorbis says its length at the end alone; by its packets it could unpack to so many times as much. */
const SLACK = 2;

/** `seconds` as the file says it; `mostSeconds` is the most that a decoder can make of it. */
export type SoundFile = { kind: 'wav' | 'mp3' | 'ogg'; seconds: number; mostSeconds: number };

/** Why this file cannot be played for this use, in words that follow its name; null where it can. */
export function soundFault(bytes: Uint8Array, use: SoundUse): string | null {
  const limit = SOUND_LIMITS[use];
  if (bytes.length > limit.bytes) {
    return `has ${(bytes.length / MIB).toFixed(1)} MiB, and a ${use} has at most ${limit.bytes / MIB}`;
  }
  const found = readSoundFile(bytes);
  if (!found) return 'is no WAV (PCM), MP3 or Ogg file (Vorbis, Opus) of one or two channels';
  const { seconds, mostSeconds } = found;
  if (seconds <= 0) return 'has no sound in it';
  const long = seconds > limit.seconds ? seconds : mostSeconds > limit.seconds * SLACK ? mostSeconds : null;
  return long === null ? null : `is ${Math.ceil(long)} s long, and a ${use} has at most ${limit.seconds} s`;
}

/** Null for what is none of the three kinds. */
export function readSoundFile(bytes: Uint8Array): SoundFile | null {
  if (textAt(bytes, 0, 4) === 'RIFF' && textAt(bytes, 8, 4) === 'WAVE') return readWav(bytes);
  if (textAt(bytes, 0, 4) === 'OggS') return readOgg(bytes);
  return readMp3(bytes);
}

function readWav(bytes: Uint8Array): SoundFile | null {
  const view = viewOf(bytes);
  let bytesASecond = 0;
  for (let at = 12; at + 8 <= bytes.length;) {
    const size = view.getUint32(at + 4, true);
    const body = at + 8;
    const name = textAt(bytes, at, 4);
    if (name === 'fmt ' && body + 16 <= bytes.length) {
      const tag = view.getUint16(body, true);
      // An extensible one says its format further on.
      const format = tag === 0xfffe && body + 26 <= bytes.length ? view.getUint16(body + 24, true) : tag;
      const [channels, rate] = [view.getUint16(body + 2, true), view.getUint32(body + 4, true)];
      const frame = view.getUint16(body + 12, true);
      const isPlain =
        (format === 1 || format === 3) && frame === (channels * view.getUint16(body + 14, true)) / 8;
      if (!isPlain || frame === 0 || !isRate(rate) || !isOneOrTwo(channels)) return null;
      bytesASecond = frame * rate;
    }
    if (name === 'data' && bytesASecond > 0) {
      const seconds = Math.min(size, bytes.length - body) / bytesASecond;
      return { kind: 'wav', seconds, mostSeconds: bytes.length / bytesASecond };
    }
    at = body + size + (size % 2);
  }
  return null;
}

/** kbit/s by index, of layer III: version 1, then versions 2 and 2.5. */
const MP3_RATES = [
  [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 0],
  [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160, 0],
] as const;
/** By the two bits of the version: 2.5, none, 2, 1. */
const MP3_HZ = [[11025, 12000, 8000], [], [22050, 24000, 16000], [44100, 48000, 32000]] as const;
/** The first frame begins at most this far behind the tag. */
const MP3_LEAD = 4096;

function readMp3(bytes: Uint8Array): SoundFile | null {
  const start = endOfTag(bytes);
  let seconds = 0;
  let frames = 0;
  for (let at = start; at + 4 <= bytes.length;) {
    const frame = mp3Frame(bytes, at);
    if (!frame) {
      if (frames === 0 && at - start > MP3_LEAD) return null;
      at += 1;
      continue;
    }
    // Anything may look like one frame; three in a row are no accident.
    if (frames === 0 && !mp3Frame(bytes, at + frame.bytes)) {
      at += 1;
      continue;
    }
    seconds += frame.seconds;
    frames += 1;
    at += frame.bytes;
  }
  return frames < 3 ? null : { kind: 'mp3', seconds, mostSeconds: seconds };
}

function mp3Frame(bytes: Uint8Array, at: number): { bytes: number; seconds: number } | null {
  const [sync = 0, second = 0, third = 0] = bytes.subarray(at, at + 3);
  if (sync !== 0xff || (second & 0xe6) !== 0xe2) return null;
  const version = (second >> 3) & 3;
  const kbits = MP3_RATES[version === 3 ? 0 : 1][third >> 4] ?? 0;
  const hz = MP3_HZ[version]?.[(third >> 2) & 3];
  if (kbits === 0 || hz === undefined) return null;
  const samples = version === 3 ? 1152 : 576;
  return { bytes: Math.floor((samples * kbits * 125) / hz) + ((third >> 1) & 1), seconds: samples / hz };
}

function endOfTag(bytes: Uint8Array): number {
  if (textAt(bytes, 0, 3) !== 'ID3') return 0;
  return 10 + bytes.subarray(6, 10).reduce((size, byte) => size * 128 + (byte & 127), 0);
}

/** An Ogg stream's first packet tells: samples a second, and the seconds of one packet at most. */
type OggCodec = { rate: number; skip: number; secondsOf(first: number, second: number): number };

function readOgg(bytes: Uint8Array): SoundFile | null {
  const view = viewOf(bytes);
  let codec: OggCodec | null = null;
  let serial: number | null = null;
  let granules = 0;
  let mostSeconds = 0;
  let isWithin = false;
  for (let at = 0; at + 27 <= bytes.length;) {
    if (textAt(bytes, at, 4) !== 'OggS') {
      at += 1;
      continue;
    }
    // Another stream beside it, or after it, is none of a party game's.
    serial ??= view.getUint32(at + 14, true);
    if (serial !== view.getUint32(at + 14, true)) return null;
    const lacing = bytes.subarray(at + 27, at + 27 + (bytes[at + 26] ?? 0));
    let body = at + 27 + lacing.length;
    codec ??= oggCodec(bytes, body);
    if (!codec) return null;
    const granule = view.getInt32(at + 10, true) * 2 ** 32 + view.getUint32(at + 6, true);
    granules = Math.max(granules, granule);
    for (const length of lacing) {
      if (!isWithin) mostSeconds += codec.secondsOf(bytes[body] ?? 0, bytes[body + 1] ?? 0);
      isWithin = length === 255;
      body += length;
    }
    at = body;
  }
  if (!codec) return null;
  return { kind: 'ogg', seconds: Math.max(0, granules - codec.skip) / codec.rate, mostSeconds };
}

function oggCodec(bytes: Uint8Array, at: number): OggCodec | null {
  const view = viewOf(bytes);
  if (at + 30 > bytes.length && textAt(bytes, at, 8) !== 'OpusHead') return null;
  if (textAt(bytes, at, 8) === 'OpusHead' && at + 19 <= bytes.length) {
    if (!isOneOrTwo(bytes[at + 9] ?? 0)) return null;
    return { rate: 48_000, skip: view.getUint16(at + 10, true), secondsOf: opusSeconds };
  }
  if (textAt(bytes, at + 1, 6) !== 'vorbis' || bytes[at] !== 1) return null;
  const rate = view.getUint32(at + 12, true);
  if (!isRate(rate) || !isOneOrTwo(bytes[at + 11] ?? 0)) return null;
  const longest = 2 ** ((bytes[at + 28] ?? 0) >> 4);
  // Headers are odd.
  return { rate, skip: 0, secondsOf: (first) => (first % 2 === 1 ? 0 : longest / 2 / rate) };
}

/** Milliseconds of one frame of an Opus packet, by the upper five bits of its first byte (RFC 6716, 3.1). */
function opusFrameMs(config: number): number {
  if (config < 12) return [10, 20, 40, 60][config % 4] ?? 60;
  return config < 16 ? ([10, 20][config % 2] ?? 20) : ([2.5, 5, 10, 20][config % 4] ?? 20);
}

function opusSeconds(first: number, second: number): number {
  const frames = [1, 2, 2, second & 63][first & 3] ?? 0;
  return Math.min(120, frames * opusFrameMs(first >> 3)) / 1000;
}

const isRate = (hz: number): boolean => hz >= 8_000 && hz <= 96_000;
const isOneOrTwo = (channels: number): boolean => channels === 1 || channels === 2;

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function textAt(bytes: Uint8Array, at: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + length));
}
