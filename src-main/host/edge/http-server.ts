/** The HTTP edge: the phone's page, the TV's, the stage, game files, and what tools ask for. */
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import path from 'node:path';
import type { Readable } from 'node:stream';
import type { Logger } from 'pino';
import sirv from 'sirv';
import { clientAddress, isLoopback } from '../network/client-address.ts';
import {
  FRAMED_PHONE_POLICY,
  FRAMED_TV_POLICY,
  PHONE_POLICY,
  stagePolicy,
  type PolicyFor,
  STUDIO_POLICY,
  TV_POLICY,
} from '../base/content-security.ts';
import { LIMITS } from '../../../src-shared/limits.ts';
import type { DoctorReport } from '../../../src-shared/doctor.ts';
import type { Sightings } from '../doctor/sightings.ts';
import type { GameLibrary } from '../games/game-library.ts';
import { gameFiles, packReader } from '../games/serve-game.ts';
import { requestProblem, type KnownHosts } from './known-hosts.ts';
import type { Metrics } from './metrics.ts';
import { readPath, writePath } from '../base/request-path.ts';
import { limitSockets } from './crowd.ts';
import { StartProblem } from '../base/start-problem.ts';
import type { Studio } from '../studio/studio.ts';

export type HttpDeps = {
  pagesDir: string;
  library: GameLibrary;
  /** For the TV alone: whoever has it may read what is in packs. */
  packsKey: string;
  metrics: Metrics;
  hosts: KnownHosts;
  logger: Logger;
  health(): { ok: true; players: number; uptimeMs: number };
  /** Whether a TV or a phone with a seat speaks on this socket. */
  isProven(socket: Socket): boolean;
  /** Takes the sightings at the door. */
  sightings: Sightings;
  /** Whether this is the laptop itself that asks. */
  isOwn(address: string): boolean;
  examine(): Promise<DoctorReport>;
  code(): string;
  /** Reads files again at each request: for a build that changes under a running host. */
  development: boolean;
  /** In developer mode; its pages are this machine's alone. */
  studio: Studio | null;
};

/** How long a request may take to arrive; Node looks once in a while, and not often enough by itself. */
const PATIENCE = {
  headersTimeout: LIMITS.requestTimeoutMs,
  requestTimeout: LIMITS.requestTimeoutMs,
  connectionsCheckingInterval: 500,
  // Long enough for a page and its parts. A phone that comes back from a dead network tries the lines that its
  // browser still holds, one after the other, before it opens a new one: so it should hold none.
  keepAliveTimeout: 1_000,
  // Ours to refuse, on upgrades too and with a sentence.
  requireHostHeader: false,
};
const SOCKETS = {
  all: LIMITS.sockets,
  perAddress: LIMITS.socketsPerAddress,
  perNetwork: LIMITS.socketsPerNetwork,
  ownReserve: LIMITS.ownSockets,
};
const UNREAD_TIMEOUT_MS = 30_000;
const TEXT = { 'content-type': 'text/plain; charset=utf-8' };

/** `pathname` is decoded. */
type Handler = (request: IncomingMessage, response: ServerResponse, pathname: string) => void | Promise<void>;

