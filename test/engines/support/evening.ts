/** A host, a TV and a phone, the last two in the same engine. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Headless, type Line } from '../../support/headless.ts';
import { Hand } from './hand.ts';
import { until, type Page } from './page.ts';

const GAMES = path.resolve(import.meta.dirname, '../games');

export class Evening {
  readonly tv: Page;
  readonly phone: Page;
  readonly hand: Hand;
  #host: Headless;
  readonly #dataDir: string;
  readonly #port: string;

  private constructor(
    pages: { tv: Page; phone: Page },
    started: { host: Headless; ready: Line; dataDir: string },
  ) {
    this.tv = pages.tv;
    this.phone = pages.phone;
    this.hand = new Hand(pages.phone);
    this.#host = started.host;
    this.#port = String(started.ready['port']);
    this.#dataDir = started.dataDir;
  }

  /** The TV shows the lobby, and Ana has joined. */
  static async open(pages: { tv: Page; phone: Page }): Promise<Evening> {
    const dataDir = await mkdtemp(path.join(tmpdir(), 'partyline-engines-'));
    const host = startHost('0', dataDir);
    const ready = await host.event('ready');
    const evening = new Evening(pages, { host, ready, dataDir });
    await pages.tv.goto(String(ready['tvUrl']));
    await host.event('tvConnected');
    await pages.phone.goto(String(ready['joinUrl']));
    await evening.hand.tap('.join input');
    await pages.phone.type('Ana');
    await evening.hand.tap('.join button[type="submit"]');
    await host.event('playerJoined');
    return evening;
  }

  /** Picks a game by its place on the shelf and starts it; `control` is one that its players get. */
  async start(place: number, control: string): Promise<void> {
    await this.hand.tap(`[data-control="game"] .choice:nth-child(${place})`);
    // Start names the game that it starts: a tap before it does would be for another one (12.4).
    await until('the pick', () =>
      this.phone.evaluate((nth) => {
        const title = document.querySelector(`[data-control="game"] .choice:nth-child(${nth})`)?.textContent;
        return document.querySelector('[data-control="start"]')?.textContent.includes(title ?? '?') ?? false;
      }, place),
    );
    await this.hand.tap('[data-control="start"]');
    await this.holds(control);
  }

  /** Waits until the phone shows a control that can be used. */
  async holds(control: string): Promise<void> {
    await until(`the control ${control}`, () =>
      this.phone.evaluate((id) => document.querySelector(`[data-control="${id}"]`) !== null, control),
    );
  }

  /** Ends the host as a power cut does, and starts it again with the same port and data. */
  async killHost(): Promise<void> {
    await this.#host.end();
    this.#host = startHost(this.#port, this.#dataDir);
    await this.#host.event('ready');
    await this.#host.event('tvConnected');
    await this.#host.event('playerReturned');
  }

  countOf(event: string): number {
    return this.#host.lines.filter((line) => line.event === event).length;
  }

  async close(): Promise<void> {
    await this.#host.end();
    await rm(this.#dataDir, { recursive: true, force: true });
  }
}

function startHost(port: string, dataDir: string): Headless {
  const fixed = ['--json', '--host', '127.0.0.1', '--no-mdns', '--games', GAMES];
  return new Headless([...fixed, '--port', port, '--data', dataDir]);
}
