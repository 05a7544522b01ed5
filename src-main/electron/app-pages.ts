/** Serves the app's own scheme from the host's HTTP server, so that files, types and CSP stay in one place. */
import { APP_ORIGIN } from '../../src-shared/app-window.ts';
import { servedPath } from './app-address.ts';

/** The headers that pass, of requests and of answers; lengths and encodings change on the way. */
const REQUEST_HEADERS = ['accept', 'accept-language', 'range', 'if-none-match', 'if-modified-since'];
const HOP_HEADERS = ['connection', 'keep-alive', 'transfer-encoding', 'content-encoding', 'content-length'];
const BODILESS = new Set([204, 205, 304]);

/** `hostOrigin`: the host's server on this machine, `http://127.0.0.1:7278`. */
export function pagesHandler(hostOrigin: string): (request: Request) => Promise<Response> {
  return async (request) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405, 'Only GET and HEAD.');
    const path = servedPath(request.url);
    if (path === null) return refuse(404, 'No such page.');
    try {
      return passOn(await fetch(hostOrigin + path, forwarded(request)), hostOrigin);
    } catch {
      return refuse(502, 'The host does not answer.');
    }
  };
}

function forwarded(request: Request): RequestInit {
  const headers = new Headers();
  for (const name of REQUEST_HEADERS) {
    const value = request.headers.get(name);
    if (value !== null) headers.set(name, value);
  }
  return { method: request.method, headers, redirect: 'manual', signal: request.signal };
}

function passOn(answer: Response, hostOrigin: string): Response {
  const headers = new Headers(answer.headers);
  for (const name of HOP_HEADERS) headers.delete(name);
  // The page has this scheme's origin, and no business at the host's own.
  const policy = headers.get('content-security-policy')?.replaceAll(hostOrigin, APP_ORIGIN);
  if (policy !== undefined) headers.set('content-security-policy', policy);
  const body = BODILESS.has(answer.status) ? null : answer.body;
  return new Response(body, { status: answer.status, headers });
}

function refuse(status: number, sentence: string): Response {
  return new Response(sentence, { status, headers: { 'content-type': 'text/plain; charset=utf-8' } });
}
