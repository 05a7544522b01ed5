/** Packed games that somebody put into the games folder: each is taken in, or stays with what is wrong with it. */
import { lstat, readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Logger } from 'pino';
import type { GameFault } from '../../../../src-shared/game-fault.ts';
import { ARCHIVE_ENDING, MOST_ARCHIVE_BYTES } from '../../../../src-shared/limits.ts';
import { isIgnored } from '../game-files.ts';
import type { ComingGame, GameInstaller } from './game-installer.ts';

/** A file that is still being copied changes more often than that. */
const STILL_MS = 400;
/** More than anybody puts there; files beyond that are left alone. */
const MOST_ARCHIVES = 50;

export type RefusedArchive = { name: string; fault: GameFault; stamp: string };

export type ArchivesDeps = {
  ownDir: string;
  installer: GameInstaller;
  logger: Logger;
  /** A clock in ms that never goes back. */
  now(): number;
};

type Phase =
  /** It may still be growing. */
  | { at: 'seen'; sinceMs: number }
  | { at: 'refused'; fault: GameFault }
  /** Unpacked, while the game whose place it takes is being played. */
  | { at: 'waiting'; game: ComingGame; fault: GameFault }
  /** It is a folder now; the file itself cannot be deleted. */
  | { at: 'done' };

type Found = { stamp: string; bytes: number; phase: Phase };

export class ArchivesFolder {
  readonly #deps: ArchivesDeps;
  readonly #found = new Map<string, Found>();
  #looking: Promise<void> = Promise.resolve();

  constructor(deps: ArchivesDeps) {
    this.#deps = deps;
  }

  /** The files that were refused, or wait. */
  get refused(): RefusedArchive[] {
    return [...this.#found].flatMap(([name, { phase, stamp }]) =>
      'fault' in phase ? [{ name, fault: phase.fault, stamp: `${phase.at} ${stamp}` }] : [],
    );
  }

  /** Whether there is something to look at again, though nothing in the folder changes. */
  get isRestless(): boolean {
    return [...this.#found.values()].some(({ phase }) => phase.at === 'seen' || phase.at === 'waiting');
  }

  /** One look after the other; done when all that lies there has been looked at. */
  look(): Promise<void> {
    this.#looking = this.#looking.then(() => this.#look());
    return this.#looking;
  }

  async close(): Promise<void> {
    await this.#looking;
    for (const name of this.#found.keys()) await this.#forget(name);
  }

  async #look(): Promise<void> {
    const files = await this.#list();
    for (const name of this.#found.keys()) if (!files.has(name)) await this.#forget(name);
    for (const [name, { stamp, bytes }] of files) {
      const known = this.#found.get(name);
      if (known?.stamp !== stamp) {
        await this.#forget(name);
        this.#found.set(name, { stamp, bytes, phase: { at: 'seen', sinceMs: this.#deps.now() } });
      } else {
        known.phase = await this.#step(name, known);
      }
    }
  }

  async #step(name: string, { phase, bytes }: Found): Promise<Phase> {
    switch (phase.at) {
      case 'seen':
        return this.#deps.now() - phase.sinceMs < STILL_MS ? phase : this.#take(name, bytes);
      case 'waiting':
        return this.#add(name, phase.game);
      case 'refused':
      case 'done':
        return phase;
    }
  }

  async #take(name: string, bytes: number): Promise<Phase> {
    const { ownDir, installer, logger } = this.#deps;
    if (bytes > MOST_ARCHIVE_BYTES) {
      const mostMiB = MOST_ARCHIVE_BYTES / 1024 / 1024;
      return { at: 'refused', fault: { code: 'archive-large', mostMiB } };
    }
    try {
      const game = await installer.take(await readFile(path.join(ownDir, name)));
      return 'fault' in game ? { at: 'refused', fault: game.fault } : await this.#add(name, game);
    } catch (error) {
      logger.warn({ err: error, name }, 'a packed game cannot be read');
      const why = (error as NodeJS.ErrnoException).code ?? 'EIO';
      return { at: 'refused', fault: { code: 'unreadable', file: name, why } };
    }
  }

  async #add(name: string, game: ComingGame): Promise<Phase> {
    const { ownDir, logger } = this.#deps;
    const fault = await game.add();
    if (fault?.code === 'in-play') return { at: 'waiting', game, fault };
    if (fault) return { at: 'refused', fault };
    await rm(path.join(ownDir, name)).catch((error: unknown) =>
      logger.warn({ err: error, name }, 'a packed game that was added cannot be deleted'),
    );
    return { at: 'done' };
  }

  async #forget(name: string): Promise<void> {
    const phase = this.#found.get(name)?.phase;
    this.#found.delete(name);
    if (phase?.at === 'waiting') await phase.game.discard().catch(() => undefined);
  }

  async #list(): Promise<Map<string, { stamp: string; bytes: number }>> {
    const { ownDir } = this.#deps;
    const files = new Map<string, { stamp: string; bytes: number }>();
    for (const name of await readdir(ownDir).catch(() => [])) {
      if (!name.toLowerCase().endsWith(ARCHIVE_ENDING) || isIgnored(name) || files.size === MOST_ARCHIVES)
        continue;
      const stats = await lstat(path.join(ownDir, name)).catch(() => null);
      // A link may lead anywhere, and a pipe never end.
      if (!stats?.isFile()) continue;
      files.set(name, { stamp: `${stats.size} ${stats.mtimeMs} ${stats.ino}`, bytes: stats.size });
    }
    return files;
  }
}
