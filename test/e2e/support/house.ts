import { rm } from 'node:fs/promises';
import { Client } from '../../support/client.ts';
import { Headless, type Line } from '../../support/headless.ts';
import { explainNothing } from '../../support/settings.ts';
import type { FaultyLine } from './faulty-line.ts';
import { readSavedFloe, type SavedFloe } from './saved-floe.ts';

/** The host of an evening, and its folder. */
export class House {
  host: Headless;
  ready: Line;
  readonly dataDir: string;
  readonly #line: FaultyLine;

  private constructor(host: Headless, ready: Line, place: { dataDir: string; line: FaultyLine }) {
    this.host = host;
    this.ready = ready;
    this.dataDir = place.dataDir;
    this.#line = place.line;
    place.line.hostPort = Number(ready['port']);
  }

  static async open(dataDir: string, line: FaultyLine): Promise<House> {
    explainNothing(dataDir);
    const host = startHost(dataDir, 0);
    return new House(host, await host.event('ready'), { dataDir, line });
  }

  /** As the phones see it: through the line. */
  get joinUrl(): string {
    return `http://127.0.0.1:${this.#line.port}/?c=${String(this.ready['code'])}`;
  }

  async kill(): Promise<void> {
    await this.host.end();
  }

  /** Starts it again on the same port and folder; returns the moment it was ready, by `Date.now()`. */
  async start(): Promise<number> {
    this.host = startHost(this.dataDir, Number(this.ready['port']));
    this.ready = await this.host.event('ready');
    return Date.now();
  }

  saved(): Promise<SavedFloe | null> {
    return readSavedFloe(this.dataDir);
  }

  /** A phone without a browser: a new seat by its name, or an old one by its token. */
  async guest(who: { name: string } | { token: string }): Promise<Client> {
    const client = await Client.open(`http://127.0.0.1:${String(this.ready['port'])}`);
    client.say('hello', { role: 'phone', protocol: 1, code: this.ready['code'], ...who });
    await client.frame('welcome');
    return client;
  }

  async close(): Promise<void> {
    await this.host.end();
    await rm(this.dataDir, { recursive: true, force: true });
  }
}

function startHost(dataDir: string, port: number): Headless {
  return new Headless([
    '--json',
    '--host',
    '127.0.0.1',
    '--no-mdns',
    '--data',
    dataDir,
    '--port',
    String(port),
  ]);
}
