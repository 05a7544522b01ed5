/** The sounds of a game's own folder, fetched and decoded within bounds; each file once while the game runs. */
import { SOUND_LIMITS, soundFault, type SoundUse } from '../../../src-shared/sound-file.ts';

/** The parts of an AudioBuffer that the bounds need. */
type Decoded = { length: number; numberOfChannels: number };

export type ShelfDeps<Sound extends Decoded> = {
  /** Null where there is no such file; at most so many bytes and one more. */
  fetchBytes(url: string, most: number): Promise<Uint8Array<ArrayBuffer> | null>;
  decode(bytes: ArrayBuffer): Promise<Sound>;
};

/** `fault` is a sentence for the maker of the game, without the file's name. */
export type Found<Sound> = { sound: Sound } | { fault: string };

export type SoundShelf<Sound> = {
  find(url: string, use: SoundUse): Promise<Found<Sound>>;
  /** Another game, or the same one again: its files may be others. */
  clear(): void;
};

const AT_ONCE = 2;
const MOST_WAITING = 32;
const MOST_KEPT = 200;
/** Decoded sound that is kept, in bytes: a sample has four. */
const KEPT_BYTES = 96 * 2 ** 20;

export function createSoundShelf<Sound extends Decoded>(deps: ShelfDeps<Sound>): SoundShelf<Sound> {
  /** The one that was used last is the last. */
  let kept = new Map<string, { found: Promise<Found<Sound>>; bytes: number }>();
  let running = 0;
  const waiting: (() => void)[] = [];

  async function take(url: string, use: SoundUse): Promise<Found<Sound>> {
    if (running >= AT_ONCE) {
      if (waiting.length >= MOST_WAITING) return { fault: 'was one of too many that were asked for at once' };
      await new Promise<void>((resolve) => waiting.push(resolve));
    } else running += 1;
    try {
      return await load(url, use);
    } catch {
      return { fault: 'could not be read' };
    } finally {
      // The next one takes this one's place.
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    }
  }

  async function load(url: string, use: SoundUse): Promise<Found<Sound>> {
    const bytes = await deps.fetchBytes(url, SOUND_LIMITS[use].bytes);
    if (!bytes) return { fault: 'is not in the folder of the game' };
    const fault = soundFault(bytes, use);
    if (fault !== null) return { fault };
    try {
      return { sound: await deps.decode(bytes.buffer) };
    } catch {
      return { fault: 'cannot be decoded by this browser' };
    }
  }

  /** Lets the oldest go until the rest has room. */
  function tidy(): void {
    let bytes = [...kept.values()].reduce((sum, one) => sum + one.bytes, 0);
    for (const [key, one] of kept) {
      if (kept.size <= 1 || (bytes <= KEPT_BYTES && kept.size <= MOST_KEPT)) return;
      kept.delete(key);
      bytes -= one.bytes;
    }
  }

  return {
    find(url, use) {
      const key = `${use} ${url}`;
      const entry = kept.get(key) ?? { found: take(url, use), bytes: 0 };
      const isNew = !kept.delete(key);
      kept.set(key, entry);
      if (isNew) {
        void entry.found.then((found) => {
          if ('sound' in found) entry.bytes = found.sound.length * found.sound.numberOfChannels * 4;
          tidy();
        });
      }
      tidy();
      return entry.found;
    },
    clear() {
      kept = new Map();
    },
  };
}

/** Fetches a file of the host, and stops where it has more bytes than `most`. */
export async function fetchBytes(url: string, most: number): Promise<Uint8Array<ArrayBuffer> | null> {
  const response = await fetch(url);
  if (!response.ok || !response.body) return null;
  const parts: Uint8Array[] = [];
  let length = 0;
  const reader = response.body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    parts.push(value);
    length += value.length;
    if (length <= most) continue;
    await reader.cancel();
    break;
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** The address of a file in a game's folder. */
export function soundUrl(gameId: string, file: string): string {
  return `/games/${gameId}/${file.split('/').map(encodeURIComponent).join('/')}`;
}
