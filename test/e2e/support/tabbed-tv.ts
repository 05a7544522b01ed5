/**
 * A TV in a Chromium of its own, with tabs that really cover one another: Playwright tells each page that it drives that
 * it has the focus, so here the browser is spoken to directly.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect } from '@playwright/test';
import { WebSocket } from 'ws';
import { chromiumLaunch } from '../../../scripts/lib/chromium.ts';

type Target = { id: string; type: string; url: string; webSocketDebuggerUrl: string };

export class TabbedTv {
  readonly #child: ChildProcess;
  readonly #profile: string;
  #origin = '';
  #target: Target | undefined;
  #socket: WebSocket | undefined;
  #lastId = 0;

  private constructor(child: ChildProcess, profile: string) {
    this.#child = child;
    this.#profile = profile;
  }

  static async open(url: string): Promise<TabbedTv> {
    const { executablePath, args, env } = chromiumLaunch();
    if (executablePath === undefined) throw new Error('there is no Chromium on this machine');
    const profile = await mkdtemp(path.join(tmpdir(), 'partyline-tabs-'));
    const ours = ['--headless=new', '--remote-debugging-port=0', '--no-first-run', '--disable-gpu'];
    const child = spawn(executablePath, [...args, ...ours, `--user-data-dir=${profile}`, url], {
      stdio: 'ignore',
      env,
    });
    const tv = new TabbedTv(child, profile);
    await tv.#find();
    return tv;
  }

  async #find(): Promise<void> {
    const portFile = path.join(this.#profile, 'DevToolsActivePort');
    await expect
      .poll(async () => {
        const port = (await readFile(portFile, 'utf8').catch(() => '')).split('\n')[0];
        this.#origin = `http://127.0.0.1:${port}`;
        const listed = port ? await fetch(`${this.#origin}/json`) : null;
        const targets = ((await listed?.json()) ?? []) as Target[];
        this.#target = targets.find(({ type, url }) => type === 'page' && url.includes('/tv/'));
        return this.#target !== undefined;
      })
      .toBe(true);
    this.#socket = new WebSocket(this.#target?.webSocketDebuggerUrl ?? '');
    await once(this.#socket, 'open');
  }

  /** Another tab in front of the TV's. */
  async cover(): Promise<void> {
    await fetch(`${this.#origin}/json/new?about:blank`, { method: 'PUT' });
  }

  async uncover(): Promise<void> {
    await fetch(`${this.#origin}/json/activate/${this.#target?.id}`);
  }

  async minimise(windowState: 'minimized' | 'normal'): Promise<void> {
    const { windowId } = (await this.#call('Browser.getWindowForTarget')) as { windowId: number };
    await this.#call('Browser.setWindowBounds', { windowId, bounds: { windowState } });
  }

  async reload(): Promise<void> {
    await this.#call('Page.reload');
  }

  /** The words on the TV's page. */
  async text(): Promise<string> {
    const evaluated = (await this.#call('Runtime.evaluate', { expression: 'document.body.innerText' })) as {
      result: { value?: string };
    };
    return evaluated.result.value ?? '';
  }

  async #call(method: string, params: object = {}): Promise<unknown> {
    const id = (this.#lastId += 1);
    const socket = this.#socket;
    if (!socket) throw new Error('the TV is not open');
    const answer = new Promise<unknown>((resolve) => {
      socket.on('message', function listen(data: Buffer) {
        const message = JSON.parse(data.toString()) as { id?: number; result?: unknown };
        if (message.id !== id) return;
        socket.off('message', listen);
        resolve(message.result);
      });
    });
    socket.send(JSON.stringify({ id, method, params }));
    return answer;
  }

  async close(): Promise<void> {
    this.#socket?.terminate();
    if (this.#child.exitCode === null) {
      this.#child.kill('SIGKILL');
      await once(this.#child, 'close');
    }
    await rm(this.#profile, { recursive: true, force: true, maxRetries: 5 });
  }
}
