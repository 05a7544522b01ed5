/** A TCP connection that says exactly what a test wants, where a WebSocket library would be too polite. */
import { connect, type Socket } from 'node:net';

/** How long a test waits for an answer before it fails. */
const WAIT_MS = 12_000;

export class RawSocket {
  /** All that came, as bytes of latin1. */
  received = '';
  readonly socket: Socket;
  readonly #closed: Promise<void>;

  private constructor(socket: Socket) {
    this.socket = socket;
    socket.setEncoding('latin1');
    // Each wait below leaves a listener behind, and a socket lives no longer than its test.
    socket.setMaxListeners(0);
    socket.on('data', (text: string) => (this.received += text));
    socket.on('error', () => undefined);
    this.#closed = new Promise((resolve) => socket.once('close', () => resolve()));
  }

  static async open(port: number, text = '', address = '127.0.0.1'): Promise<RawSocket> {
    const raw = new RawSocket(connect(port, address));
    await new Promise((resolve) => raw.socket.once('connect', resolve));
    raw.write(text);
    return raw;
  }

  /** Upgraded on `/ws`; from here on nothing answers the host's pings. */
  static async upgraded(port: number): Promise<RawSocket> {
    const raw = await RawSocket.open(port, upgradeRequest({ host: `127.0.0.1:${port}` }));
    await raw.until((received) => received.includes('\r\n\r\n'));
    return raw;
  }

  write(text: string): void {
    if (text !== '') this.socket.write(text, 'latin1');
  }

  /** A text frame with a mask of zeros; payloads of less than 64 KiB. */
  say(type: string, data: unknown = {}): void {
    const payload = Buffer.from(JSON.stringify({ type, data }));
    const head = payload.length < 126 ? [0x80 | payload.length] : [0x80 | 126, ...twoBytes(payload.length)];
    this.socket.write(Buffer.concat([Buffer.from([0x81, ...head, 0, 0, 0, 0]), payload]));
  }

  async until(fits: (received: string) => boolean): Promise<string> {
    const deadline = AbortSignal.timeout(WAIT_MS);
    while (!fits(this.received)) {
      await new Promise<void>((resolve, reject) => {
        const fail = () => reject(new Error(`only this came: ${this.received.slice(0, 300)}`));
        this.socket.once('data', () => resolve());
        this.socket.once('close', fail);
        deadline.addEventListener('abort', fail, { once: true });
      });
    }
    return this.received;
  }

  closed(): Promise<void> {
    return this.#closed;
  }

  end(): void {
    this.socket.destroy();
  }
}

/** The text of an upgrade; a header that is `undefined` is left out. */
export function upgradeRequest(headers: { host?: string; origin?: string }, path = '/ws'): string {
  const lines = [
    `GET ${path} HTTP/1.1`,
    'Connection: Upgrade',
    'Upgrade: websocket',
    'Sec-WebSocket-Version: 13',
    'Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==',
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
  ];
  return `${lines.join('\r\n')}\r\n\r\n`;
}

function twoBytes(value: number): [number, number] {
  return [value >> 8, value & 0xff];
}
