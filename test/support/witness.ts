/** A raw client that notes when it heard what, and that any number of waiters may ask. */
import { once } from 'node:events';
import WebSocket from 'ws';
import type { Frame } from './client.ts';

/** How long a wait may take before it fails. */
const WAIT_MS = 10_000;

export class Witness {
  /** Every frame with its arrival by `performance.now()`. */
  readonly heard: (Frame & { atMs: number })[] = [];
  closed: { code: number; atMs: number } | null = null;
  readonly #socket: WebSocket;
  #waiters: (() => void)[] = [];
  #listener: (frame: Frame) => void = () => undefined;

  private constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.on('message', (data) => {
      const frame = JSON.parse((data as Buffer).toString()) as Frame;
      this.heard.push({ ...frame, atMs: performance.now() });
      this.#listener(frame);
      this.#wake();
    });
    socket.on('close', (code) => {
      this.closed = { code, atMs: performance.now() };
      this.#wake();
    });
    socket.on('error', () => undefined);
  }

  /** `url` is the HTTP address of the host. */
  static async open(url: string): Promise<Witness> {
    const socket = new WebSocket(`${url.replace(/^http/, 'ws')}/ws`);
    const witness = new Witness(socket);
    await once(socket, 'open');
    return witness;
  }

  say(type: string, data: unknown = {}): void {
    if (this.#socket.readyState === WebSocket.OPEN) this.#socket.send(JSON.stringify({ type, data }));
  }

  /** The first frame of this type that `fits`, heard already or soon; throws when the line closes first. */
  async hears(type: string, fits: (data: Frame['data']) => boolean = () => true): Promise<Frame['data']> {
    const found = () => this.heard.find((frame) => frame.type === type && fits(frame.data));
    await this.#until(() => found() !== undefined || this.closed !== null, type);
    const frame = found();
    if (!frame) throw new Error(`closed with ${this.closed?.code} before ${type}`);
    return frame.data;
  }

  async closes(): Promise<void> {
    await this.#until(() => this.closed !== null, 'close');
  }

  onFrame(listener: (frame: Frame) => void): void {
    this.#listener = listener;
  }

  /** A phone whose screen is locked: the socket stays open and nothing is read. */
  freeze(): void {
    this.#socket.pause();
  }

  cut(): void {
    this.#socket.terminate();
  }

  /** Forgets what it heard, so that a long evening does not fill the memory. */
  forget(): void {
    this.heard.length = 0;
  }

  async #until(isSo: () => boolean, what: string): Promise<void> {
    const deadline = performance.now() + WAIT_MS;
    while (!isSo()) {
      const left = deadline - performance.now();
      if (left <= 0) throw new Error(`no ${what} within ${WAIT_MS} ms`);
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, left);
        this.#waiters.push(() => {
          clearTimeout(timer);
          resolve();
        });
      });
    }
  }

  #wake(): void {
    const waiters = this.#waiters;
    this.#waiters = [];
    for (const wake of waiters) wake();
  }
}