export function createHttpServer(deps: HttpDeps): Server {
  const policies = readPolicies(deps.pagesDir);
  const pages = sirv(deps.pagesDir, {
    etag: true,
    gzip: true,
    dev: deps.development,
    setHeaders: setCaching,
  });
  const servePage: Handler = (request, response, pathname) => {
    if (pathname === '/' || pathname === '/phone/') notePhonePage(deps, request);
    const file = pathname === '/' ? '/phone/' : pathname;
    const page = /^\/([a-z-]+)(\/|$)/.exec(file)?.[1] ?? '';
    const isStudio = page === 'studio' || page === 'studio-phone';
    const withStudio = deps.studio !== null && (isStudio || page === 'tv');
    const isOwn = withStudio && deps.isOwn(clientAddress(request.socket));
    if (isStudio && withStudio && !isOwn) return onlyOwn(response);
    if (isStudio && deps.studio?.knock(pathname, response)) return;
    const policy = (isOwn ? studioPolicies : policies).get(page);
    if (policy === undefined) return notFound(response);
    // The name was checked with the request.
    response.setHeader('content-security-policy', policy(request.headers.host ?? ''));
    // The stage's frame has no origin of its own, so what it loads must be open to any.
    if (page === 'stage') response.setHeader('access-control-allow-origin', '*');
    // No policy speaks of looking names up, and a name can carry what a game knows.
    if (page === 'stage') response.setHeader('x-dns-prefetch-control', 'off');
    request.url = writePath(file);
    // A page and its parts come whole: `sirv` reads ranges that are none, and answers with lengths below zero.
    delete request.headers.range;
    pages(request, response, () => notFound(response));
  };
  const routes = new Map<string, Handler>([
    ['/healthz', (_request, response) => sendJson(response, deps.health())],
    [
      '/games',
      async (_request, response) =>
        sendJson(
          response,
          (await deps.library.list()).map((game) => game.listing),
        ),
    ],
    ['/metrics', (request, response) => serveMetrics(deps.metrics, request, response)],
    [
      '/doctor',
      async (request, response) => {
        if (deps.isOwn(clientAddress(request.socket))) sendJson(response, await deps.examine());
        else onlyOwn(response);
      },
    ],
    [
      '/ws',
      (request, response) => {
        // A line is an upgrade; here something on the way has made a page of it.
        deps.sightings.lineStripped(clientAddress(request.socket));
        notFound(response);
      },
    ],
  ]);
  const serveFile = gameFiles(deps.library);
  const packOf = packReader(deps.library, deps.packsKey);
  const servePack: Handler = async (_request, response, pathname) => {
    const pack = await packOf(pathname);
    if (pack) sendJson(response, pack);
    else notFound(response);
  };
  const serveGame: Handler = async (request, response, pathname) => {
    if ((await serveFile(request, response, pathname)) === 'not-found') notFound(response);
  };

  const busy = new WeakSet<Socket>();
  const server = createServer(PATIENCE, (request, response) => {
    const { socket } = request;
    if (socket.destroyed) return;
    // Browsers ask for one thing at a time on a line; hundreds at once would hold up everybody's inputs.
    if (busy.has(socket)) {
      deps.logger.info({ address: clientAddress(socket), why: 'not one at a time' }, 'request cut');
      socket.destroy();
      return;
    }
    busy.add(socket);
    response.on('pipe', (file: Readable) => endTogether(file, response));
    response.once('close', () => busy.delete(socket));
    response.setHeader('x-content-type-options', 'nosniff');
    response.setHeader('referrer-policy', 'no-referrer');
    const problem = requestProblem(request, deps.hosts);
    if (problem) {
      deps.logger.info({ address: clientAddress(socket), status: problem.status }, 'request turned away');
      if (problem.status === 421)
        deps.sightings.foreignName(clientAddress(socket), request.headers.host ?? '');
      response.writeHead(problem.status, TEXT).end(`${problem.sentence}\n`);
      return;
    }
    const pathname = readPath(request.url ?? '');
    if (pathname === null) {
      notFound(response);
      return;
    }
    const folder = /^\/(games|packs)\//.exec(pathname)?.[1];
    const serve = folder === undefined ? servePage : folder === 'games' ? serveGame : servePack;
    const handler = routes.get(pathname) ?? serve;
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { allow: 'GET, HEAD' }).end();
      return;
    }
    Promise.resolve()
      .then(() => handler(request, response, pathname))
      .catch(() => {
        if (!response.headersSent) response.writeHead(500);
        response.end();
      });
  });
  // A page that is sent and not read; a WebSocket has its own clock.
  server.timeout = UNREAD_TIMEOUT_MS;
  server.on('connection', (socket: Socket) => deps.sightings.reached(clientAddress(socket)));
  server.on('clientError', (error: RequestError, socket) => {
    // Before it is destroyed: it has no address afterwards.
    const address = clientAddress(socket as Socket);
    socket.destroy();
    if (isTls(error.rawPacket)) deps.sightings.askedByHttps(address);
    // Phones that walk away in the middle of a page are no news.
    if (error.code === 'ECONNRESET') return;
    deps.logger.info({ address, why: isTls(error.rawPacket) ? 'https' : error.code }, 'request cut');
  });
  limitSockets(server, {
    limits: SOCKETS,
    isProven: deps.isProven,
    onRefused: (address) => deps.logger.info({ address }, 'socket refused'),
  });
  return server;
}

/** `rawPacket` is what could not be read. */
type RequestError = NodeJS.ErrnoException & { rawPacket?: Buffer };

/** The first bytes of TLS: a handshake record of any 3.x version. Nothing of HTTP begins so. */
function isTls(packet: Buffer | undefined): boolean {
  return packet?.[0] === 0x16 && (packet.length === 1 || packet[1] === 0x03);
}

/** `sirv` leaves both to us: a file that cannot be read ends this answer alone, and one not read to its end is closed. */
function endTogether(file: Readable, response: ServerResponse): void {
  file.once('error', () => response.destroy());
  if (response.closed) file.destroy();
  else response.once('close', () => file.destroy());
}

/** The code in the link tells a picture of another evening's QR code. */
function notePhonePage({ sightings, code }: HttpDeps, request: IncomingMessage): void {
  const asked = new URLSearchParams(request.url?.split('?')[1] ?? '').get('c');
  sightings.pageLoaded(
    clientAddress(request.socket),
    asked !== null && asked.trim().toUpperCase() !== code(),
  );
}

/** For this machine in developer mode. */
const studioPolicies: ReadonlyMap<string, PolicyFor> = new Map([
  ['studio', () => STUDIO_POLICY],
  ['studio-phone', () => FRAMED_PHONE_POLICY],
  ['tv', () => FRAMED_TV_POLICY],
]);

function readPolicies(pagesDir: string): ReadonlyMap<string, PolicyFor> {
  try {
    for (const page of ['phone', 'tv']) readFileSync(path.join(pagesDir, page, 'index.html'));
    const stage = stagePolicy(readFileSync(path.join(pagesDir, 'stage', 'index.html'), 'utf8'));
    return new Map([
      ['phone', () => PHONE_POLICY],
      ['tv', () => TV_POLICY],
      ['stage', stage],
    ]);
  } catch (error) {
    throw new StartProblem('not-built', 'The pages are not built. Run: npm run build', { cause: error });
  }
}

/** Files with a hash in their name never change; browsers ask for everything else again. */
function setCaching(response: ServerResponse, pathname: string): void {
  const isHashed = /\/assets\/.+-[\w-]{8}\.\w+$/.test(pathname);
  response.setHeader('cache-control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache');
}

async function serveMetrics(
  metrics: Metrics,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (!isLoopback(clientAddress(request.socket))) {
    onlyOwn(response);
    return;
  }
  response.writeHead(200, { 'content-type': metrics.contentType }).end(await metrics.text());
}

function sendJson(response: ServerResponse, value: unknown): void {
  response
    .writeHead(200, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' })
    .end(JSON.stringify(value));
}

function onlyOwn(response: ServerResponse): void {
  response.writeHead(403, TEXT).end('Only from this machine.\n');
}

function notFound(response: ServerResponse): void {
  response.writeHead(404, TEXT).end('Nothing here.\n');
}
