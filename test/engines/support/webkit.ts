/** WebKitGTK's own browser by its own driver: one driver and one display for each page, as on two machines. */
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { Display } from './display.ts';
import { until, type Engine, type Page } from './page.ts';
import { findProgram } from './programs.ts';

const BROWSERS = ['x86_64', 'aarch64'].map(
  (machine) => `/usr/lib/${machine}-linux-gnu/webkit2gtk-4.1/MiniBrowser`,
);
const DRIVER = 'WebKitWebDriver';
/** By this name the driver's answers hold an element. */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

/** Why WebKit cannot be driven here, or null. */
export function missingForWebKit(): string | null {
  const missing = [DRIVER, 'Xvfb'].filter((program) => findProgram(program) === null);
  if (!BROWSERS.some((file) => existsSync(file))) missing.push('MiniBrowser');
  return missing.length === 0 ? null : `missing: ${missing.join(', ')} (Debian: webkit2gtk-driver, xvfb)`;
}

export async function startWebKit(): Promise<Engine> {
  const display = await Display.start();
  const drivers: Driver[] = [];
  return {
    async newPage(size) {
      const driver = await Driver.start(display);
      drivers.push(driver);
      return driver.open(size);
    },
    async close() {
      await Promise.all(drivers.map((driver) => driver.close()));
      await display.close();
    },
  };
}

class Driver {
  readonly #child: ChildProcess;
  readonly #address: string;
  #session = '';

  private constructor(child: ChildProcess, address: string) {
    this.#child = child;
    this.#address = address;
  }

  static async start(display: Display): Promise<Driver> {
    const port = await freePort();
    const child = spawn(DRIVER, [`--port=${port}`], { stdio: 'ignore', env: display.env });
    const driver = new Driver(child, `http://127.0.0.1:${port}`);
    await until('the driver', () => driver.#say('GET', '/status'));
    return driver;
  }

  async open({ width, height }: { width: number; height: number }): Promise<Page> {
    const binary = BROWSERS.find((file) => existsSync(file));
    const browserOptions = { binary, args: ['--automation'] };
    const alwaysMatch = { 'webkitgtk:browserOptions': browserOptions };
    const { sessionId } = await this.#say<{ sessionId: string }>('POST', '/session', {
      capabilities: { alwaysMatch },
    });
    this.#session = `/session/${sessionId}`;
    const post = <Result>(path: string, body: object = {}) =>
      this.#say<Result>('POST', this.#session + path, body);
    const run = async <Result>(source: unknown, args: unknown[]): Promise<Result> => {
      const script = `return Promise.resolve((${String(source)})(...arguments)).then((it) => JSON.stringify(it) ?? 'null')`;
      return JSON.parse(await post<string>('/execute/sync', { script, args })) as Result;
    };
    await post('/window/rect', { x: 0, y: 0, width, height });
    const page: Page = {
      hasTouch: false,
      goto: async (url) => void (await post('/url', { url })),
      reload: async () => void (await post('/refresh')),
      evaluate: (source, ...args) => run(source, args),
      perform: async (actions) => void (await post('/actions', { actions })),
      type: async (text) => {
        const element = await this.#say<Record<string, string>>('GET', `${this.#session}/element/active`);
        await post(`/element/${element[ELEMENT]}/value`, { text });
      },
      screenshot: () => this.#say('GET', `${this.#session}/screenshot`),
    };
    // The window's own frame is added.
    const inner = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
    await post('/window/rect', { width: 2 * width - inner.width, height: 2 * height - inner.height });
    return page;
  }

  async close(): Promise<void> {
    await this.#say('DELETE', this.#session).catch(() => {});
    this.#child.kill();
    if (this.#child.exitCode === null) await once(this.#child, 'exit');
  }

  async #say<Result>(method: string, path: string, body?: object): Promise<Result> {
    const answer = await fetch(this.#address + path, {
      method,
      ...(body === undefined
        ? {}
        : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    });
    const { value } = (await answer.json()) as { value: Result & { error?: string; message?: string } };
    if (!answer.ok) throw new Error(`${method} ${path}: ${value.error}: ${value.message}`);
    return value;
  }
}

/** WebKitWebDriver cannot choose a port by itself. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
