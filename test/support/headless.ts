/** The built headless host as a process of its own. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';

const PROGRAM = path.resolve(import.meta.dirname, '../../out/main/headless.js');

export type Line = Record<string, unknown> & { event: string };

export class Headless {
  readonly lines: Line[] = [];
  stderr = '';
  readonly #child: ChildProcess;
  #wake: () => void = () => undefined;

  constructor(args: string[], program = PROGRAM, env: NodeJS.ProcessEnv = {}) {
    this.#child = spawn(process.execPath, [program, ...args], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...env },
    });
    const { stdout, stderr } = this.#child;
    if (!stdout || !stderr) throw new Error('no pipes');
    createInterface({ input: stdout }).on('line', (line) => {
      this.lines.push(readLine(line));
      this.#wake();
    });
    stderr.on('data', (data: Buffer) => (this.stderr += data.toString()));
    this.#child.on('exit', () => this.#wake());
  }

  /** The first event of this name that `fits`, printed already or soon. */
  async event(name: string, fits: (line: Line) => boolean = () => true): Promise<Line> {
    for (;;) {
      const line = this.lines.find((one) => one.event === name && fits(one));
      if (line) return line;
      if (this.#child.exitCode !== null) throw new Error(`exited without ${name}: ${this.stderr}`);
      await new Promise<void>((resolve) => (this.#wake = resolve));
    }
  }

  signal(name: NodeJS.Signals): void {
    this.#child.kill(name);
  }

  /** Stops reading what the host prints, as a program that ended would. */
  hangUp(): void {
    this.#child.stdout?.destroy();
  }

  async exitCode(): Promise<number | null> {
    if (this.#child.exitCode === null && this.#child.signalCode === null) await once(this.#child, 'close');
    return this.#child.exitCode;
  }

  async end(): Promise<void> {
    if (this.#child.exitCode === null && this.#child.signalCode === null) {
      this.#child.kill('SIGKILL');
      await once(this.#child, 'close');
    }
  }
}

/** Plain text lines count as an event of no name. */
function readLine(line: string): Line {
  return line.startsWith('{') ? (JSON.parse(line) as Line) : { event: '', text: line };
}
