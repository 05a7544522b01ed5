/** The packs in a folder: those that lie in a game's own, and those of the data folder, for whichever game they name. */
import type { Stats } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import type { GameFault, PackRule } from '../../../src-shared/game-fault.ts';
import { PACK_LIMITS, type GamePack, type ListedPack } from '../../../src-shared/game-pack.ts';
import { isIgnored, leadsInto, PACKS_FOLDER } from './game-files.ts';
import type { PackSchema } from './pack-schema.ts';
import { readPack, type SchemaFor } from './read-pack.ts';

/** Files are found in folders within folders, so that a maker can order them; deeper ones are not looked for. */
const MOST_FOLDERS = 3;
const MOST_FILES = 500;

/** `place` is the folder as people know it, and `shown` the path of the file in there. */
type Shown = { place: string; shown: string };
export type FoundPack = Shown & { file: string; game: string; pack: ListedPack; bytes: number };
export type RefusedPack = Shown & { fault: GameFault };
export type FoundPacks = { packs: FoundPack[]; refused: RefusedPack[] };

/** A game that takes packs. `revision`: another one may have another schema. */
export type PackTaker = { schema: PackSchema; revision: string };

type Entry = Shown & { file: string; stats: Stats };
type Known = { stamp: string; found: FoundPack | RefusedPack };

export class PackFolder {
  readonly #dir: string;
  readonly #place: string;
  #known = new Map<string, Known>();

  /** `dir` is in the folder `place`, or it is that folder. */
  constructor(dir: string, place: string) {
    this.#dir = dir;
    this.#place = place;
  }

  /** Reads those files that changed since; `takers` are games by id, and a pack for any other is refused. */
  async read(takers: ReadonlyMap<string, PackTaker>, foreign: PackRule = 'no-game'): Promise<FoundPacks> {
    const { entries, refused } = await listEntries(this.#dir, this.#place);
    const revisions = [...takers].map(([id, { revision }]) => `${id} ${revision}`).join('\n');
    const schemaFor: SchemaFor = (game) => takers.get(game)?.schema ?? foreign;
    const known = new Map<string, Known>();
    for (const entry of entries) {
      const stamp = `${entry.stats.size} ${entry.stats.mtimeMs} ${entry.stats.ctimeMs}\n${revisions}`;
      const before = this.#known.get(entry.file);
      const found = before?.stamp === stamp ? before.found : await readEntry(entry, schemaFor);
      known.set(entry.file, { stamp, found });
    }
    this.#known = known;
    const packs: FoundPack[] = [];
    for (const { found } of known.values()) {
      if ('fault' in found) refused.push(found);
      else packs.push(found);
    }
    return { packs, refused };
  }
}

/** The packs of a game's own folder, which belong to no other game. */
export async function readOwnPacks(
  folder: string,
  { manifest, schema }: { manifest: { id: string }; schema: PackSchema | null },
): Promise<FoundPacks> {
  if (!schema) return { packs: [], refused: [] };
  const packs = new PackFolder(path.join(folder, PACKS_FOLDER), manifest.id);
  return packs.read(new Map([[manifest.id, { schema, revision: '' }]]), 'game');
}

async function readEntry(entry: Entry, schemaFor: SchemaFor): Promise<FoundPack | RefusedPack> {
  const { file, place, shown } = entry;
  const read = await readPack(file, shown, schemaFor);
  if ('fault' in read) return { place, shown, fault: read.fault };
  return { place, shown, file, game: read.game, pack: read.listed, bytes: read.bytes };
}

/** Its content, if that is still what it was; null if not. */
export async function readContent({ file, pack }: FoundPack): Promise<GamePack | null> {
  // It was checked by its schema when it was found.
  const read = await readPack(file, path.basename(file), () => ({}));
  return 'fault' in read || read.listed.hash !== pack.hash ? null : read.content;
}

async function listEntries(
  dir: string,
  place: string,
): Promise<{ entries: Entry[]; refused: RefusedPack[] }> {
  const prefix = path.basename(dir) === place ? '' : path.basename(dir);
  const entries: Entry[] = [];
  const refused: RefusedPack[] = [];
  const root = await realpath(dir).catch(() => dir);

  async function lookInto(inner: string, depth: number): Promise<void> {
    const found = await readdir(path.join(dir, inner), { withFileTypes: true }).catch(() => []);
    for (const entry of found.toSorted((one, other) => (one.name < other.name ? -1 : 1))) {
      if (isIgnored(entry.name)) continue;
      const name = path.posix.join(inner, entry.name);
      const shown = path.posix.join(prefix, name);
      const file = path.join(dir, name);
      const stats = await stat(file).catch(() => null);
      if (stats?.isDirectory()) {
        if (!entry.isSymbolicLink() && depth < MOST_FOLDERS) await lookInto(name, depth + 1);
        continue;
      }
      // Notes, and pictures that were left beside them, are nobody's mistake.
      if (!/\.json$/i.test(entry.name) || !stats) continue;
      if (entries.length >= MOST_FILES) {
        refused.push({ place, shown, fault: { code: 'too-many-files', most: MOST_FILES } });
        return;
      }
      if (entry.isSymbolicLink() && !(await leadsInto(file, root)))
        refused.push({ place, shown, fault: { code: 'link-outside', link: shown } });
      else entries.push({ place, shown, file, stats });
    }
  }

  await lookInto('', 1);
  return { entries, refused };
}

/**
 * The packs of one game. One of the data folder stands in the place of the game's own with the same id; of two in one place
 * the first by name counts.
 */
export function shelvePacks(own: readonly FoundPack[], added: readonly FoundPack[]): FoundPacks {
  const refused: RefusedPack[] = [];
  const refuse = ({ place, shown, pack }: FoundPack, of: PackRule, value: string | number) =>
    refused.push({
      place,
      shown,
      fault: { code: 'bad-pack', file: shown, line: 0, member: pack.id, of, value: String(value) },
    });

  function byId(packs: readonly FoundPack[]): Map<string, FoundPack> {
    const first = new Map<string, FoundPack>();
    for (const one of packs) {
      const before = first.get(one.pack.id);
      if (before) refuse(one, 'id-taken', before.shown);
      else first.set(one.pack.id, one);
    }
    return first;
  }

  const shelf: FoundPack[] = [];
  let bytes = 0;
  for (const one of new Map([...byId(own), ...byId(added)]).values()) {
    if (shelf.length >= PACK_LIMITS.perGame) refuse(one, 'too-many', PACK_LIMITS.perGame);
    else if (bytes + one.bytes > PACK_LIMITS.perGameKiB * 1024)
      refuse(one, 'too-much', PACK_LIMITS.perGameKiB);
    else {
      shelf.push(one);
      bytes += one.bytes;
    }
  }
  return { packs: shelf, refused };
}
