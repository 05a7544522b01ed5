/**
 * The data folder: whether it is this host's, and whether it takes what is written. A folder that does neither costs the
 * party nothing but its memory: the host goes on, and says so until the folder heals.
 */
import envPaths from 'env-paths';
import type { Logger } from 'pino';
import type { Clock } from '../base/clock.ts';
import { StartProblem } from '../base/start-problem.ts';
import type { HostOptions } from '../host-api.ts';
import { FolderLock } from './folder-lock.ts';
import { inUseSentence } from './notices.ts';
import type { Owner } from './owner.ts';

/** The problem with the folder that the host person should know; null: everything is kept. */
export type DataNotice = 'data-unwritable' | 'data-in-use' | null;

type Hold =
  | { is: 'ours'; lock: FolderLock }
  /** Another host was there first: nothing is written, however long it stays. */
  | { is: 'theirs'; owner: Owner }
  /** Nothing can be written, not even a lock. */
  | { is: 'none' };

export type FolderDeps = { logger: Logger; clock: Clock };

export class DataFolder {
  readonly dir: string;
  readonly #deps: FolderDeps;
  #hold: Hold = { is: 'none' };
  /** Files whose last value is not on disk. */
  readonly #failing = new Set<string>();
  #place: { port: number; url: string } | null = null;
  #isPlaceTold = false;
  #notice: DataNotice = null;
  #listener: (notice: DataNotice, before: DataNotice) => void = () => undefined;

  private constructor(dir: string, deps: FolderDeps) {
    this.dir = dir;
    this.#deps = deps;
  }

  static async open(dir: string, deps: FolderDeps): Promise<DataFolder> {
    const folder = new DataFolder(dir, deps);
    await folder.#claim();
    return folder;
  }

  get notice(): DataNotice {
    return this.#notice;
  }

  /** Another host was there first. */
  get isTheirs(): boolean {
    return this.#hold.is === 'theirs';
  }

  get isOurs(): boolean {
    return this.#hold.is === 'ours';
  }

  /** The other host that keeps its party here. */
  get owner(): Owner | null {
    return this.#hold.is === 'theirs' ? this.#hold.owner : null;
  }

  /** Calls back with what is to be said now, and at each change, before anybody is promised anything more. */
  listen(listener: (notice: DataNotice, before: DataNotice) => void): void {
    this.#listener = listener;
    if (this.#notice !== null) listener(this.#notice, null);
  }

  /** This file's last value could not be written. */
  failed(name: string, error: unknown): void {
    if (!this.#failing.has(name))
      this.#deps.logger.error({ file: name, error: String(error) }, 'cannot write');
    this.#failing.add(name);
    this.#settle();
  }

  /** This file's last value is on disk. */
  wrote(name: string): void {
    if (!this.#failing.delete(name)) return;
    this.#deps.logger.info({ file: name }, 'can write again');
    this.#settle();
  }

  /** Where this host listens, for another that wants the folder. */
  tell(place: { port: number; url: string }): void {
    this.#place = place;
    this.#isPlaceTold = false;
    this.#tellPlace();
  }

  /** Call now and then: claims a folder that could not be written before, and keeps the lock in its place. */
  async renewClaim(): Promise<void> {
    if (this.#hold.is === 'none') await this.#claim();
    if (this.#hold.is !== 'ours') return;
    const { lock } = this.#hold;
    this.#try(() => lock.hold());
    this.#tellPlace();
  }

  close(): void {
    if (this.#hold.is !== 'ours') return;
    const { lock } = this.#hold;
    this.#try(() => lock.release());
  }

  async #claim(): Promise<void> {
    try {
      this.#hold = await FolderLock.claim(this.dir, this.#deps.clock.now);
    } catch (error) {
      // Said once: the notice that follows stands until the folder heals.
      if (this.#notice === null)
        this.#deps.logger.error({ error: String(error) }, 'the data folder cannot be written');
    }
    this.#settle();
  }

  #tellPlace(): void {
    if (this.#hold.is !== 'ours' || this.#place === null || this.#isPlaceTold) return;
    const { lock } = this.#hold;
    const place = this.#place;
    this.#isPlaceTold = this.#try(() => lock.tell(place));
  }

  /** A lock that cannot be written is not worth a word: the files beside it say it all. */
  #try(write: () => void): boolean {
    try {
      write();
      return true;
    } catch {
      return false;
    }
  }

  #settle(): void {
    const notice = this.#judge();
    if (notice === this.#notice) return;
    const before = this.#notice;
    this.#notice = notice;
    this.#listener(notice, before);
  }

  #judge(): DataNotice {
    switch (this.#hold.is) {
      case 'theirs':
        return 'data-in-use';
      case 'none':
        return 'data-unwritable';
      case 'ours':
        return this.#failing.size === 0 ? null : 'data-unwritable';
    }
  }
}

/** The default folder: the same with and without Electron, so that the evening goes on. */
export function defaultDataDir(): string {
  return envPaths('Partyline', { suffix: '' }).data;
}

type Claim = Pick<HostOptions, 'dataDir' | 'whenInUse'> & FolderDeps;

/**
 * Claims the data folder for a host, for as long as that host runs. Throws a StartProblem where another host has the
 * folder, and this one is not to go on without it.
 */
export async function enterFolder<Started>(
  { dataDir, whenInUse = 'refuse', logger, clock }: Claim,
  start: (folder: DataFolder) => Promise<Started>,
): Promise<Started> {
  const folder = await DataFolder.open(dataDir, { logger, clock });
  const { owner } = folder;
  if (owner && whenInUse === 'refuse') throw new StartProblem('data-in-use', inUseSentence(owner, whenInUse));
  // The log in that folder is the other host's, too.
  if (owner) logger.level = 'silent';
  try {
    return await start(folder);
  } catch (error) {
    folder.close();
    throw error;
  }
}
