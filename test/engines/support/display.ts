/** A display without a screen, for browsers that have no headless mode. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';

export class Display {
  readonly env: NodeJS.ProcessEnv;
  readonly #child: ChildProcess;

  private constructor(child: ChildProcess, number: string) {
    this.#child = child;
    this.env = { ...process.env, DISPLAY: `:${number}`, GDK_BACKEND: 'x11' };
  }

  static async start(): Promise<Display> {
    // It picks a free number and says it on descriptor 3.
    const args = ['-displayfd', '3', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'];
    const child = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
    const told = child.stdio[3];
    if (!told) throw new Error('no pipe to Xvfb');
    const [number] = (await once(told, 'data')) as [Buffer];
    return new Display(child, number.toString().trim());
  }

  async close(): Promise<void> {
    this.#child.kill();
    if (this.#child.exitCode === null && this.#child.signalCode === null) await once(this.#child, 'exit');
  }
}
