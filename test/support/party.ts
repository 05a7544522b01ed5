/** A host of its own for one test: loopback, port 0, an empty data folder. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Host, HostEvent, HostOptions } from '../../src-main/host/host-api.ts';
import { startHost } from '../../src-main/host/host.ts';
import { silentLogger } from '../../src-main/host/disk/logger.ts';
import { Client } from './client.ts';

const ROOT = path.resolve(import.meta.dirname, '..', '..');

export class TestParty {
  readonly host: Host;
  readonly events: HostEvent[] = [];
  readonly dataDir: string;
  readonly #clients: Client[] = [];

  private constructor(host: Host, dataDir: string) {
    this.host = host;
    this.dataDir = dataDir;
    host.onEvent((event) => this.events.push(event));
  }

  static async start(options: Partial<HostOptions> = {}): Promise<TestParty> {
    const dataDir = options.dataDir ?? (await mkdtemp(path.join(tmpdir(), 'partyline-test-')));
    const host = await startHost({
      pagesDir: path.join(ROOT, 'test/support/pages'),
      shippedGamesDir: path.join(ROOT, 'test/support/games'),
      port: 0,
      address: '127.0.0.1',
      mdns: false,
      logger: silentLogger(),
      checkOutgoing: true,
      ...options,
      dataDir,
    });
    return new TestParty(host, dataDir);
  }

  get url(): string {
    return `http://127.0.0.1:${this.host.port}`;
  }

  /** A socket that has said nothing yet. */
  async client(path?: string, line?: { pongDelayMs: number }): Promise<Client> {
    const client = await Client.open(this.url, path, line);
    this.#clients.push(client);
    return client;
  }

  /** A phone with a seat. */
  async phone(
    name: string,
    hello: object = {},
    line?: { pongDelayMs: number },
  ): Promise<Client & { welcome: Record<string, unknown> }> {
    const client = await this.client('/ws', line);
    client.say('hello', { role: 'phone', protocol: 1, code: this.host.code, name, ...hello });
    return Object.assign(client, { welcome: await client.frame('welcome') });
  }

  async tv(): Promise<Client> {
    const client = await this.client();
    client.say('hello', { role: 'tv', protocol: 1, token: this.host.tvToken });
    await client.frame('welcome');
    return client;
  }

  /** Ends the host; the data folder stays for a second evening. */
  async stop(): Promise<void> {
    for (const client of this.#clients) client.cut();
    await this.host.close();
  }

  async end(): Promise<void> {
    await this.stop();
    await rm(this.dataDir, { recursive: true, force: true });
  }
}
