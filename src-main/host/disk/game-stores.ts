/** The stores of games: one file for each, read when its game begins. */
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { GAME_ID } from '../../../src-shared/controls/fields.ts';
import { MOST_STORES, STORE_BYTES, STORE_KEY_UNITS, type GameStore } from '../../../src-shared/game-store.ts';
import { Json, type KeptStore } from '../../../src-shared/party.ts';
import type { DataFolder, FolderDeps } from './data-folder.ts';
import { JsonFile } from './json-file.ts';

const FOLDER = 'stores';
/** Before the id: a file of a game called "con" or "aux" can be written on Windows, too. */
const PREFIX = 'game-';
const SUFFIX = '.json';

const Kept = z.record(z.string().max(STORE_KEY_UNITS), Json);
/** The file's line ends with a line feed, and one that is `{}` keeps nothing. */
const EMPTY_BYTES = 3;

type Entry = { file: JsonFile<GameStore>; kept: GameStore | null; bytes: number };

export class GameStores {
  readonly #folder: DataFolder;
  readonly #deps: FolderDeps;
  readonly #entries = new Map<string, Entry>();

  constructor(folder: DataFolder, deps: FolderDeps) {
    this.#folder = folder;
    this.#deps = deps;
    if (folder.isTheirs) return;
    for (const { gameId, bytes } of listFiles(path.join(folder.dir, FOLDER))) this.#entry(gameId, bytes);
  }

  /** Those that keep something, by game id. */
  list(): KeptStore[] {
    return [...this.#entries]
      .filter(([, { bytes }]) => bytes > EMPTY_BYTES)
      .map(([gameId, { bytes }]) => ({ gameId, bytes }))
      .sort((one, other) => (one.gameId < other.gameId ? -1 : 1));
  }

  /** Empty where there is nothing, or nothing of it can be read: then the file is set aside. */
  async open(gameId: string): Promise<GameStore> {
    const entry = this.#entries.get(gameId);
    if (!entry) return {};
    if (entry.kept) return entry.kept;
    const loaded = this.#folder.isTheirs ? null : await entry.file.load();
    // A word of the TV may have come while the disk was asked.
    entry.kept ??= loaded?.found === 'value' ? loaded.value : {};
    return entry.kept;
  }

  /** Keeps all of it from now on; false where it is too much, and what was kept stays. */
  keep(gameId: string, kept: GameStore): boolean {
    const bytes = Buffer.byteLength(JSON.stringify(kept)) + 1;
    const isNew = !this.#entries.has(gameId);
    if (bytes - 1 > STORE_BYTES || (isNew && this.#entries.size >= MOST_STORES)) return false;
    const entry = this.#entry(gameId, bytes);
    Object.assign(entry, { kept, bytes });
    void entry.file.save(kept);
    return true;
  }

  async retry(): Promise<void> {
    await Promise.all([...this.#entries.values()].map(({ file }) => file.retry()));
  }

  async flush(): Promise<void> {
    await Promise.all([...this.#entries.values()].map(({ file }) => file.flush()));
  }

  #entry(gameId: string, bytes: number): Entry {
    const known = this.#entries.get(gameId);
    if (known) return known;
    const shape = {
      name: path.join(FOLDER, `${PREFIX}${gameId}${SUFFIX}`),
      mostBytes: STORE_BYTES + EMPTY_BYTES,
      // As deep as a frame of the TV may be.
      deepest: 1_010,
      read: readKept,
    };
    const entry: Entry = { file: new JsonFile(this.#folder, shape, this.#deps), kept: null, bytes };
    this.#entries.set(gameId, entry);
    return entry;
  }
}

function readKept(raw: unknown): { value: GameStore; lost: [] } | null {
  const read = Kept.safeParse(raw);
  return read.success ? { value: read.data, lost: [] } : null;
}

function listFiles(dir: string): KeptStore[] {
  try {
    return readdirSync(dir)
      .filter((name) => name.startsWith(PREFIX) && name.endsWith(SUFFIX))
      .map((name) => ({ name, gameId: name.slice(PREFIX.length, name.length - SUFFIX.length) }))
      .filter(({ gameId }) => GAME_ID.test(gameId))
      .slice(0, MOST_STORES)
      .map(({ name, gameId }) => ({ gameId, bytes: statSync(path.join(dir, name)).size }));
  } catch {
    // There is none yet, or it is no folder: the first write says so.
    return [];
  }
}
