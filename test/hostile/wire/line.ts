/** One TCP line of an attacker: writes what it likes, and understands what the host says. */
import { connect, type Socket } from 'node:net';
import { OPCODE } from './frame.ts';

/** One thing that the host said on a WebSocket. */
export type Heard =
  | { is: 'message'; type: string; data: Record<string, unknown> }
  | { is: 'close'; code: number }
  | { is: 'ping' }
  | { is: 'pong'; payload: string };

/** How long an answer may take on a busy machine; only one that never comes fails. */
const WAIT_MS = 10_000;

export class Line {
  readonly socket: Socket;
  readonly heard: Heard[] = [];
  /** The status of the answer to the first request; 0 before. */
  status = 0;
  /** The plain HTTP that came, as latin1; at most so much as is worth a look. */
  page = '';
  isGone = false;
  #rest: Buffer = Buffer.alloc(0);
  #wake: () => void = () => undefined;

  private constructor(socket: Socket) {
    this.socket = socket;
    socket.setNoDelay(true);
    socket.on('error', () => undefined);
    socket.on('data', (chunk: Buffer) => {
      this.#take(chunk);
      this.#wake();
    });
    socket.on('close', () => {
      this.isGone = true;
      this.#wake();
    });
  }

  /** Does not wait for the connection: what is written goes out with it. */
  static open(port: number, first: string | Buffer = ''): Line {
    const line = new Line(connect(port, '127.0.0.1'));
    line.write(first);
    return line;
  }

  /** A WebSocket that never ends its side by itself. */
  static stubborn(port: number): Line {
    const line = new Line(connect({ port, host: '127.0.0.1', allowHalfOpen: true }));
    line.write(upgrade(port));
    return line;
  }

  /** A WebSocket that has asked for its upgrade; its answer need not be waited for. */
  static upgrade(port: number): Line {
    return Line.open(port, upgrade(port));
  }

  write(bytes: string | Buffer): void {
    if (bytes.length > 0 && !this.isGone) this.socket.write(bytes);
  }

  get messages(): Extract<Heard, { is: 'message' }>[] {
    return this.heard.filter((one) => one.is === 'message');
  }

  /** The code of the host's close frame. */
  get closeCode(): number | null {
    return this.heard.find((one) => one.is === 'close')?.code ?? null;
  }

  /** True once it `fits`; false where the line ended without, or nothing came for long. */
  async until(fits: () => boolean, waitMs = WAIT_MS): Promise<boolean> {
    const deadline = performance.now() + waitMs;
    while (!fits()) {
      const left = deadline - performance.now();
      if (this.isGone || left <= 0) return false;
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, left);
        this.#wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
    return true;
  }

  /** Cut without a goodbye, with a reset and no port left waiting. */
  cut(): void {
    this.socket.resetAndDestroy();
  }

  #take(chunk: Buffer): void {
    this.#rest = this.#rest.length === 0 ? chunk : Buffer.concat([this.#rest, chunk]);
    if (this.status === 0 && !this.#takeHead()) return;
    if (this.status === 101) while (this.#takeFrame());
    else {
      if (this.page.length < 100_000) this.page += this.#rest.toString('latin1');
      this.#rest = Buffer.alloc(0);
    }
  }

  #takeHead(): boolean {
    const end = this.#rest.indexOf('\r\n\r\n');
    if (end < 0) return false;
    this.page = this.#rest.toString('latin1', 0, end + 4);
    this.status = Number(this.page.slice(9, 12));
    this.#rest = this.#rest.subarray(end + 4);
    return true;
  }

  /** The host's frames are whole and unmasked. */
  #takeFrame(): boolean {
    const short = (this.#rest[1] ?? 0) & 0x7f;
    const headLength = short < 126 ? 2 : short === 126 ? 4 : 10;
    if (this.#rest.length < headLength) return false;
    const length =
      short < 126
        ? short
        : short === 126
          ? this.#rest.readUInt16BE(2)
          : Number(this.#rest.readBigUInt64BE(2));
    if (this.#rest.length < headLength + length) return false;
    const payload = this.#rest.subarray(headLength, headLength + length);
    const heard = read((this.#rest[0] ?? 0) & 0x0f, payload);
    if (heard) this.heard.push(heard);
    this.#rest = this.#rest.subarray(headLength + length);
    return true;
  }
}

/** The text of an upgrade, as a phone asks for one. */
export function upgrade(port: number, more = ''): string {
  return `GET /ws HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n${more}\r\n`;
}

function read(opcode: number, payload: Buffer): Heard | null {
  switch (opcode) {
    case OPCODE.text: {
      const { type, data } = JSON.parse(payload.toString()) as {
        type: string;
        data: Record<string, unknown>;
      };
      return { is: 'message', type, data };
    }
    case OPCODE.close:
      return { is: 'close', code: payload.length < 2 ? 1005 : payload.readUInt16BE(0) };
    case OPCODE.ping:
      return { is: 'ping' };
    case OPCODE.pong:
      return { is: 'pong', payload: payload.toString('latin1') };
    default:
      return null;
  }
}
