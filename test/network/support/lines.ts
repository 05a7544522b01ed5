/** A program at a station that prints a JSON object a line. */
import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';

export type Line = Record<string, unknown> & { event?: string };

/** How long a line is waited for; far more than any condition here needs on a busy machine. */
const WAIT_MS = 20_000;

export class Lines {
  readonly all: Line[] = [];
  stderr = '';
  readonly #child: ChildProcessByStdio<Writable, Readable, Readable>;
  readonly #waiting = new Set<() => void>();

  constructor(command: readonly string[]) {
    const [file = '', ...args] = command;
    this.#child = spawn(file, args, { stdio: ['pipe', 'pipe', 'pipe'] });
    createInterface({ input: this.#child.stdout }).on('line', (line) => {
      if (line.startsWith('{')) this.all.push(JSON.parse(line) as Line);
      this.#wake();
    });
    this.#child.stderr.on('data', (data: Buffer) => (this.stderr += data.toString()));
    this.#child.on('exit', () => this.#wake());
  }

  /** The first line that fits, printed after the first `from` ones already or soon. */
  async line(fits: (line: Line) => boolean, from = 0): Promise<Line> {
    const deadline = performance.now() + WAIT_MS;
    for (;;) {
      const line = this.all.slice(from).find(fits);
      if (line) return line;
      const left = deadline - performance.now();
      if (left <= 0 || this.#hasEnded()) {
        throw new Error(`the line did not come; got ${JSON.stringify(this.all)} ${this.stderr}`);
      }
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, left);
        this.#waiting.add(() => {
          clearTimeout(timer);
          resolve();
        });
      });
    }
  }

  event(name: string, from = 0): Promise<Line> {
    return this.line(({ event }) => event === name, from);
  }

  say(text: string): void {
    this.#child.stdin.write(`${text}\n`);
  }

  async end(signal: NodeJS.Signals = 'SIGKILL'): Promise<number | null> {
    if (!this.#hasEnded()) {
      this.#child.kill(signal);
      await once(this.#child, 'exit');
    }
    return this.#child.exitCode;
  }

  #wake(): void {
    for (const wake of this.#waiting) wake();
    this.#waiting.clear();
  }

  #hasEnded(): boolean {
    return this.#child.exitCode !== null || this.#child.signalCode !== null;
  }
}
