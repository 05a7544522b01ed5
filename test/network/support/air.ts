/** The access point in user space: how good the Wi-Fi is, and who is out of range. */
import { spawn, spawnSync, type ChildProcessByStdio } from 'node:child_process';
import path from 'node:path';
import { createInterface, type Interface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';

const PROGRAM = path.resolve(import.meta.dirname, '../programs/air.py');

/** One way across the room, per station. Times in ms, probabilities from 0 to 1. */
export type AirQuality = {
  delay: number;
  /** At most so much more, at random. */
  jitter: number;
  /** Now and then a radio retries, scans or sleeps. */
  spikeChance: number;
  spike: number;
  loss: number;
  /** Multicast is not confirmed on the air, so it is lost more often. */
  multicastLoss: number;
  /** Multicast waits for the access point's next beacon of this interval; 0 does not wait. */
  beacon: number;
};

export const AIR = {
  ideal: { delay: 0, jitter: 0, spikeChance: 0, spike: 0, loss: 0, multicastLoss: 0, beacon: 0 },
  good: { delay: 1.5, jitter: 1, spikeChance: 0.002, spike: 30, loss: 0, multicastLoss: 0.01, beacon: 0 },
  busy: { delay: 4, jitter: 6, spikeChance: 0.02, spike: 120, loss: 0.002, multicastLoss: 0.1, beacon: 102 },
  bad: { delay: 15, jitter: 25, spikeChance: 0.05, spike: 400, loss: 0.02, multicastLoss: 0.35, beacon: 307 },
} as const satisfies Record<string, AirQuality>;

export class Air {
  readonly #child: ChildProcessByStdio<Writable, Readable, null>;
  readonly #lines: AsyncIterator<string>;
  readonly #reader: Interface;

  private constructor(child: ChildProcessByStdio<Writable, Readable, null>) {
    this.#child = child;
    this.#reader = createInterface({ input: child.stdout });
    this.#lines = this.#reader[Symbol.asyncIterator]();
  }

  /** `stations` are the access point's ports in its namespace `point`. */
  static async start(where: {
    point: string;
    stations: readonly string[];
    namespaces: readonly string[];
  }): Promise<Air> {
    const { point, stations, namespaces } = where;
    for (const namespace of namespaces) {
      // Packets are taken from the cable as they are: their checksums must be there.
      const args = ['netns', 'exec', namespace, 'python3', PROGRAM, '--whole-packets', 'wlan0'];
      const { status, stderr } = spawnSync('ip', args, { encoding: 'utf8' });
      if (status !== 0) throw new Error(`cannot prepare ${namespace}: ${stderr}`);
    }
    const child = spawn('ip', ['netns', 'exec', point, 'python3', PROGRAM, ...stations], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    const air = new Air(child);
    await air.#answer();
    return air;
  }

  /** For all stations. */
  async set(quality: AirQuality): Promise<void> {
    await this.#tell({ set: quality });
  }

  /** Out of range: frames vanish, and nobody is told. */
  async cut(station: string): Promise<void> {
    await this.#tell({ cut: station });
  }

  async heal(station: string): Promise<void> {
    await this.#tell({ heal: station });
  }

  async close(): Promise<void> {
    this.#reader.close();
    if (this.#child.exitCode !== null) return;
    const ended = new Promise((resolve) => this.#child.once('exit', resolve));
    this.#child.kill('SIGKILL');
    await ended;
  }

  async #tell(order: object): Promise<void> {
    this.#child.stdin.write(`${JSON.stringify(order)}\n`);
    await this.#answer();
  }

  async #answer(): Promise<void> {
    const { value, done } = await this.#lines.next();
    if (done || value !== 'ok') throw new Error(`the access point said ${String(value)}`);
  }
}
