/**
 * Unpacks games that are one file into folders of the games folder: beside it first, and into its place by one rename, once
 * all of it is there. What was in that place before stays until then.
 */
import { lstat, mkdir, mkdtemp, readdir, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Logger } from 'pino';
import { GAME_ID } from '../../../../src-shared/controls/fields.ts';
import type { GameFault } from '../../../../src-shared/game-fault.ts';
import type { GameManifest, GameOffer } from '../../../../src-shared/game-manifest.ts';
import { readGame } from '../read-game.ts';
import { readJsonFile } from '../read-json-file.ts';
import { compareVersions } from './compare-versions.ts';
import { openArchive, type Archive } from './read-archive.ts';

/** Folders of ours, which the library passes over. */
const COMING = '.coming-';
const REPLACED = '.replaced-';
/** Somebody's own folder, whose place a packed game took. */
const KEPT = '.kept-';
/** In the folder of a game that came in one file: nobody's own work, so a newer one may take its place for good. */
const MARK = '.from-one-file';
const MOST_MANIFEST_KIB = 64;
/** Another host may be unpacking in this folder. */
const FORGOTTEN_MS = 60 * 60 * 1000;

export type InstallerDeps = {
  /** The user's own folder of games. */
  ownDir: string;
  /** Whether a game of that id comes with Partyline. */
  isShipped(id: string): Promise<boolean>;
  /** Whether a game of that id runs, or is kept to go on. */
  isInPlay(id: string): boolean;
  /** In ms, to compare with the times of files. */
  wallNow(): number;
  logger: Logger;
};

/** A game that is unpacked beside the others: one of the two is to be called. */
export type ComingGame = {
  offer: GameOffer;
  /** Null once it is in its place. */
  add(): Promise<GameFault | null>;
  discard(): Promise<void>;
};

export class GameInstaller {
  readonly #deps: InstallerDeps;

  constructor(deps: InstallerDeps) {
    this.#deps = deps;
  }

  /** Unpacks, and looks at what came out. */
  async take(packed: Buffer): Promise<ComingGame | { fault: GameFault }> {
    const archive = await openArchive(packed);
    if ('fault' in archive) return archive;
    const { ownDir, logger } = this.#deps;
    let coming = '';
    try {
      await mkdir(ownDir, { recursive: true });
      coming = await mkdtemp(path.join(ownDir, COMING));
      const game = await this.#unpack(archive, coming);
      if ('offer' in game) return game;
      await rm(coming, { recursive: true, force: true });
      return game;
    } catch (error) {
      logger.warn({ err: error }, 'a game cannot be unpacked');
      if (coming !== '') await rm(coming, { recursive: true, force: true }).catch(() => undefined);
      return { fault: faultOf(error) };
    }
  }

  /** Puts things right after a host that ended between two steps. */
  async tidy(): Promise<void> {
    const { ownDir, wallNow, logger } = this.#deps;
    for (const name of await readdir(ownDir).catch(() => [])) {
      const folder = path.join(ownDir, name);
      try {
        if (name.startsWith(REPLACED)) await this.#putBack(folder);
        if (name.startsWith(COMING) && wallNow() - (await lstat(folder)).mtimeMs > FORGOTTEN_MS)
          await rm(folder, { recursive: true, force: true });
      } catch (error) {
        logger.warn({ err: error, folder }, 'what was left of a game cannot be tidied');
      }
    }
  }

  async #unpack(archive: Archive, coming: string): Promise<ComingGame | { fault: GameFault }> {
    const unpacked = path.join(coming, 'unpacked');
    await mkdir(unpacked);
    for (const file of archive.files) {
      const target = path.join(unpacked, ...file.name.split('/'));
      await mkdir(path.dirname(target), { recursive: true });
      // A name that this disk takes for another's would overwrite it.
      await writeFile(target, await readData(file), { flag: 'wx' });
    }
    const id = await readId(unpacked);
    if (typeof id !== 'string') return id;
    const folder = path.join(coming, id);
    await rename(unpacked, folder);
    const game = await readGame(folder);
    if ('fault' in game) return game;
    if (await this.#deps.isShipped(id)) return { fault: { code: 'id-taken', folder: id } };
    const here = await this.#versionHere(id);
    const { manifest } = game;
    if (here && compareVersions(manifest.version, here.version) < 0)
      return { fault: { code: 'older-version', found: manifest.version, here: here.version } };
    await writeFile(path.join(folder, MARK), '');
    return {
      offer: offerOf(manifest, archive, here),
      add: () => this.#add(folder, coming),
      discard: () => rm(coming, { recursive: true, force: true }),
    };
  }

