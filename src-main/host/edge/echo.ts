/** `/echo`: each text frame goes unchanged to every other client. A tool of the wire lab, bounded. */
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type RawData, type WebSocket, WebSocketServer } from 'ws';
import { CloseCode, ECHO_LIMITS, LIMITS } from '../../../src-shared/limits.ts';
import type { Clock } from '../base/clock.ts';
import { frameBytes } from './connection.ts';
import { TokenBucket } from '../base/token-bucket.ts';

export class Echo {
  readonly #server = new WebSocketServer({
    noServer: true,
    maxPayload: LIMITS.tvFrameBytes,
    perMessageDeflate: false,
    clientTracking: false,
  });
  readonly #clients = new Set<WebSocket>();
  readonly #clock: Clock;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    this.#server.handleUpgrade(request, socket, head, (ws) => this.#open(ws));
  }

  closeAll(code: CloseCode): void {
    for (const client of this.#clients) client.close(code);
  }

  cutAll(): void {
    for (const client of this.#clients) client.terminate();
  }

  #open(ws: WebSocket): void {
    ws.on('error', () => ws.terminate());
    if (this.#clients.size >= ECHO_LIMITS.clients) {
      ws.close(CloseCode.refused);
      return;
    }
    const rate = { perSecond: ECHO_LIMITS.messagesPerSecond, burst: ECHO_LIMITS.burst };
    const bucket = new TokenBucket(rate, this.#clock.now());
    this.#clients.add(ws);
    ws.on('close', () => this.#clients.delete(ws));
    ws.on('message', (data, isBinary) => {
      const trouble = findTrouble(data, isBinary, () => bucket.take(this.#clock.now()));
      if (trouble === null) this.#pass(ws, data);
      else if (ws.readyState === ws.OPEN) {
        this.#clients.delete(ws);
        ws.close(trouble);
      }
    });
  }

  #pass(from: WebSocket, data: RawData): void {
    if (!this.#clients.has(from)) return;
    for (const client of this.#clients) {
      if (client === from) continue;
      if (client.bufferedAmount > LIMITS.unreadBytes) client.terminate();
      else client.send(data, { binary: false });
    }
  }
}

function findTrouble(data: RawData, isBinary: boolean, mayPass: () => boolean): CloseCode | null {
  if (isBinary) return CloseCode.badMessage;
  if (frameBytes(data) > ECHO_LIMITS.frameBytes) return CloseCode.tooLarge;
  return mayPass() ? null : CloseCode.rateLimited;
}
