/** The file behind the log. A disk that does not take a line costs that line, never the party. */
import {
  closeSync,
  fstatSync,
  ftruncateSync,
  statSync,
  mkdirSync,
  openSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { wallText, type Clock } from '../base/clock.ts';

/** Above this size the log moves to `partyline.1.log`, in place of the one before. */
const ROTATE_BYTES = 5 * 1024 * 1024;
/** A disk that fails is not asked more often than this. */
const PACE_MS = 1_000;

type State =
  | { is: 'closed' }
  | { is: 'open'; file: number; bytes: number }
  | { is: 'failing'; sinceMs: number; missed: number };

export class LogFile {
  readonly #path: string;
  readonly #clock: Clock;
  #state: State = { is: 'closed' };

  /** Nothing is opened before the first line. */
  constructor(file: string, clock: Clock) {
    this.#path = file;
    this.#clock = clock;
  }

  /** One or more whole lines. */
  write(lines: string): void {
    const missed = this.#state.is === 'failing' ? this.#state.missed : 0;
    if (this.#state.is === 'failing' && this.#clock.now() - this.#state.sinceMs < PACE_MS) {
      this.#state.missed += 1;
      return;
    }
    const isWritten = this.#attempt(missed === 0 ? lines : `${this.#missedLine(missed)}${lines}`);
    if (!isWritten) this.#state = { is: 'failing', sinceMs: this.#clock.now(), missed: missed + 1 };
  }

  /** At the end of the host: the last chance to say how much is missing. */
  flush(): void {
    if (this.#state.is === 'failing') this.#attempt(this.#missedLine(this.#state.missed));
  }

  #attempt(lines: string): boolean {
    try {
      this.#append(this.#open(), lines);
      return true;
    } catch {
      this.#close();
      return false;
    }
  }

  #open(): number {
    if (this.#state.is === 'open' && this.#state.bytes <= ROTATE_BYTES) return this.#state.file;
    this.#close();
    mkdirSync(path.dirname(this.#path), { recursive: true });
    const stats = statSync(this.#path, { throwIfNoEntry: false });
    // To open a pipe would wait for its reader.
    if (stats && !stats.isFile()) throw new Error('something else has the place of the log');
    if (stats && stats.size > ROTATE_BYTES) rotate(this.#path);
    const file = openSync(this.#path, 'a', 0o600);
    this.#state = { is: 'open', file, bytes: fstatSync(file).size };
    return file;
  }

  /** All of it or nothing: a disk that becomes full takes the first half of a line. */
  #append(file: number, lines: string): void {
    const bytes = fstatSync(file).size;
    try {
      writeFileSync(file, lines);
    } catch (error) {
      ftruncateSync(file, bytes);
      throw error;
    }
    this.#state = { is: 'open', file, bytes: bytes + Buffer.byteLength(lines) };
  }

  #missedLine(missed: number): string {
    const time = wallText(this.#clock.wallNow());
    return `${JSON.stringify({ level: 'warn', time, missed, msg: 'lines could not be written' })}\n`;
  }

  #close(): void {
    if (this.#state.is === 'open') closeSync(this.#state.file);
    this.#state = { is: 'closed' };
  }
}

/** Where the older log cannot be replaced, this one grows on: better than none. */
function rotate(file: string): void {
  try {
    renameSync(file, file.replace(/\.log$/, '.1.log'));
  } catch {
    return;
  }
}
