/** Answers an upgrade that gets no WebSocket. */
import { STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';

/** `sentence` says what to do; the socket is closed whether its peer closes or not. */
export function turnAway(socket: Duplex, status: number, sentence: string): void {
  const body = `${sentence}\n`;
  // A peer that has gone already is an error of this socket alone, never of the host.
  socket.on('error', () => socket.destroy());
  socket.once('finish', () => socket.destroy());
  socket.end(
    [
      `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`,
      'content-type: text/plain; charset=utf-8',
      `content-length: ${Buffer.byteLength(body)}`,
      'connection: close',
      '',
      body,
    ].join('\r\n'),
  );
}
