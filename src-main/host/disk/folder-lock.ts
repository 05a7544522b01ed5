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
import { newToken } from '../secrets.ts';
import { isCertain, lifeOf, Owner, whenBegun } from './owner.ts';
import { sweepHalves, writeWholeNow } from './write-whole.ts';

export type Claimed = { is: 'ours'; lock: FolderLock } | { is: 'theirs'; owner: Owner };

/** An owner that does not answer may be starting or closing: both are done within seconds. */
const MUTE_MS = 3_000;
/** A lock that names nobody may be in the middle of being written. */
const UNWRITTEN_MS = 200;
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
    const startMs = now();
    for (;;) {
      if (create(file, owner)) {
        await sweepHalves(file);
        return { is: 'ours', lock: new FolderLock(file, owner) };
      }
      const found = read(file);
      const waitedMs = now() - startMs;
      if (found.is === 'owner') {
        const life = await lifeOf(found.owner);
        const isMute = life === 'mute' && waitedMs >= MUTE_MS;
        if (life === 'there' || (isMute && isCertain(found.owner)))
          return { is: 'theirs', owner: found.owner };
        if (life === 'gone' || isMute) takeAway(file, found.text);
        else await pass(LOOK_EVERY_MS);
      } else if (found.is === 'nobody') {
        if (waitedMs >= UNWRITTEN_MS) takeAway(file, found.text);
        else await pass(LOOK_EVERY_MS);
      }
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

/**
 * Removes the lock that was judged. Another host may have done so just before, and made its own: one that is
 * not the judged one is put back.
 */
function takeAway(file: string, judged: string | null): void {
  const away = `${file}.${newToken()}`;
  try {
    renameSync(file, away);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
  const found = read(away);
  if (found.is === 'nothing' || found.text === judged) {
    // What is no file, such as a folder, is somebody's: it stays, under its new name.
    if (judged !== null) rmSync(away, { force: true });
  } else if (!existsSync(file)) renameSync(away, file);
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
