/** Answers a request with one file that is open already, so that what was checked is what is sent. */
import type { Stats } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { lookup } from 'mrmime';

export type OpenFile = { handle: FileHandle; stats: Stats; name: string };

/** Headers that are set already stay. The file is closed with the answer. */
export async function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  { handle, stats, name }: OpenFile,
): Promise<void> {
  const { size, mtime } = stats;
  const etag = `W/"${size}-${mtime.getTime()}"`;
  const lastModified = mtime.toUTCString();
  response.setHeader('etag', etag);
  response.setHeader('last-modified', lastModified);
  response.setHeader('accept-ranges', 'bytes');
  if (request.headers['if-none-match'] === etag) {
    await handle.close();
    response.writeHead(304).end();
    return;
  }
  // A part is asked for of the file as it was then: of another one the whole comes.
  const ofThis = request.headers['if-range'] ?? lastModified;
  const range = ofThis === lastModified ? readRange(request.headers.range, size) : 'whole';
  if (range === 'unsatisfiable') {
    await handle.close();
    response.writeHead(416, { 'content-range': `bytes */${size}` }).end();
    return;
  }
  const type = lookup(name);
  if (type) response.setHeader('content-type', type === 'text/html' ? `${type};charset=utf-8` : type);
  const { from, to } = range === 'whole' ? { from: 0, to: size - 1 } : range;
  response.setHeader('content-length', to - from + 1);
  if (range !== 'whole') response.setHeader('content-range', `bytes ${from}-${to}/${size}`);
  response.writeHead(range === 'whole' ? 200 : 206);
  if (request.method === 'HEAD' || to < from) {
    await handle.close();
    response.end();
    return;
  }
  handle.createReadStream({ start: from, end: to }).pipe(response);
}

/** The requested bytes of a file (RFC 9110, 14). */

/** `from` and `to` are the first and the last byte. */
type ByteRange = { from: number; to: number };

/** `whole` where a header asks for nothing that one range answers: such a header is to be ignored. */
export function readRange(header: string | undefined, size: number): ByteRange | 'whole' | 'unsatisfiable' {
  const [, first, last] = /^bytes=(\d{0,15})-(\d{0,15})$/i.exec(header?.replaceAll(' ', '') ?? '') ?? [];
  if (first === undefined || last === undefined || (first === '' && last === '')) return 'whole';
  if (first === '') {
    const length = Math.min(Number(last), size);
    return length === 0 ? 'unsatisfiable' : { from: size - length, to: size - 1 };
  }
  const from = Number(first);
  const to = last === '' ? size - 1 : Number(last);
  if (last !== '' && to < from) return 'whole';
  return from >= size ? 'unsatisfiable' : { from, to: Math.min(to, size - 1) };
}
