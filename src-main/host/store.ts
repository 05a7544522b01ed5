/** JSON files in the data folder: written whole or not at all, checked when read. */
import { mkdirSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Logger } from 'pino';
import writeFileAtomic from 'write-file-atomic';
import type { z } from 'zod';
import { systemClock } from './clock.ts';

/** What was on disk: nothing yet, a value, or a file that was set aside because it made no sense. */
export type Loaded<Value> =
  { found: 'nothing' } | { found: 'value'; value: Value } | { found: 'corrupt'; setAside: string };

/** One file that always holds the last value given to `save`. */
export class JsonFile<Value> {
  readonly #file: string;
  readonly #schema: z.ZodType<Value>;
  readonly #logger: Logger;
  #next: { value: Value; kept: (isKept: boolean) => void } | null = null;
  #writing: Promise<void> | null = null;
  #failed = false;

  constructor(file: string, schema: z.ZodType<Value>, logger: Logger) {
    this.#file = file;
    this.#schema = schema;
    this.#logger = logger;
  }

  /** True once a write failed; the evening goes on, but nothing is kept. */
  get failed(): boolean {
    return this.#failed;
  }

  async load(): Promise<Loaded<Value>> {
    await this.#sweep();
    let text: string;
    try {
      text = await readFile(this.#file, 'utf8');
    } catch (error) {
      if (isMissing(error)) return { found: 'nothing' };
      this.#fail(error, 'cannot read');
      return { found: 'nothing' };
    }
    const parsed = this.#schema.safeParse(parseJson(text));
    if (parsed.success) return { found: 'value', value: parsed.data };
    const setAside = `${this.#file}.corrupt-${systemClock.wallNow()}`;
    await rename(this.#file, setAside);
    this.#logger.error({ file: this.#file, setAside }, 'corrupt file set aside');
    return { found: 'corrupt', setAside };
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
   * Keeps the value before it returns: a killed process loses nothing of it. It does not wait for the disk's
   * own cache, so it costs well under a millisecond. A file is kept by `save` or by `saveNow`, never by both.
   * False where it could not be kept.
   */
  saveNow(value: Value): boolean {
    try {
      mkdirSync(path.dirname(this.#file), { recursive: true });
      writeFileAtomic.sync(this.#file, textOf(value), { mode: 0o600, fsync: false });
      return true;
    } catch (error) {
      this.#fail(error, 'cannot write');
      return false;
    }
  }

  /** Done once all that was saved is on disk. */
  async flush(): Promise<void> {
    while (this.#writing) await this.#writing;
  }

  /** A host that was killed in the middle of a write leaves the half of it beside the file. */
  async #sweep(): Promise<void> {
    const folder = path.dirname(this.#file);
    const names = await readdir(folder).catch(() => []);
    for (const name of names) {
      if (isHalfWritten(name, path.basename(this.#file))) await rm(path.join(folder, name), { force: true });
    }
  }

  async #drain(): Promise<void> {
    while (this.#next) {
      const { value, kept } = this.#next;
      this.#next = null;
      try {
        await mkdir(path.dirname(this.#file), { recursive: true });
        await writeFileAtomic(this.#file, textOf(value), { mode: 0o600 });
        kept(true);
      } catch (error) {
        this.#fail(error, 'cannot write');
        kept(false);
      }
    }
    this.#writing = null;
  }

  #fail(error: unknown, what: string): void {
    if (!this.#failed) this.#logger.error({ file: this.#file, error: String(error) }, what);
    this.#failed = true;
  }
}

/** The names that write-file-atomic gives its temporary files: the file's own, and a number. */
function isHalfWritten(name: string, file: string): boolean {
  return name.startsWith(`${file}.`) && /^\d+$/.test(name.slice(file.length + 1));
}

function textOf(value: unknown): string {
  return `${JSON.stringify(value)}\n`;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
