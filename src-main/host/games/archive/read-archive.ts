/**
 * Opens a game that was packed into one file, a zip that a stranger made: nothing is unpacked here, and nothing is read before
 * its size, its name and its kind are known to be harmless. The central directory alone counts; data are bounded by the
 * size that it declares.
 */
import { promisify } from 'node:util';
import { crc32, inflateRaw } from 'node:zlib';
import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';
import type { GameFault } from '../../../../src-shared/game-fault.ts';
import { MOST_ARCHIVE_BYTES } from '../../../../src-shared/limits.ts';
import { isIgnored, MOST_FILES } from '../game-files.ts';

/** The bytes of a game on the disk, all files together. */
export const MOST_UNPACKED_BYTES = 128 * 1024 * 1024;
const MOST_NAME = 200;
/** How deep a game's files may lie: changes below that are not seen. */
const MOST_FOLDERS = 7;
/** Quotes from a stranger's file are cut to this many letters. */
const MOST_QUOTED = 60;

export type ArchiveFile = {
  /** Its path in the game's folder, with slashes. */
  name: string;
  bytes: number;
  /** Rejects where the data are not what the directory says of them. */
  read(): Promise<Buffer>;
};

export type Archive = { files: ArchiveFile[]; bytes: number };

const inflate = promisify(inflateRaw);
const METHODS = { stored: 0, deflated: 8 };
const KINDS = { unknown: 0, file: 0o100000, folder: 0o040000 };
/** The folder that Macs add beside what was packed. */
const MAC = '__MACOSX';

export async function openArchive(packed: Buffer): Promise<Archive | { fault: GameFault }> {
  if (packed.length > MOST_ARCHIVE_BYTES) return { fault: tooLarge(MOST_ARCHIVE_BYTES) };
  try {
    const zip = await fromBufferPromise(packed, { strictFileNames: true, decodeStrings: true });
    if (zip.entryCount > MOST_FILES * 2) return { fault: { code: 'too-many-files', most: MOST_FILES } };
    return await readDirectory(zip, packed);
  } catch (error) {
    return { fault: error instanceof Refusal ? error.fault : { code: 'bad-archive' } };
  }
}

class Refusal extends Error {
  readonly fault: GameFault;
  constructor(fault: GameFault) {
    super(fault.code);
    this.fault = fault;
  }
}

async function readDirectory(zip: ZipFile, packed: Buffer): Promise<Archive> {
  const files: ArchiveFile[] = [];
  let bytes = 0;
  for await (const entry of zip.eachEntry()) {
    const { fileName: name } = entry;
    checkName(name);
    checkKind(entry);
    if (name.endsWith('/') || name.split('/').some((part) => isIgnored(part) || part === MAC)) continue;
    bytes += entry.uncompressedSize;
    if (bytes > MOST_UNPACKED_BYTES) throw new Refusal(tooLarge(MOST_UNPACKED_BYTES));
    if (files.length === MOST_FILES) throw new Refusal({ code: 'too-many-files', most: MOST_FILES });
    files.push({ name, bytes: entry.uncompressedSize, read: () => readEntry(zip, entry, packed) });
  }
  const inside = withoutTop(files);
  checkTwice(inside.map((file) => file.name));
  return { files: inside, bytes };
}

/** Somebody who packs a folder by hand packs the folder itself. */
function withoutTop(files: ArchiveFile[]): ArchiveFile[] {
  const [top = ''] = files[0]?.name.split('/') ?? [];
  const isInTop = files.every(({ name }) => name.startsWith(`${top}/`));
  return isInTop ? files.map((file) => ({ ...file, name: file.name.slice(top.length + 1) })) : files;
}

/** Names that mean the same file on every system, or none. Windows takes a colon for a stream, and a device for a file. */
function checkName(name: string): void {
  const parts = name.replace(/\/$/, '').split('/');
  const isGood =
    name.length <= MOST_NAME &&
    name === name.normalize('NFC') &&
    parts.length <= MOST_FOLDERS + 1 &&
    parts.every(
      (part) =>
        part !== '' &&
        !/[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}<>:"|?*\\]/u.test(part) &&
        // No `.` and no `..` either.
        !/[. ]$|^ /.test(part) &&
        !/^(?:con|prn|aux|nul|com\d|lpt\d|conin\$|conout\$)(?:\.|$)/i.test(part),
    );
  if (!isGood) throw new Refusal({ code: 'archive-name', file: quoted(name) });
}

/** A link would lead elsewhere; what is encrypted, or packed in another way, nobody can check. */
function checkKind(entry: Entry): void {
  const kind = (entry.externalFileAttributes >>> 16) & 0o170000;
  const isPlain =
    (kind === KINDS.unknown || kind === (entry.fileName.endsWith('/') ? KINDS.folder : KINDS.file)) &&
    !entry.isEncrypted() &&
    (entry.compressionMethod === METHODS.stored || entry.compressionMethod === METHODS.deflated) &&
    (!entry.fileName.endsWith('/') || entry.uncompressedSize === 0);
  if (!isPlain) throw new Refusal({ code: 'archive-kind', file: quoted(entry.fileName) });
}

/** On many disks two spellings are one file, and no file is a folder as well. */
function checkTwice(names: readonly string[]): void {
  const taken = new Set<string>();
  const folders = new Set<string>();
  for (const name of names) {
    const key = keyOf(name);
    if (taken.has(key)) throw new Refusal({ code: 'archive-twice', file: quoted(name) });
    taken.add(key);
    for (let at = key.indexOf('/'); at >= 0; at = key.indexOf('/', at + 1)) folders.add(key.slice(0, at));
  }
  const both = names.find((name) => folders.has(keyOf(name)));
  if (both !== undefined) throw new Refusal({ code: 'archive-twice', file: quoted(both) });
}

function keyOf(name: string): string {
  return name.toUpperCase().toLowerCase().normalize('NFC');
}

async function readEntry(zip: ZipFile, entry: Entry, packed: Buffer): Promise<Buffer> {
  const { fileDataStart } = await zip.readLocalFileHeaderPromise(entry, { minimal: true });
  const data = packed.subarray(fileDataStart, fileDataStart + entry.compressedSize);
  // Never more than was declared, and counted: a bomb stops at its first byte too many.
  const bytes =
    entry.compressionMethod === METHODS.stored
      ? data
      : await inflate(data, { maxOutputLength: Math.max(1, entry.uncompressedSize) });
  if (bytes.length !== entry.uncompressedSize || crc32(bytes) !== entry.crc32)
    throw new Error(`The data of ${quoted(entry.fileName)} are damaged.`);
  return bytes;
}

function tooLarge(mostBytes: number): GameFault {
  return { code: 'archive-large', mostMiB: mostBytes / 1024 / 1024 };
}

function quoted(name: string): string {
  const plain = name.replaceAll(/[\p{C}]/gu, '?');
  return plain.length > MOST_QUOTED ? `${plain.slice(0, MOST_QUOTED)}…` : plain;
}
