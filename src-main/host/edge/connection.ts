/** One WebSocket of a phone or a TV: sending, closing, and what is known of its line. */
import type { RawData, WebSocket } from 'ws';
import { CloseCode, LIMITS } from '../../../src-shared/limits.ts';
import type { TvCarrier } from '../host-api.ts';
import { AskedPings } from './asked-pings.ts';
import { newToken } from '../base/secrets.ts';
import { TokenBucket } from '../base/token-bucket.ts';
import type { Traffic } from './traffic.ts';

/** The client at the other end, as far as it has said what it is. */
export type Role =
  | { is: 'unknown' }
  /** At the door: it looks, and has no seat yet. */
  | { is: 'visitor' }
  | { is: 'phone'; playerId: string }
  | { is: 'tv'; receive(message: unknown, bytes: number): void }
  | { is: 'gone' };

/** How long a peer may take to answer a close before it is cut. */
const CLOSE_GRACE_MS = 1_000;

export class Connection {
  readonly id: number;
  readonly address: string;
  readonly bucket: TokenBucket;
  readonly pings = new AskedPings(newToken);
  role: Role = { is: 'unknown' };
  malformedFrames = 0;
  /** Bytes since the last whole message, give or take those that came with it in one piece. */
  unfinishedBytes = 0;
  heardMs: number;
  /** In the host's awake time. */
  heardAwakeMs: number;
  readonly openedAwakeMs: number;
  readonly #socket: WebSocket;
  readonly #traffic: Traffic;
  #isClosing = false;
  /** The latest controller, while the phone has not read what came before it. */
  #waiting: string | null = null;

  constructor(
    socket: WebSocket,
    from: { id: number; address: string; nowMs: number; awakeMs: number },
    traffic: Traffic,
  ) {
    this.id = from.id;
    this.address = from.address;
    this.heardMs = from.nowMs;
    this.heardAwakeMs = from.awakeMs;
    this.openedAwakeMs = from.awakeMs;
    this.bucket = new TokenBucket(
      { perSecond: LIMITS.phoneMessagesPerSecond, burst: LIMITS.phoneMessagesBurst },
      from.nowMs,
    );
    this.#socket = socket;
    this.#traffic = traffic;
  }

  /** From now on this is a TV's line; `onClose` takes the listeners for its end. */
  becomeTv(onClose: TvCarrier['onClose']): TvCarrier {
    const listeners: ((message: unknown, bytes?: number) => void)[] = [];
    this.role = {
      is: 'tv',
      receive: (message, bytes) => listeners.forEach((listener) => listener(message, bytes)),
    };
    return {
      send: (message) => this.send(message),
      unreadBytes: () => this.#socket.bufferedAmount,
      close: (code) => this.close(code),
      onMessage: (listener) => listeners.push(listener),
      onClose,
    };
  }

  /** It was told to go, or is given up: nothing that it says counts any more. */
  get isGone(): boolean {
    return this.#isClosing || this.role.is === 'gone';
  }

  send(message: { type: string; data: unknown }): void {
    this.sendText(message.type, JSON.stringify(message));
  }

  /** Sends a frame that is already text, so that a broadcast is written as JSON only once. */
  sendText(type: string, text: string): void {
    if (this.#socket.readyState !== this.#socket.OPEN) return;
    const most = this.role.is === 'tv' ? LIMITS.tvUnreadBytes : LIMITS.unreadBytes;
    if (this.#socket.bufferedAmount > most) {
      this.#socket.terminate();
      return;
    }
    this.#traffic.count('out', type, Buffer.byteLength(text));
    this.#socket.send(text);
  }

  /** Sends a controller, or keeps it as the only one until the phone has read: the latest is what counts. */
  sendController(text: string): void {
    if (this.#socket.bufferedAmount > LIMITS.coalesceBytes) this.#waiting = text;
    else {
      this.#waiting = null;
      this.sendText('controller', text);
    }
  }

  /** Call when all that was unread has gone out. */
  drained(): void {
    if (this.#waiting !== null) this.sendController(this.#waiting);
  }

  ping(nowMs: number): void {
    if (this.#socket.readyState === this.#socket.OPEN) this.#socket.ping(this.pings.ask(nowMs));
  }

  /** Says the close code, and cuts the line where the peer does not answer. */
  close(code: CloseCode): void {
    this.#isClosing = true;
    this.#waiting = null;
    this.#socket.close(code);
    this.cutSoon();
  }

  /** A phone with a seat, or the TV: nobody who came later takes its place. */
  get isProven(): boolean {
    return this.role.is === 'phone' || this.role.is === 'tv';
  }

  cutSoon(): void {
    setTimeout(() => this.#socket.terminate(), CLOSE_GRACE_MS).unref();
  }

  stopReading(): void {
    this.#socket.pause();
  }

  cut(): void {
    this.#socket.terminate();
  }
}

/** Length in bytes of a frame as `ws` hands it over. */
export function frameBytes(data: RawData): number {
  if (Array.isArray(data)) return data.reduce((sum, part) => sum + part.length, 0);
  return data.byteLength;
}
