/**
 * The host's side of the Studio, in developer mode and for this machine alone: the desk at `/studio/desk` sets what lies
 * between each simulated phone and the host, and `/studio/line/<name>` is a phone's way in through it.
 */
import { unwatchFile, watchFile } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { z } from 'zod';
import { CloseCode, LIMITS } from '../../../src-shared/limits.ts';
import { readMessage } from '../../../src-shared/protocol.ts';
import {
  hostToStudio,
  LineName,
  STUDIO_SEATS,
  studioToHost,
  type HostToStudio,
} from '../../../src-shared/studio-desk.ts';
import { DEEPEST, readJson } from '../base/read-json.ts';
import { readPath } from '../base/request-path.ts';
import { createStudioSeats, type StudioSeatsDeps } from './studio-seats.ts';
import { StudioLines, type StudioLinesDeps } from './studio-lines.ts';

const LOOK_AT_BUILDS_EVERY_MS = 150;

export type StudioDeps = StudioLinesDeps & {
  seats: StudioSeatsDeps;
  isToken(token: string): boolean;
  party(): { code: string; joinUrl: string };
  /** Where `npm run dev` notes what it has built, and what it could not build. */
  buildsFile: string;
  problemsFile: string;
};

export type Studio = {
  /** False where the path is none of the Studio's. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): boolean;
  /** A phone asks over its line whether the host is there; false where the path is none of the Studio's. */
  knock(pathname: string, response: ServerResponse): boolean;
  /** The code or the link is another one. */
  partyChanged(): void;
  close(): void;
};

/** Of one Studio: phones come and go all day, and each has a line of its own. */
const MOST_LINES = STUDIO_SEATS * 64;
const LINE_PATH = /^\/studio\/line\/([^/?]+)$/;

export function createStudio(deps: StudioDeps): Studio {
  const lines = new StudioLines(deps);
  const seats = createStudioSeats(deps.seats);
  const server = new WebSocketServer({
    noServer: true,
    maxPayload: LIMITS.phoneFrameBytes,
    perMessageDeflate: false,
  });
  const known = new Set<WebSocket>();
  let builds: HostToStudio = { type: 'built', data: { at: {} } };
  let problems: HostToStudio = { type: 'buildProblems', data: { list: [] } };
  const stopBuilds = watchNotes(deps.buildsFile, z.record(z.string(), z.number()), (at) => {
    builds = { type: 'built', data: { at } };
    for (const desk of known) tell(desk, builds);
  });
  const stopProblems = watchNotes(deps.problemsFile, hostToStudio.buildProblems, (data) => {
    problems = { type: 'buildProblems', data };
    for (const desk of known) tell(desk, problems);
  });

  function open(desk: WebSocket): void {
    const own = new Set<string>();
    const patience = setTimeout(() => desk.close(CloseCode.noHello), LIMITS.helloTimeoutMs);
    desk.on('error', () => desk.terminate());
    desk.on('close', () => {
      clearTimeout(patience);
      known.delete(desk);
      seats.gone(desk);
      for (const name of own) lines.release(name);
    });
    desk.on('message', (raw) => {
      const message = readMessage(studioToHost, readJson(raw as Buffer, DEEPEST.phone));
      if ('problem' in message) return desk.close(CloseCode.badMessage);
      switch (message.type) {
        case 'hello':
          if (!deps.isToken(message.data.token)) return desk.close(CloseCode.refused);
          known.add(desk);
          clearTimeout(patience);
          tell(desk, { type: 'party', data: deps.party() });
          tell(desk, builds);
          return tell(desk, problems);
        case 'seats':
          if (!known.has(desk)) return desk.close(CloseCode.refused);
          return seats.hold(desk, message.data.playerIds);
        case 'line': {
          const { line, ...condition } = message.data;
          const isOneTooMany = !own.has(line) && own.size >= MOST_LINES;
          if (!known.has(desk) || isOneTooMany) return desk.close(CloseCode.refused);
          own.add(line);
          return lines.set(line, condition);
        }
      }
    });
  }

  return {
    upgrade(request, socket, head) {
      const pathname = readPath(request.url ?? '') ?? '';
      const name = lineIn(pathname);
      if (name !== null) lines.upgrade(name, request, [socket, head]);
      else if (pathname === '/studio/desk') server.handleUpgrade(request, socket, head, open);
      else return false;
      return true;
    },
    knock(pathname, response) {
      const name = lineIn(pathname);
      if (name === null) return false;
      if (!lines.isOpen(name)) response.destroy();
      else setTimeout(() => response.writeHead(204).end(), lines.roundTripMs(name));
      return true;
    },
    partyChanged() {
      for (const desk of known) tell(desk, { type: 'party', data: deps.party() });
    },
    close() {
      stopBuilds();
      stopProblems();
      seats.close();
      lines.close();
      for (const desk of server.clients) desk.close(CloseCode.hostClosing);
      server.close();
    },
  };
}

function lineIn(pathname: string): string | null {
  const name = LineName.safeParse(LINE_PATH.exec(pathname)?.[1]);
  return name.success ? name.data : null;
}

function tell(desk: WebSocket, message: HostToStudio): void {
  if (desk.readyState === desk.OPEN) desk.send(JSON.stringify(message));
}

/**
 * Follows one of the files in which `npm run dev` notes something, always as a whole. Calls `tell` with what is noted now,
 * and at each change; returns the end.
 */
function watchNotes<Noted>(file: string, schema: z.ZodType<Noted>, tell: (noted: Noted) => void): () => void {
  const readAndTell = async (): Promise<void> => {
    const noted = await readNotes(file, schema);
    if (noted !== null) tell(noted);
  };
  const onChange = (): void => void readAndTell();
  watchFile(file, { interval: LOOK_AT_BUILDS_EVERY_MS, persistent: false }, onChange);
  void readAndTell();
  return () => unwatchFile(file, onChange);
}

/** Null where nothing is noted, or not yet to its end. */
async function readNotes<Noted>(file: string, schema: z.ZodType<Noted>): Promise<Noted | null> {
  try {
    return schema.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch {
    return null;
  }
}