  /** The game in the place of that id: null for nothing; a folder that is no game has no version. */
  async #versionHere(id: string): Promise<{ version: string } | null> {
    const folder = path.join(this.#deps.ownDir, id);
    if (!(await lstat(folder).catch(() => null))) return null;
    const game = await readGame(folder);
    return { version: 'manifest' in game ? game.manifest.version : '' };
  }

  async #add(folder: string, coming: string): Promise<GameFault | null> {
    const { ownDir, isInPlay, logger } = this.#deps;
    const id = path.basename(folder);
    if (isInPlay(id)) return { code: 'in-play' };
    const target = path.join(ownDir, id);
    try {
      const aside = await setAside(target, ownDir);
      try {
        await rename(folder, target);
      } catch (error) {
        if (aside !== null) await rename(path.join(aside, id), target);
        throw error;
      }
      if (aside !== null) await this.#leave(aside, id);
      logger.info({ id }, 'a game was added');
      return null;
    } catch (error) {
      logger.warn({ err: error, id }, 'a game cannot be added');
      return faultOf(error);
    } finally {
      await rm(coming, { recursive: true, force: true }).catch(() => undefined);
    }
  }

  /** A folder that came in one file may come again; its maker's own folder is kept, out of the way. */
  async #leave(aside: string, id: string): Promise<void> {
    try {
      if (await isFromOneFile(path.join(aside, id))) return await rm(aside, { recursive: true, force: true });
      const kept = aside.replace(REPLACED, KEPT);
      await rename(aside, kept);
      this.#deps.logger.info({ id, kept }, 'the folder that was there before is kept');
    } catch (error) {
      this.#deps.logger.warn({ err: error, aside }, 'a game that was replaced cannot be tidied');
    }
  }

  async #putBack(aside: string): Promise<void> {
    const { ownDir } = this.#deps;
    for (const id of await readdir(aside)) {
      const target = path.join(ownDir, id);
      if (await lstat(target).catch(() => null)) await this.#leave(aside, id);
      else await rename(path.join(aside, id), target);
    }
    // Gone already where it was left.
    await rmdir(aside).catch(() => undefined);
  }
}

async function isFromOneFile(folder: string): Promise<boolean> {
  // A link is somebody's own, whatever it leads to.
  const stats = await lstat(folder);
  return stats.isDirectory() && (await lstat(path.join(folder, MARK)).catch(() => null)) !== null;
}

/** The folder that now holds what was in that place; null where nothing was. */
async function setAside(target: string, ownDir: string): Promise<string | null> {
  if (!(await lstat(target).catch(() => null))) return null;
  const aside = await mkdtemp(path.join(ownDir, REPLACED));
  await rename(target, path.join(aside, path.basename(target)));
  return aside;
}

async function readId(folder: string): Promise<string | { fault: GameFault }> {
  const json = await readJsonFile(path.join(folder, 'game.json'), MOST_MANIFEST_KIB);
  if ('fault' in json) return json;
  if (!json.found) return { fault: { code: 'no-manifest' } };
  const { value } = json;
  if (typeof value !== 'object' || value === null) return { fault: { code: 'no-object', file: 'game.json' } };
  const id = 'id' in value ? value.id : undefined;
  return typeof id === 'string' && GAME_ID.test(id)
    ? id
    : { fault: { code: id === undefined ? 'missing-member' : 'wrong-member', member: 'id', of: 'id' } };
}

function offerOf(
  manifest: GameManifest,
  { bytes, files }: Archive,
  here: { version: string } | null,
): GameOffer {
  const { id, title, version, author, licence } = manifest;
  return {
    id,
    title,
    version,
    ...(author !== undefined && { author }),
    ...(licence !== undefined && { licence }),
    bytes,
    files: files.length,
    replaces: here && here.version,
  };
}

class Damaged extends Error {}

async function readData(file: Archive['files'][number]): Promise<Buffer> {
  try {
    return await file.read();
  } catch (error) {
    throw new Damaged(file.name, { cause: error });
  }
}

function faultOf(error: unknown): GameFault {
  if (error instanceof Damaged) return { code: 'bad-archive' };
  return { code: 'not-added', why: (error as NodeJS.ErrnoException).code ?? 'EIO' };
}
