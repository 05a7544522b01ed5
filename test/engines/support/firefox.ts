/** Firefox by WebDriver BiDi over its own port: no driver between, and several fingers at once. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import WebSocket from 'ws';
import type { Engine, Page, PointerWay } from './page.ts';
import { findProgram } from './programs.ts';

const NAMES = ['firefox-esr', 'firefox'] as const;

const PREFERENCES = {
  'dom.w3c_touch_events.enabled': 1,
  'browser.shell.checkDefaultBrowser': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'app.update.enabled': false,
  'browser.startup.page': 0,
  'toolkit.cosmeticAnimations.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
};

/** Why Firefox cannot be driven here, or null. */
export function missingForFirefox(): string | null {
  return findProgram(...NAMES) === null ? 'missing: firefox (Debian: firefox-esr)' : null;
}

export async function startFirefox(): Promise<Engine> {
  const firefox = await Firefox.start();
  return { newPage: (size) => firefox.newPage(size), close: () => firefox.close() };
}

type Answer = { id: number; result?: unknown; error?: string; message?: string };

class Firefox {
  readonly #child: ChildProcess;
  readonly #profile: string;
  readonly #socket: WebSocket;
  readonly #waiting = new Map<number, (answer: Answer) => void>();
  #lastId = 0;

  private constructor(child: ChildProcess, profile: string, socket: WebSocket) {
    this.#child = child;
    this.#profile = profile;
    this.#socket = socket;
    socket.on('message', (data: Buffer) => {
      const answer = JSON.parse(data.toString()) as Answer;
      this.#waiting.get(answer.id)?.(answer);
      this.#waiting.delete(answer.id);
    });
  }

  static async start(): Promise<Firefox> {
    const profile = await mkdtemp(path.join(tmpdir(), 'partyline-firefox-'));
    const lines = Object.entries(PREFERENCES).map(
      ([name, value]) => `user_pref("${name}", ${JSON.stringify(value)});`,
    );
    await writeFile(path.join(profile, 'user.js'), lines.join('\n'));
    const args = ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port', '0'];
    const child = spawn(findProgram(...NAMES) ?? NAMES[0], args, { stdio: ['ignore', 'ignore', 'pipe'] });
    const socket = new WebSocket(`${await address(child)}/session`);
    await once(socket, 'open');
    const firefox = new Firefox(child, profile, socket);
    await firefox.#say('session.new', { capabilities: {} });
    return firefox;
  }

  /** A window of its own, as on a device of its own: its storage too. */
  async newPage(viewport: { width: number; height: number }): Promise<Page> {
    const { userContext } = await this.#say<{ userContext: string }>('browser.createUserContext', {});
    const { context } = await this.#say<{ context: string }>('browsingContext.create', {
      type: 'window',
      userContext,
    });
    await this.#say('browsingContext.setViewport', { context, viewport });
    const run = async <Result>(source: unknown, args: unknown[]): Promise<Result> => {
      const expression = `Promise.resolve((${String(source)})(...${JSON.stringify(args)})).then((it) => JSON.stringify(it) ?? 'null')`;
      const { result, exceptionDetails } = await this.#say<Evaluated>('script.evaluate', {
        expression,
        target: { context },
        awaitPromise: true,
      });
      if (exceptionDetails) throw new Error(exceptionDetails.text);
      return JSON.parse(result?.value ?? 'null') as Result;
    };
    return {
      hasTouch: true,
      goto: async (url) =>
        void (await this.#say('browsingContext.navigate', { context, url, wait: 'complete' })),
      reload: async () => void (await this.#say('browsingContext.reload', { context, wait: 'complete' })),
      evaluate: (source, ...args) => run(source, args),
      perform: async (ways: PointerWay[]) =>
        void (await this.#say('input.performActions', { context, actions: ways })),
      type: async (text) => {
        const actions = text
          .split('')
          .flatMap((value) => ['keyDown', 'keyUp'].map((type) => ({ type, value })));
        await this.#say('input.performActions', { context, actions: [{ type: 'key', id: 'keys', actions }] });
      },
      screenshot: async () =>
        (await this.#say<{ data: string }>('browsingContext.captureScreenshot', { context })).data,
    };
  }

  async close(): Promise<void> {
    await this.#say('browser.close', {}).catch(() => this.#child.kill());
    if (this.#child.exitCode === null && this.#child.signalCode === null) await once(this.#child, 'exit');
    await rm(this.#profile, { recursive: true, force: true, maxRetries: 5 });
  }

  #say<Result>(method: string, params: object): Promise<Result> {
    this.#lastId += 1;
    const id = this.#lastId;
    this.#socket.send(JSON.stringify({ id, method, params }));
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, ({ error, message, result }) => {
        if (error === undefined) resolve(result as Result);
        else reject(new Error(`${method}: ${error}: ${message}`));
      });
    });
  }
}

type Evaluated = { result?: { value?: string }; exceptionDetails?: { text: string } };

/** It says on its standard error where it listens. */
async function address({ stderr }: ChildProcess): Promise<string> {
  if (!stderr) throw new Error('no pipe to Firefox');
  for await (const line of createInterface({ input: stderr })) {
    const found = /BiDi listening on (ws:\S+)/.exec(line)?.[1];
    if (found === undefined) continue;
    stderr.resume();
    return found;
  }
  throw new Error('Firefox ended and did not listen');
}
