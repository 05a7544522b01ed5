/** Finds the games and their packs: the shipped ones and the user's own folders. It reads manifests and runs nothing. */
import { readdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import type { GameFault } from '../../../src-shared/game-fault.ts';
import { GAME_ID } from '../../../src-shared/controls/fields.ts';
import { type GameListing } from '../../../src-shared/game-manifest.ts';
import type { RefusedArchive } from './archive/archives-folder.ts';
import { faultSentence } from './fault-sentence.ts';
import { PACK_LIMITS, type GamePack } from '../../../src-shared/game-pack.ts';
import { isIgnored, leadsInto, lookAtFiles } from './game-files.ts';
import {
  PackFolder,
  readContent,
  readOwnPacks,
  shelvePacks,
  type FoundPack,
  type FoundPacks,
  type PackTaker,
  type RefusedPack,
} from './pack-files.ts';
import type { PackSchema } from './pack-schema.ts';
import { readGame } from './read-game.ts';
import { readJsonFile } from './read-json-file.ts';

/** More folders than anybody has games; folders beyond that are not read. */
const MOST_GAMES = 200;
const MOST_ORDER_KIB = 64;
const MOST_LENT_KIB = 2 * PACK_LIMITS.perGameKiB;

const Order = z.array(z.string());

const NO_PACKS: FoundPacks = { packs: [], refused: [] };

/** `packs` are those that lie in its own folder, if it takes any. */
export type FoundGame = {
  listing: GameListing;
  folder: string;
  schema?: PackSchema | null;
  packs?: FoundPacks;
};

export class GameLibrary {
  readonly #shippedDir: string;
  readonly #ownDir: string;
  readonly #packs: PackFolder;
  readonly #packsDir: string;
  /** The packs of each game at the last look, by the game's id. */
  #shelves = new Map<string, readonly FoundPack[]>();
  /** The packs that were read, by game and hash, the latest last. */
  readonly #lent = new Map<string, { content: GamePack; bytes: number }>();
  /** Packed games in the user's folder that are no game of the list. */
  #listRefused: () => readonly RefusedArchive[] = () => [];
  /** By folder: the games read from files that have not changed since. */
  #known = new Map<string, FoundGame>();
  #looking: Promise<FoundGame[]> | null = null;
  #nextLook: Promise<FoundGame[]> | null = null;

  /** `packsDir` has packs for any game. */
  constructor(shippedDir: string, ownDir: string, packsDir: string) {
    this.#shippedDir = shippedDir;
    this.#ownDir = ownDir;
    this.#packsDir = packsDir;
    this.#packs = new PackFolder(packsDir, path.basename(packsDir));
  }

  /** From now on these packed games, which were not taken in, are in the list with their faults. */
  listAlso(refused: () => readonly RefusedArchive[]): void {
    this.#listRefused = refused;
  }

  /** All that the list is made of. */
  get watchedDirs(): string[] {
    return [...this.dirs, this.#packsDir];
  }

  /**
   * The content of a pack of the list. What was read once is there again for a game that goes on, although its file has become
   * another one since; null where it is gone.
   */
  async readPack(gameId: string, hash: string): Promise<GamePack | null> {
    const key = `${gameId} ${hash}`;
    const find = () => this.#shelves.get(gameId)?.find(({ pack }) => pack.hash === hash);
    // A TV that goes on with a game may ask before anybody asked for the list.
    if (!find() && !this.#lent.has(key)) await this.list();
    const found = find();
    const content = found && (await readContent(found));
    if (!found || !content) return this.#lent.get(key)?.content ?? null;
    this.#lend(key, { content, bytes: found.bytes });
    return content;
  }

  /** Remembers the latest, as many as a game and its rematch may need. */
  #lend(key: string, pack: { content: GamePack; bytes: number }): void {
    this.#lent.delete(key);
    this.#lent.set(key, pack);
    let bytes = 0;
    for (const [one, lent] of [...this.#lent].toReversed()) {
      bytes += lent.bytes;
      if (bytes > MOST_LENT_KIB * 1024) this.#lent.delete(one);
    }
  }

  get dirs(): string[] {
    return [this.#shippedDir, this.#ownDir];
  }

  /** The games now. All who ask while the folders are being read share the next reading. */
  list(): Promise<FoundGame[]> {
    if (!this.#looking) return this.#startReading();
    const again = () => this.#startReading();
    return (this.#nextLook ??= this.#looking.then(again, again));
  }

  /** The folder to serve a game's files from; null for what is no game. */
  async folderOf(id: string): Promise<string | null> {
    if (!GAME_ID.test(id)) return null;
    // Each picture of a game comes this way: a game found a moment ago is not read again.
    for (const dir of this.dirs) {
      const known = this.#known.get(path.join(dir, id));
      if (known && !('problem' in known.listing)) return known.folder;
    }
    for (const dir of this.dirs) {
      const found = await this.#find(dir, id);
      if (found && !('problem' in found.listing)) return found.folder;
    }
    return null;
  }

  #startReading(): Promise<FoundGame[]> {
    this.#nextLook = null;
    const look = this.#readAll().finally(() => {
      if (this.#looking === look) this.#looking = null;
    });
    this.#looking = look;
    return look;
  }

  /** A shipped game keeps its id. */
  async #readAll(): Promise<FoundGame[]> {
    const shipped = await this.#readDir(this.#shippedDir, await readOrder(this.#shippedDir));
    const ids = new Set(shipped.map((game) => game.listing.id));
    const own = await this.#readDir(this.#ownDir, []);
    this.#known = new Map([...shipped, ...own].map((game) => [game.folder, game]));
    const games = [...shipped, ...own.map((game) => (ids.has(game.listing.id) ? taken(game) : game))];
    return this.#withPacks(games);
  }

  /** The games with their packs, and after them the files that are none. */
  async #withPacks(games: readonly FoundGame[]): Promise<FoundGame[]> {
    const takers = new Map<string, PackTaker>();
    for (const { listing, schema } of games)
      if (schema) takers.set(listing.id, { schema, revision: listing.revision });
    const added = await this.#packs.read(takers);
    const refused = [...added.refused];
    const shelves = new Map<string, readonly FoundPack[]>();
    const withShelves = games.map((game): FoundGame => {
      const { listing, schema, packs = NO_PACKS } = game;
      if (!schema || 'problem' in listing) return game;
      const found = shelvePacks(
        packs.packs,
        added.packs.filter((one) => one.game === listing.id),
      );
      refused.push(...packs.refused, ...found.refused);
      shelves.set(listing.id, found.packs);
      return { ...game, listing: { ...listing, shelf: found.packs.map(({ pack }) => pack) } };
    });
    this.#shelves = shelves;
    const archives = this.#listRefused().map(({ name, fault, stamp }) =>
      broken(path.join(this.#ownDir, name), fault, stamp),
    );
    return [...withShelves, ...refused.map(refusedPack), ...archives];
  }

  async #readDir(dir: string, order: readonly string[]): Promise<FoundGame[]> {
    const entries = await readdir(dir, { withFileTypes: true }).catch(() => []);
    const names = entries
      .filter((entry) => (entry.isDirectory() || entry.isSymbolicLink()) && !isIgnored(entry.name))
      .map((entry) => entry.name);
    names.sort((one, other) => rank(order, one) - rank(order, other) || one.localeCompare(other));
    const games: FoundGame[] = [];
    for (const name of names.slice(0, MOST_GAMES)) {
      const game = await this.#find(dir, name);
      if (game) games.push(game);
    }
    return games;
  }

  /** Null where there is no such folder. */
  async #find(dir: string, name: string): Promise<FoundGame | null> {
    const folder = path.join(dir, name);
    const stats = await stat(folder).catch(() => null);
    if (!stats?.isDirectory()) return null;
    // Games that came with the app are ours; they may lie in the app's archive, which has no links.
    const isOwn = dir === this.#ownDir;
    if (isOwn && !(await leadsInto(folder, await realpath(dir).catch(() => dir))))
      return broken(folder, { code: 'link-outside', link: name }, 'link');
    const { revision, fault } = await lookAtFiles(folder);
    const known = this.#known.get(folder);
    if (known?.listing.revision === revision) return known;
    if (fault) return broken(folder, fault, revision);
    const game = await readGame(folder);
    if ('fault' in game) return broken(folder, game.fault, revision);
    const { manifest, schema } = game;
    return { listing: { ...manifest, revision }, folder, schema, packs: await readOwnPacks(folder, game) };
  }
}

/** The id of such a listing is none that a game can have. */
function refusedPack({ place, shown, fault }: RefusedPack): FoundGame {
  const { listing, folder } = broken(place, fault, JSON.stringify(fault));
  return { listing: { ...listing, id: `pack/${place}/${shown}` }, folder };
}

function broken(folder: string, fault: GameFault, revision: string): FoundGame {
  const name = path.basename(folder);
  return { listing: { id: name, title: name, problem: faultSentence(fault), fault, revision }, folder };
}

/** The id of such a listing is none that a game can have, so that it stands beside the one that has it. */
function taken({ folder, listing: { revision } }: FoundGame): FoundGame {
  const { listing } = broken(folder, { code: 'id-taken', folder: path.basename(folder) }, revision);
  return { listing: { ...listing, id: `own/${listing.id}` }, folder };
}

/** The shipped games come in the order of `order.json`, which the build writes; where that cannot be read, by name. */
async function readOrder(dir: string): Promise<string[]> {
  const read = await readJsonFile(path.join(dir, 'order.json'), MOST_ORDER_KIB);
  return Order.safeParse('value' in read ? read.value : []).data ?? [];
}

function rank(order: readonly string[], name: string): number {
  const index = order.indexOf(name);
  return index < 0 ? order.length : index;
}
