/** Finds the games: the shipped ones and the user's own folders. It reads manifests and runs nothing. */
import { access, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { GameManifest, type GameListing } from '../../src-shared/game-manifest.ts';

export type FoundGame = { listing: GameListing; folder: string };

export class GameLibrary {
  readonly #shippedDir: string;
  readonly #ownDir: string;

  constructor(shippedDir: string, ownDir: string) {
    this.#shippedDir = shippedDir;
    this.#ownDir = ownDir;
  }

  /** Looks anew at each call, so that a folder dropped in appears at once. A shipped game wins its id. */
  async list(): Promise<FoundGame[]> {
    const shipped = await readGames(this.#shippedDir);
    const ids = new Set(shipped.map((game) => game.listing.id));
    const own = (await readGames(this.#ownDir)).filter((game) => !ids.has(game.listing.id));
    return [...shipped, ...own];
  }

  async folderOf(id: string): Promise<string | null> {
    return (await this.list()).find((game) => game.listing.id === id)?.folder ?? null;
  }
}

async function readGames(dir: string): Promise<FoundGame[]> {
  const names = await readdir(dir, { withFileTypes: true }).catch(() => []);
  const folders = names
    .filter((entry) => entry.isDirectory() || entry.isSymbolicLink())
    .map((entry) => entry.name);
  const order = await readOrder(dir);
  folders.sort((one, other) => rank(order, one) - rank(order, other) || one.localeCompare(other));
  return Promise.all(folders.map((name) => readGame(dir, name)));
}

async function readGame(dir: string, name: string): Promise<FoundGame> {
  const folder = path.join(dir, name);
  const broken = (problem: string): FoundGame => ({ listing: { id: name, title: name, problem }, folder });
  let raw: unknown;
  try {
    raw = JSON.parse(await readFile(path.join(folder, 'game.json'), 'utf8'));
  } catch (error) {
    return broken(error instanceof SyntaxError ? 'game.json is not valid JSON.' : 'game.json is missing.');
  }
  const manifest = GameManifest.safeParse(raw);
  if (!manifest.success) {
    const [issue] = manifest.error.issues;
    return broken(`game.json: ${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'invalid'}`);
  }
  if (manifest.data.id !== name) return broken(`game.json says "${manifest.data.id}", the folder "${name}".`);
  if (!(await exists(path.join(folder, 'game.js')))) return broken('game.js is missing.');
  return { listing: manifest.data, folder };
}

/** The shipped games come in the order of `order.json`, which the build writes. */
async function readOrder(dir: string): Promise<string[]> {
  const text = await readFile(path.join(dir, 'order.json'), 'utf8').catch(() => '[]');
  return JSON.parse(text) as string[];
}

function rank(order: readonly string[], name: string): number {
  const index = order.indexOf(name);
  return index < 0 ? order.length : index;
}

async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
