/** Watches the folders of games, and says when their list has become another one. */
import { mkdir, stat } from 'node:fs/promises';
import { watch, type FSWatcher } from 'chokidar';
import path from 'node:path';
import type { Logger } from 'pino';
import type { Clock } from '../base/clock.ts';
import type { HostOptions } from '../host-api.ts';
import { ArchivesFolder } from './archive/archives-folder.ts';
import { GameInstaller } from './archive/game-installer.ts';
import { GameUpload } from './archive/game-upload.ts';
import { GameLibrary } from './game-library.ts';
import { isIgnored } from './game-files.ts';

/** A folder is copied file by file: the list is read when nothing came for this long… */
const QUIET_MS = 150;
/** …and at the latest this long after the first of them. */
const PATIENCE_MS = 600;
/** A folder of games itself may be taken away, put back or mounted, which no watcher tells. */
const FOLLOW_EVERY_MS = 1_000;
/** How deep in a game's folder a change is seen. */
const DEPTH = 8;

export type GamesWatch = { close(): Promise<void> };

export type GamesWatchOptions = {
  library: GameLibrary;
  installer: GameInstaller;
  archives: ArchivesFolder;
  /** The user's own folders, of games and of packs; made where they are not there yet. */
  ownDirs: readonly string[];
  logger: Logger;
  /** A clock in ms that never goes back. */
  now(): number;
  onChange(): void;
};

export function watchGames(options: GamesWatchOptions): GamesWatch {
  const { library, installer, archives, ownDirs, logger, now, onChange } = options;
  /** Null until the first look, which is always told: a TV may have read the list just before a change. */
  let last: string | null = null;
  let timer: NodeJS.Timeout | null = null;
  let firstTouchMs = 0;
  let isClosed = false;
  const places = new Map<string, string>();
  const watchers = new Map<string, FSWatcher>();
  // The app's archive never changes, and cannot be watched.
  const dirs = library.watchedDirs.filter((dir) => !dir.includes(`.asar${path.sep}`));
  let following = begin();
  const followTimer = setInterval(followAll, FOLLOW_EVERY_MS);

  async function begin(): Promise<void> {
    for (const dir of ownDirs)
      await mkdir(dir, { recursive: true }).catch((error: unknown) =>
        logger.warn({ err: error, dir }, 'a folder for games or packs cannot be made'),
      );
    await installer.tidy();
    for (const dir of dirs) await follow(dir);
  }

  async function readSignature(): Promise<string> {
    await archives.look();
    const games = await library.list();
    return games
      .map(({ listing }) => {
        const shelf = 'shelf' in listing ? (listing.shelf ?? []) : [];
        return [listing.id, listing.revision, ...shelf.map(({ id, hash }) => `${id} ${hash}`)].join(' ');
      })
      .join('\n');
  }

  function touched(): void {
    if (isClosed) return;
    const nowMs = now();
    if (timer) clearTimeout(timer);
    else firstTouchMs = nowMs;
    timer = setTimeout(tellIfChanged, Math.max(0, Math.min(QUIET_MS, firstTouchMs + PATIENCE_MS - nowMs)));
  }

  function tellIfChanged(): void {
    timer = null;
    readSignature().then(
      (signature) => {
        if (isClosed || signature === last) return;
        last = signature;
        onChange();
      },
      (error: unknown) => logger.warn({ err: error }, 'the games cannot be listed'),
    );
  }

  async function follow(dir: string): Promise<void> {
    const place = await placeOf(dir);
    if (isClosed || place === places.get(dir)) return;
    const isFirst = !places.has(dir);
    places.set(dir, place);
    await watchers.get(dir)?.close();
    watchers.delete(dir);
    if (!isFirst) touched();
    if (place === '' || isClosed) return;
    const watcher = watch(dir, {
      ignoreInitial: true,
      followSymlinks: false,
      depth: DEPTH,
      ignored: (name) => name !== dir && isIgnored(path.basename(name)),
    });
    watchers.set(dir, watcher);
    watcher.on('all', (event, name) => {
      // The watcher ends with the folder, whatever comes in its place.
      if (event === 'unlinkDir' && name === dir) places.set(dir, '');
      touched();
    });
    // Changes may have come while the watcher was being set up.
    watcher.on('ready', touched);
    watcher.on('error', (error) => logger.warn({ err: error, dir }, 'a folder of games cannot be watched'));
  }

  function followAll(): void {
    following = following.then(async () => {
      for (const dir of dirs) await follow(dir);
      if (archives.isRestless) touched();
    });
  }

  return {
    async close() {
      isClosed = true;
      clearInterval(followTimer);
      if (timer) clearTimeout(timer);
      await following;
      await Promise.all([...watchers.values()].map((watcher) => watcher.close()));
      await archives.close();
    },
  };
}

/** The identity of the folder at this path now; empty where there is none. */
async function placeOf(dir: string): Promise<string> {
  const stats = await stat(dir).catch(() => null);
  return stats?.isDirectory() ? `${stats.dev} ${stats.ino}` : '';
}

/** The games of a host: the library, and the watch over its folders. */
export type Games = {
  library: GameLibrary;
  /** The user's own folder. */
  ownDir: string;
  /** The same for packs. */
  packsDir: string;
  /** A packed game that the TV sends. */
  upload: GameUpload;
  /** From now on `onChange` hears of each change of the list. */
  watch(onChange: () => void): void;
  close(): Promise<void>;
};

type GamesOptions = Pick<HostOptions, 'shippedGamesDir' | 'gamesDir' | 'dataDir' | 'logger'> & {
  clock: Clock;
  /** Whether a game of that id runs, or is kept to go on. */
  isInPlay(id: string): boolean;
  tellUpload: ConstructorParameters<typeof GameUpload>[1];
};

export function createGames(options: GamesOptions): Games {
  const { shippedGamesDir, dataDir, logger, clock, isInPlay, tellUpload } = options;
  const ownDir = path.resolve(options.gamesDir ?? path.join(dataDir, 'games'));
  const packsDir = path.join(dataDir, 'packs');
  const installer = new GameInstaller({
    ownDir,
    isShipped: async (id) => (await stat(path.join(shippedGamesDir, id)).catch(() => null)) !== null,
    isInPlay,
    wallNow: clock.wallNow,
    logger,
  });
  const archives = new ArchivesFolder({ ownDir, installer, logger, now: clock.now });
  const library = new GameLibrary(shippedGamesDir, ownDir, packsDir);
  library.listAlso(() => archives.refused);
  const upload = new GameUpload(installer, tellUpload);
  let watch: GamesWatch | null = null;
  return {
    library,
    ownDir,
    packsDir,
    upload,
    watch(onChange) {
      watch ??= watchGames({
        library,
        installer,
        archives,
        ownDirs: [ownDir, packsDir],
        logger,
        now: clock.now,
        onChange,
      });
    },
    async close() {
      await upload.drop();
      await watch?.close();
    },
  };
}
