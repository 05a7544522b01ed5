/** The built host, with a window into its process: memory after a collection, and what keeps its event loop. */
import path from 'node:path';
import { Headless, type Line } from '../support/headless.ts';

const PROGRAM = path.resolve(import.meta.dirname, '../../out/main/headless.js');

/** Runs in the host's process; the signal asks, and a line among the host's own answers. */
const WATCH = `
process.on('SIGUSR2', () => {
  globalThis.gc();
  const loop = {};
  for (const name of process.getActiveResourcesInfo()) loop[name] = (loop[name] ?? 0) + 1;
  const { rss, heapUsed } = process.memoryUsage();
  const peakRss = process.resourceUsage().maxRSS * 1024;
  console.log(JSON.stringify({ event: 'watched', rss, peakRss, heapUsed, loop }));
});`;

/** Bytes, and how many of each kind of handle and timer. */
export type Watched = { rss: number; peakRss: number; heapUsed: number; loop: Record<string, number> };

export class WatchedHost {
  readonly headless: Headless;
  readonly ready: Line;
  #asked = 0;

  private constructor(headless: Headless, ready: Line) {
    this.headless = headless;
    this.ready = ready;
  }

  static async start(options: string[]): Promise<WatchedHost> {
    const watch = `--import=data:text/javascript,${encodeURIComponent(WATCH)}`;
    const headless = new Headless([watch, PROGRAM, '--json', ...options], '--expose-gc');
    return new WatchedHost(headless, await headless.event('ready'));
  }

  get url(): string {
    return `http://127.0.0.1:${String(this.ready['port'])}`;
  }

  async watch(): Promise<Watched> {
    this.#asked += 1;
    const asked = this.#asked;
    this.headless.signal('SIGUSR2');
    const answers = () => this.headless.lines.filter(({ event }) => event === 'watched');
    await this.headless.event('watched', () => answers().length >= asked);
    return answers()[asked - 1] as unknown as Watched;
  }

  /** Open WebSockets in this role. */
  async connections(role: 'phone' | 'tv' | 'unknown'): Promise<number> {
    const text = await (await fetch(`${this.url}/metrics`, { headers: { connection: 'close' } })).text();
    const found = new RegExp(`^partyline_connections\\{role="${role}"\\} (\\d+)`, 'm').exec(text);
    return Number(found?.[1] ?? 0);
  }
}
