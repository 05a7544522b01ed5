/**
 * One host a data folder: two that write the same files would give one guest's seat to another. The lock is a file that
 * only one process can make. It names its owner; where the owner is dead, the next one takes it over at once.
 */
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { setTimeout as pass } from 'node:timers/promises';
import { newToken } from '../base/secrets.ts';
import { isCertain, lifeOf, Owner, whenBegun } from './owner.ts';
import { sweepHalves, writeWholeNow } from './write-whole.ts';

export type Claimed = { is: 'ours'; lock: FolderLock } | { is: 'theirs'; owner: Owner };

/** An owner that does not answer may be starting or closing: both are done within seconds. */
const MUTE_MS = 3_000;
/** A lock that names nobody may be in the middle of being written. */
const UNWRITTEN_MS = 200;
/** Taking a lock away needs a millisecond: a guard that is there after this long belongs to a dead process. */
const GUARDED_MS = MUTE_MS + 1_000;
const LOOK_EVERY_MS = 25;

type Found =
  { is: 'nothing' } | { is: 'owner'; owner: Owner; text: string } | { is: 'nobody'; text: string | null };

export class FolderLock {
  readonly #file: string;
  #owner: Owner;

  private constructor(file: string, owner: Owner) {
    this.#file = file;
    this.#owner = owner;
  }

  /** @throws where nothing can be written in the folder */
  static async claim(dataDir: string, now: () => number): Promise<Claimed> {
    const file = path.join(dataDir, 'host.lock');
    const { pid } = process;
    const owner: Owner = { claim: newToken(), pid, begun: whenBegun(pid), port: null, url: null };
    mkdirSync(dataDir, { recursive: true });
    let seen: { text?: string | null; sinceMs: number } = { sinceMs: 0 };
    for (;;) {
      if (create(file, owner)) {
        await sweepHalves(file);
        return { is: 'ours', lock: new FolderLock(file, owner) };
      }
      const found = read(file);
      if (found.is === 'nothing') continue;
      // Of this very lock: another one that has come since has its own time.
      if (seen.text !== found.text) seen = { text: found.text, sinceMs: now() };
      const waitedMs = now() - seen.sinceMs;
      let isDead = false;
      if (found.is === 'owner') {
        const life = await lifeOf(found.owner);
        const isMute = life === 'mute' && waitedMs >= MUTE_MS;
        if (life === 'there' || (isMute && isCertain(found.owner)))
          return { is: 'theirs', owner: found.owner };
        isDead = life === 'gone' || isMute;
      } else isDead = waitedMs >= UNWRITTEN_MS;
      if (isDead && waitedMs >= GUARDED_MS) rmSync(guardOf(file), { force: true });
      if (!isDead || !takeAway(file, found.text)) await pass(LOOK_EVERY_MS);
    }
  }

  /** Says where this host listens, for the next one that wants the folder. */
  tell(place: { port: number; url: string }): void {
    this.#owner = { ...this.#owner, ...place };
    if (this.#isOurs()) writeWholeNow(this.#file, textOf(this.#owner));
  }

  /** Where somebody has cleared the folder under a running host, the lock is made again. */
  hold(): void {
    if (!existsSync(this.#file)) {
      mkdirSync(path.dirname(this.#file), { recursive: true });
      create(this.#file, this.#owner);
    }
  }

  release(): void {
    if (this.#isOurs()) rmSync(this.#file, { force: true });
  }

  #isOurs(): boolean {
    const found = read(this.#file);
    return found.is === 'owner' && found.owner.claim === this.#owner.claim;
  }
}

/** False where there is a lock already. */
function create(file: string, owner: Owner): boolean {
  let made: number;
  try {
    made = openSync(file, 'wx', 0o600);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
  try {
    writeFileSync(made, textOf(owner));
    return true;
  } catch (error) {
    // The disk is full: an empty lock would only make the next one wait.
    rmSync(file, { force: true });
    throw error;
  } finally {
    closeSync(made);
  }
}

function read(file: string): Found {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT'
      ? { is: 'nothing' }
      : { is: 'nobody', text: null };
  }
  const owner = Owner.safeParse(parse(text));
  return owner.success ? { is: 'owner', owner: owner.data, text } : { is: 'nobody', text };
}

const guardOf = (file: string) => `${file}.taking`;

/**
 * Removes the lock that was judged, unless it is another one by now. One process at a time looks and removes: two that
 * judged the same lock would remove the new one of the quicker. False where another process is at it.
 */
function takeAway(file: string, judged: string | null): boolean {
  try {
    closeSync(openSync(guardOf(file), 'wx', 0o600));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
  try {
    const found = read(file);
    if (found.is === 'nothing' || found.text !== judged) return true;
    // Anything but a file, such as a folder, belongs to somebody: it stays, under another name.
    if (judged === null) renameSync(file, `${file}.${newToken()}`);
    else rmSync(file, { force: true });
    return true;
  } finally {
    rmSync(guardOf(file), { force: true });
  }
}

function textOf(owner: Owner): string {
  return `${JSON.stringify(owner)}\n`;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
