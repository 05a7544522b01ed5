/** A living room for one test: a host of its own, a TV, and phones with thumbs. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, BrowserContext, Page } from '@playwright/test';
import { Headless, type Line } from '../../support/headless.ts';
import { Thumb } from './thumb.ts';

export type Frame = { type: string; data: Record<string, unknown> };

/** A page and what came to it over its WebSockets, in order. */
export type Screen = { page: Page; frames: Frame[] };

export type Phone = Screen & { context: BrowserContext; thumb: Thumb };

export class Room {
  host: Headless;
  ready: Line;
  readonly dataDir: string;
  readonly #browser: Browser;
  readonly #contexts: BrowserContext[] = [];

  private constructor(host: Headless, ready: Line, dataDir: string, browser: Browser) {
    this.host = host;
    this.ready = ready;
    this.dataDir = dataDir;
    this.#browser = browser;
  }

  static async open(browser: Browser, options: string[] = []): Promise<Room> {
    const dataDir = await mkdtemp(path.join(tmpdir(), 'partyline-e2e-'));
    const fixed = ['--json', '--port', '0', '--host', '127.0.0.1', '--no-mdns', '--data', dataDir];
    const host = new Headless([...fixed, ...options]);
    return new Room(host, await host.event('ready'), dataDir, browser);
  }

  /** Starts the host again after it ended: same port, same data folder. */
  async reopen(): Promise<void> {
    await this.host.exitCode();
    const port = String(this.ready['port']);
    this.host = new Headless([
      '--json',
      '--port',
      port,
      '--host',
      '127.0.0.1',
      '--no-mdns',
      '--data',
      this.dataDir,
    ]);
    this.ready = await this.host.event('ready');
  }

  get joinUrl(): string {
    return String(this.ready['joinUrl']);
  }

  async tv(viewport = { width: 1280, height: 720 }): Promise<Screen> {
    const context = await this.#context({ viewport });
    const screen = await openScreen(context);
    await screen.page.goto(String(this.ready['tvUrl']));
    await screen.page.getByText(String(this.ready['code']), { exact: true }).waitFor();
    return screen;
  }

  /** A phone at the join page, as the QR code opens it. */
  async stranger(locale = 'en-US'): Promise<Phone> {
    const viewport = { width: 390, height: 844 };
    const context = await this.#context({
      viewport,
      locale,
      isMobile: true,
      hasTouch: true,
      deviceScaleFactor: 2,
    });
    return this.scan(context);
  }

  /** Opens the QR code's address in this phone's browser, as a first visit or as a return. */
  async scan(context: BrowserContext): Promise<Phone> {
    const screen = await openScreen(context);
    await screen.page.goto(this.joinUrl);
    return { ...screen, context, thumb: await Thumb.on(screen.page) };
  }

  /** A phone that has joined under this name. */
  async phone(name: string): Promise<Phone> {
    const phone = await this.stranger();
    await phone.page.getByLabel('Your name').fill(name);
    await phone.page.getByRole('button', { name: 'Join', exact: true }).tap();
    await phone.page.locator('[data-control]').first().waitFor();
    return phone;
  }

  async close(): Promise<void> {
    for (const context of this.#contexts) await context.close();
    await this.host.end();
    await rm(this.dataDir, { recursive: true, force: true });
  }

  async #context(options: Parameters<Browser['newContext']>[0]): Promise<BrowserContext> {
    const context = await this.#browser.newContext(options);
    this.#contexts.push(context);
    return context;
  }
}

async function openScreen(context: BrowserContext): Promise<Screen> {
  const page = await context.newPage();
  const frames: Frame[] = [];
  page.on('websocket', (socket) => {
    socket.on('framereceived', ({ payload }) => frames.push(JSON.parse(String(payload)) as Frame));
  });
  return { page, frames };
}
