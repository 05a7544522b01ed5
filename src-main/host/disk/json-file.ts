/** One JSON file of the data folder: written whole or not at all, read as foreign. */
import { copyFileSync, lstatSync, renameSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { readJson } from '../base/read-json.ts';
import type { DataFolder, FolderDeps } from './data-folder.ts';
import { sweepHalves, writeWhole, writeWholeNow } from './write-whole.ts';

/** A value, and what of the file could not be used for it, by name. */
export type Read<Value> = { value: Value; lost: readonly string[] };

type ReadLimits = { mostBytes: number; deepest: number };

export type FileShape<Value> = ReadLimits & {
  name: string;
  /** Null where nothing of it can be used. One bad member loses only itself. */
  read(raw: unknown): Read<Value> | null;
};

/** `damaged`: there is a file, and nothing of it can be used. */
export type Loaded<Value> = { found: 'nothing' | 'damaged' } | ({ found: 'value' } & Read<Value>);

/** A disk that fails is not asked more often than this. */
const PACE_MS = 900;

export class JsonFile<Value> {
  readonly #folder: DataFolder;
  readonly #shape: FileShape<Value>;
  readonly #deps: FolderDeps;
  readonly #file: string;
  #next: { value: Value; kept: (isKept: boolean) => void } | null = null;
  #writing: Promise<void> | null = null;
  /** The last value given to `save`, where it is not on disk. */
  #owed: { value: Value } | null = null;
  #failedMs: number | null = null;
  /** How to set aside what was found damaged, before anything is written over it: it may be all that is left of something. */
  #debris: 'none' | 'copy' | 'move' = 'none';

  constructor(folder: DataFolder, shape: FileShape<Value>, deps: FolderDeps) {
    this.#folder = folder;
    this.#shape = shape;
    this.#deps = deps;
    this.#file = path.join(folder.dir, shape.name);
  }

  async load(): Promise<Loaded<Value>> {
    if (this.#folder.isOurs) {
      await sweepHalves(this.#file).catch((error: unknown) =>
        this.#deps.logger.warn({ file: this.#shape.name, error: String(error) }, 'a half-written file stays'),
      );
    }
    const found = await readValue(this.#file, this.#shape);
    if (found.found === 'nothing') return found;
    const read = found.found === 'value' ? this.#shape.read(found.raw) : null;
    if (read?.lost.length === 0) return { found: 'value', ...read };
    const why = found.found === 'unusable' ? found.why : (read?.lost ?? 'of another shape');
    this.#deps.logger.error({ file: this.#shape.name, why }, 'damaged file');
    // The damaged file still holds what was read: if this host dies before writing it again, the next one reads it.
    this.#debris = read ? 'copy' : 'move';
    if (this.#folder.isOurs) this.#attempt(() => this.#setAside());
    return read ? { found: 'value', ...read } : { found: 'damaged' };
  }

  /** Keeps the value; while one write is under way only the latest waits. True once it, or a later one, is on disk. */
  save(value: Value): Promise<boolean> {
    const older = this.#next?.kept;
    return new Promise((resolve) => {
      const kept = (isKept: boolean) => {
        older?.(isKept);
        resolve(isKept);
      };
      this.#next = { value, kept };
      this.#writing ??= this.#drain();
    });
  }

  /**
   * Keeps the value before it returns: a killed process loses nothing of it. A file is kept by `save` or by `saveNow`,
   * never by both. False where it could not be kept: then it is for the caller to say it again.
   */
  saveNow(value: Value): boolean {
    if (this.#mustWait()) return false;
    return this.#attempt(() => {
      this.#beforeWrite();
      writeWholeNow(this.#file, this.#textOf(value));
    });
  }

  /** Call now and then: writes what the disk did not take. */
  async retry(): Promise<void> {
    if (this.#owed && !this.#writing) await this.save(this.#owed.value);
    else if (this.#debris !== 'none' && !this.#mustWait()) this.#attempt(() => this.#beforeWrite());
  }

  /** Done once all that was saved is on disk, or cannot be. */
  async flush(): Promise<void> {
    while (this.#writing) await this.#writing;
  }

  async #drain(): Promise<void> {
    while (this.#next) {
      const { value, kept } = this.#next;
      this.#next = null;
      const isKept = await this.#write(value);
      this.#owed = isKept ? null : { value };
      kept(isKept);
    }
    this.#writing = null;
  }

  async #write(value: Value): Promise<boolean> {
    if (this.#mustWait()) return false;
    try {
      this.#beforeWrite();
      await writeWhole(this.#file, this.#textOf(value));
    } catch (error) {
      return this.#failed(error);
    }
    return this.#wrote();
  }

  #attempt(write: () => void): boolean {
    try {
      write();
    } catch (error) {
      return this.#failed(error);
    }
    return this.#wrote();
  }

  #beforeWrite(): void {
    if (!this.#folder.isOurs) throw new Error('the data folder is not ours');
    this.#setAside();
  }

  #setAside(): void {
    if (this.#debris !== 'none' && lstatSync(this.#file, { throwIfNoEntry: false })) {
      const aside = `${this.#file}.corrupt-${this.#deps.clock.wallNow()}`;
      if (this.#debris === 'copy') copyFileSync(this.#file, aside);
      else renameSync(this.#file, aside);
      this.#deps.logger.error({ file: this.#shape.name, aside }, 'damaged file set aside');
    }
    this.#debris = 'none';
  }

  #textOf(value: Value): string {
    const text = `${JSON.stringify(value)}\n`;
    // It would be damaged to whoever reads it next.
    if (text.length * 3 > this.#shape.mostBytes && Buffer.byteLength(text) > this.#shape.mostBytes)
      throw new Error(`${this.#shape.name} would be too large to be read again`);
    return text;
  }

  #mustWait(): boolean {
    return this.#failedMs !== null && this.#deps.clock.now() - this.#failedMs < PACE_MS;
  }

  #failed(error: unknown): false {
    this.#failedMs = this.#deps.clock.now();
    this.#folder.failed(this.#shape.name, error);
    return false;
  }

  #wrote(): true {
    this.#failedMs = null;
    this.#folder.wrote(this.#shape.name);
    return true;
  }
}

/** `unusable`: something lies there that is no such JSON, or cannot be read. */
type FoundValue =
  { found: 'nothing' } | { found: 'value'; raw: unknown } | { found: 'unusable'; why: string };

/** Foreign data: bounded before it is read, and before it is parsed. */
async function readValue(file: string, { mostBytes, deepest }: ReadLimits): Promise<FoundValue> {
  try {
    const stats = await stat(file);
    // A pipe or a device may never end, or never answer.
    if (!stats.isFile()) return { found: 'unusable', why: 'not a file' };
    if (stats.size > mostBytes) return { found: 'unusable', why: `${stats.size} bytes` };
    const raw = readJson(Buffer.from(decode(await readFile(file))), deepest);
    return raw === undefined ? { found: 'unusable', why: 'not JSON' } : { found: 'value', raw };
  } catch (error) {
    const { code = 'EIO' } = error as NodeJS.ErrnoException;
    return code === 'ENOENT' || code === 'ENOTDIR' ? { found: 'nothing' } : { found: 'unusable', why: code };
  }
}

/** Editors on Windows save UTF-8 with a byte order mark, or UTF-16. Decoding takes the mark away. */
function decode(bytes: Buffer): string {
  const [first, second] = bytes;
  const isUtf16 = first === 0xff && second === 0xfe;
  return new TextDecoder(isUtf16 ? 'utf-16le' : 'utf-8').decode(bytes);
}
