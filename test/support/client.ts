/** A raw client of the wire: no browser, no code of ours on its side of the socket. */
import WebSocket from 'ws';

export type Frame = { type: string; data: Record<string, unknown> };

/** How long a test waits for a frame before it fails. */
const WAIT_MS = 7_000;

export class Client {
  /** Every frame received, in order. */
  readonly frames: Frame[] = [];
  readonly #socket: WebSocket;
  #closeCode: number | null = null;
  #wake: () => void = () => undefined;

  private constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.on('message', (data) => {
      this.frames.push(JSON.parse((data as Buffer).toString()) as Frame);
      this.#wake();
    });
    socket.on('close', (code) => {
      this.#closeCode = code;
      this.#wake();
    });
    socket.on('error', () => this.#wake());
  }

  /**
   * `url` is the HTTP address of the host; pings of the host may be answered late, as on a slow line. `localAddress` is
   * where it calls from.
   */
  static async open(
    url: string,
    path = '/ws',
    line: { pongDelayMs?: number; localAddress?: string } = {},
  ): Promise<Client> {
    const { pongDelayMs, localAddress } = line;
    const socket = new WebSocket(url.replace(/^http/, 'ws') + path, {
      autoPong: pongDelayMs === undefined,
      ...(localAddress === undefined ? {} : { localAddress }),
    });
    if (pongDelayMs !== undefined) {
      socket.on('ping', (payload) =>
        setTimeout(() => socket.pong(payload, undefined, () => {}), pongDelayMs),
      );
    }
    const client = new Client(socket);
    await new Promise((resolve, reject) => {
      socket.once('open', resolve);
      socket.once('error', reject);
    });
    return client;
  }

  get isClosed(): boolean {
    return this.#closeCode !== null;
  }

  say(type: string, data: unknown = {}): void {
    this.sayText(JSON.stringify({ type, data }));
  }

  sayText(text: string): void {
    this.#socket.send(text);
  }

  sayBinary(bytes: Uint8Array): void {
    this.#socket.send(bytes);
  }

  /** A pong, whoever asked for it. */
  pong(payload: string): void {
    this.#socket.pong(payload);
  }

  /** Says the answer to each ping of the host once more, so much later. */
  repeatPongsAfter(delayMs: number): void {
    this.#socket.on('ping', (payload) =>
      setTimeout(() => this.#socket.pong(payload, undefined, () => {}), delayMs),
    );
  }

  /** Whether this comes true with the frames that come. */
  async until(look: () => boolean): Promise<boolean> {
    return (await this.#until(() => look() || undefined)) ?? false;
  }

  /** Stops answering anything, pings too, with the socket left open: a phone whose screen is locked. */
  freeze(): void {
    this.#socket.pause();
  }

  thaw(): void {
    this.#socket.resume();
  }

  /** Cuts the line without a goodbye. */
  cut(): void {
    this.#socket.terminate();
  }

  close(): void {
    this.#socket.close();
  }

  /** The first frame of this type that `fits`, received already or within the wait. */
  async frame(
    type: string,
    fits: (data: Record<string, unknown>) => boolean = () => true,
    waitMs = WAIT_MS,
  ): Promise<Frame['data']> {
    const found = await this.#until(
      () => this.frames.find((frame) => frame.type === type && fits(frame.data)),
      waitMs,
    );
    if (found) return found.data;
    throw new Error(`no ${type} came; got ${JSON.stringify(this.frames.map((frame) => frame.type))}`);
  }

  async closeCode(): Promise<number> {
    const code = await this.#until(() => this.#closeCode ?? undefined);
    if (code === undefined) throw new Error('the socket stayed open');
    return code;
  }

  /** A pong to a ping sent now, with the host's time: every frame that the host sent before it has arrived. */
  async settle(): Promise<number> {
    const sent = Math.random();
    this.say('ping', { sent });
    const { serverTime } = await this.frame('pong', (data) => data['sent'] === sent);
    return Number(serverTime);
  }

  async #until<Value>(look: () => Value | undefined, waitMs = WAIT_MS): Promise<Value | undefined> {
    const deadline = performance.now() + waitMs;
    for (;;) {
      const value = look();
      if (value !== undefined) return value;
      const left = deadline - performance.now();
      if (left <= 0) return undefined;
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, left);
        this.#wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
  }
}
