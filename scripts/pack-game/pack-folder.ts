/** Packs a game's folder into one file. The same files make the same bytes, on every machine and at any time. */
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { zipSync, type Zippable } from 'fflate';
import { openArchive } from '../../src-main/host/games/archive/read-archive.ts';
import { faultSentence } from '../../src-main/host/games/fault-sentence.ts';
import { isIgnored, lookAtFiles } from '../../src-main/host/games/game-files.ts';
import { readGame } from '../../src-main/host/games/read-game.ts';
import type { GameFault } from '../../src-shared/game-fault.ts';
import type { GameManifest } from '../../src-shared/game-manifest.ts';
import { ARCHIVE_ENDING } from '../../src-shared/limits.ts';
import { Problem } from '../lib/project.mjs';

/** The first day that a zip knows, as the clock on the wall says it: a zip has no time zone. */
const NO_TIME = new Date(1980, 0, 1);
/** A plain file that its owner writes and everybody reads, on Unix. */
const PLAIN_FILE = { os: 3, attrs: 0o100644 << 16, mtime: NO_TIME, level: 9 } as const;

export type PackedGame = { manifest: GameManifest; packed: Buffer; files: number; bytes: number };

/** Throws a Problem where a host would refuse it. */
export async function packFolder(folder: string): Promise<PackedGame> {
  const { fault } = await lookAtFiles(folder);
  if (fault) throw refusal(fault);
  const game = await readGame(folder);
  if ('fault' in game) throw refusal(game.fault);
  const names = (await readdir(folder, { recursive: true }))
    .map((name) => name.split(path.sep).join('/'))
    .filter((name) => !name.split('/').some(isIgnored) && !name.endsWith(ARCHIVE_ENDING))
    .toSorted((one, other) => (one < other ? -1 : 1));
  const files: Zippable = {};
  for (const name of names) {
    const file = path.join(folder, name);
    if ((await stat(file)).isFile()) files[name] = [await readFile(file), PLAIN_FILE];
  }
  const packed = Buffer.from(zipSync(files));
  const archive = await openArchive(packed);
  if ('fault' in archive) throw refusal(archive.fault);
  return { manifest: game.manifest, packed, files: archive.files.length, bytes: archive.bytes };
}

function refusal(fault: GameFault): Problem {
  return new Problem(`No Partyline would take it. ${faultSentence(fault)}`);
}
