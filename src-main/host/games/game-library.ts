/** Finds the games: the shipped ones and the user's own folders. It reads manifests and runs nothing. */
import { readdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import type { GameFault } from '../../../src-shared/game-fault.ts';
import { GAME_ID } from '../../../src-shared/controls/fields.ts';
import { type GameListing } from '../../../src-shared/game-manifest.ts';
import { faultSentence } from './fault-sentence.ts';
import { isIgnored, leadsInto, lookAtFiles } from './game-files.ts';
import { readGame } from './read-game.ts';
import { readJsonFile } from './read-json-file.ts';

/** More folders than anybody has games; folders beyond that are not read. */
const MOST_GAMES = 200;
const MOST_ORDER_KIB = 64;

const Order = z.array(z.string());

export type FoundGame = { listing: GameListing; folder: string };

export class GameLibrary {
  readonly #shippedDir: string;
  readonly #ownDir: string;
  /** By folder: the games read from files that have not changed since. */
  #known = new Map<string, FoundGame>();
  #looking: Promise<FoundGame[]> | null = null;
  #nextLook: Promise<FoundGame[]> | null = null;

  constructor(shippedDir: string, ownDir: string) {
    this.#shippedDir = shippedDir;
    this.#ownDir = ownDir;
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
    return [...shipped, ...own.map((game) => (ids.has(game.listing.id) ? taken(game) : game))];
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
    return { listing: { ...game.manifest, revision }, folder };
  }
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
