/** `/games/<id>/…`: the files of a game's own folder, from whichever folder of games it is in. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import sirv from 'sirv';
import { GAME_FILE_POLICY } from '../content-security.ts';
import type { GameLibrary } from '../game-library.ts';
import { isIgnored, leadsInto } from './game-files.ts';

export type ServeGame = (
  request: IncomingMessage,
  response: ServerResponse,
  notFound: () => void,
) => Promise<void>;

export function gameFiles(library: GameLibrary): ServeGame {
  const servers = new Map<string, ReturnType<typeof sirv>>();
  return async (request, response, notFound) => {
    const [, id = '', rest = '/'] = /^\/games\/([^/?]+)(\/[^?]*)?/.exec(request.url ?? '') ?? [];
    const folder = await library.folderOf(id);
    if (folder === null || !(await isOwnFile(folder, rest))) return notFound();
    let serve = servers.get(folder);
    if (!serve) {
      serve = sirv(folder, { dev: true, etag: true });
      servers.set(folder, serve);
    }
    response.setHeader('access-control-allow-origin', '*');
    response.setHeader('content-security-policy', GAME_FILE_POLICY);
    // Asked for anew each time, so a file that was saved is the file that comes. Code is not even kept: an
    // unpacked archive may bring another of the same size and time, which looks unchanged to a cache.
    const isCode = /\.(m?js|json)$/.test(rest);
    response.setHeader('cache-control', isCode ? 'no-store' : 'no-cache');
    if (isCode) delete request.headers['if-none-match'];
    request.url = rest;
    serve(request, response, notFound);
  };
}

/** A link may have come since the folder was looked at, and a pipe would never end. */
async function isOwnFile(folder: string, urlPath: string): Promise<boolean> {
  const name = decoded(urlPath);
  if (name === null || name.split(/[/\\]/).some(isIgnored)) return false;
  const file = path.join(folder, name);
  const stats = await stat(file).catch(() => null);
  return stats?.isFile() === true && leadsInto(file, await realpath(folder).catch(() => folder));
}

function decoded(urlPath: string): string | null {
  try {
    return decodeURIComponent(urlPath);
  } catch {
    return null;
  }
}
