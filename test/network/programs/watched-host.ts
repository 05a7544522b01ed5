/**
 * The real host, which tells how long it heard nothing of each phone. A program, to be run at a station:
 * `watched-host.ts DATA_DIR`. Prints `{event: "ready", joinUrl, code}`, and for each line on standard input the
 * longest silences since the last one, in ms, by the phone's address.
 */
import path from 'node:path';
import { createInterface } from 'node:readline';
import WebSocket from 'ws';
import { startHost } from '../../../src-main/host/host.ts';
import { silentLogger } from '../../../src-main/host/disk/logger.ts';

const ROOT = path.resolve(import.meta.dirname, '../../..');

type Heard = { address: string; lastMs: number; longestMs: number };
const sockets = new Map<WebSocket, Heard>();
const emit = WebSocket.prototype.emit;

WebSocket.prototype.emit = function watched(
  this: WebSocket,
  event: string | symbol,
  ...args: unknown[]
): boolean {
  if (event === 'message' || event === 'pong') heard(this);
  if (event === 'close') sockets.delete(this);
  return Reflect.apply(emit, this, [event, ...args]) as boolean;
};

const host = await startHost({
  dataDir: process.argv[2] ?? '',
  pagesDir: path.join(ROOT, 'test/support/pages'),
  shippedGamesDir: path.join(ROOT, 'test/support/games'),
  logger: silentLogger(),
  mdns: false,
});
host.onEvent((event) => console.log(JSON.stringify(event)));
console.log(JSON.stringify({ event: 'ready', joinUrl: host.joinUrl, code: host.code }));

createInterface({ input: process.stdin }).on('line', () => {
  const silences: Record<string, number> = {};
  const nowMs = performance.now();
  for (const one of sockets.values()) {
    const longestMs = Math.max(one.longestMs, nowMs - one.lastMs);
    silences[one.address] = Math.max(silences[one.address] ?? 0, Math.round(longestMs));
    one.longestMs = 0;
  }
  console.log(JSON.stringify({ event: 'silences', silences }));
});

function heard(socket: WebSocket): void {
  const nowMs = performance.now();
  const known = sockets.get(socket);
  if (known) {
    known.longestMs = Math.max(known.longestMs, nowMs - known.lastMs);
    known.lastMs = nowMs;
    return;
  }
  const { _socket: line } = socket as unknown as { _socket: { remoteAddress?: string } };
  const address = (line.remoteAddress ?? '').replace('::ffff:', '');
  sockets.set(socket, { address, lastMs: nowMs, longestMs: 0 });
}
