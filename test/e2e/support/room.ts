/** A living room for one test: a host of its own, a TV in a browser, and phones. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, BrowserContext, Page } from '@playwright/test';
import { Headless, type Line } from '../../support/headless.ts';
import { explainNothing } from '../../support/settings.ts';
import { Phones, type Phone } from './phones.ts';
import { openScreen, type Screen } from './screen.ts';

/** The options of every host under test. */
const FIXED = ['--json', '--host', '127.0.0.1', '--no-mdns'];

export class Room {
  host: Headless;
  ready: Line;
  readonly phones: Phones;
  readonly dataDir: string;
  readonly #options: readonly string[];
  readonly #browser: Browser;
  readonly #tvs: BrowserContext[] = [];

  private constructor(
    started: { host: Headless; ready: Line; dataDir: string; options: readonly string[] },
    browser: Browser,
  ) {
    this.host = started.host;
    this.ready = started.ready;
    this.phones = new Phones(browser, this.joinUrl);
    this.dataDir = started.dataDir;
    this.#options = started.options;
    this.#browser = browser;
  }

  /** A house that explains no game before it begins, unless `explains`. */
  static async open(
    browser: Browser,
    options: string[] = [],
    env: NodeJS.ProcessEnv = {},
    explains = false,
  ): Promise<Room> {
    const dataDir = await mkdtemp(path.join(tmpdir(), 'partyline-e2e-'));
    if (!explains) explainNothing(dataDir);
    const host = new Headless([...FIXED, '--port', '0', '--data', dataDir, ...options], undefined, env);
    return new Room({ host, ready: await host.event('ready'), dataDir, options }, browser);
  }

  get joinUrl(): string {
    return String(this.ready['joinUrl']);
  }

  /** Starts the host again after it ended: same port, same data folder, same options. */
  async reopen(): Promise<void> {
    await this.host.exitCode();
    this.host = new Headless([
      ...FIXED,
      '--port',
      String(this.ready['port']),
      '--data',
      this.dataDir,
      ...this.#options,
    ]);
    this.ready = await this.host.event('ready');
  }

  async tv(viewport = { width: 1280, height: 720 }): Promise<Screen> {
    const context = await this.#browser.newContext({ viewport });
    this.#tvs.push(context);
    const screen = await openScreen(context);
    await screen.page.goto(String(this.ready['tvUrl']));
    await screen.page.getByText(String(this.ready['code']), { exact: true }).waitFor();
    return screen;
  }

  /** A page of any other kind. */
  async page(): Promise<Page> {
    const context = await this.#browser.newContext();
    this.#tvs.push(context);
    return context.newPage();
  }

  /** A phone that has joined under this name and holds a controller. */
  async phone(name: string): Promise<Phone> {
    const phone = await this.phones.joined(name);
    await phone.page.locator('[data-control]').first().waitFor();
    return phone;
  }

  async close(): Promise<void> {
    await this.phones.close();
    for (const context of this.#tvs) await context.close();
    await this.host.end();
    await rm(this.dataDir, { recursive: true, force: true });
  }
}
