/** `/games/<id>/…`: the files of a game's own folder, from whichever folder of games it is in. */
import { constants } from 'node:fs';
import { open, realpath, stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import type { GamePack } from '../../../src-shared/game-pack.ts';
import { GAME_FILE_POLICY } from '../base/content-security.ts';
import { sameSecret } from '../base/secrets.ts';
import type { GameLibrary } from './game-library.ts';
import { isIgnored, PACKS_FOLDER } from './game-files.ts';
import { sendFile, type OpenFile } from './send-file.ts';

/** `pathname` is decoded, as `readPath` gives it. */
export type ServeGame = (
  request: IncomingMessage,
  response: ServerResponse,
  pathname: string,
) => Promise<'served' | 'not-found'>;

const TEXTS = /^texts\.[A-Za-z-]+\.json$/;

export function gameFiles(library: GameLibrary): ServeGame {
  return async (request, response, pathname) => {
    const [, id = '', rest = ''] = /^\/games\/([^/]+)\/(.+)$/.exec(pathname) ?? [];
    const folder = rest === '' ? null : await library.folderOf(id);
    const file = folder === null ? null : await openOwnFile(folder, rest);
    // A language without texts is nothing unusual, and a 404 would stand in the TV's console for each.
    if (file === null && folder !== null && TEXTS.test(rest)) {
      response.writeHead(204).end();
      return 'served';
    }
    if (file === null) return 'not-found';
    response.setHeader('access-control-allow-origin', '*');
    response.setHeader('content-security-policy', GAME_FILE_POLICY);
    // Browsers ask again each time, so a saved file is the file that comes. Code is not even kept: an
    // unpacked archive may bring another of the same size and time, which looks unchanged to a cache.
    const isCode = /\.(m?js|json)$/i.test(rest);
    response.setHeader('cache-control', isCode ? 'no-store' : 'no-cache');
    if (isCode) delete request.headers['if-none-match'];
    await sendFile(request, response, file);
    return 'served';
  };
}

/** Reads `/packs/<key>/<id>/<hash>`: the content of one pack, for whoever has the key. */
export function packReader(
  library: GameLibrary,
  key: string,
): (pathname: string) => Promise<GamePack | null> {
  return async (pathname) => {
    const [, given = '', id = '', hash = ''] = /^\/packs\/([^/]+)\/([^/]+)\/([^/]+)$/.exec(pathname) ?? [];
    return sameSecret(given, key) ? library.readPack(id, hash) : null;
  };
}

/**
 * Null for what is not the game's own. Links are followed first, and what they lead to is both checked and opened: a
 * link may have come since the folder was looked at, and a name that a system reads more generously counts as what it opens.
 */
async function openOwnFile(folder: string, name: string): Promise<OpenFile | null> {
  if (name.split('/').some(isIgnored)) return null;
  const root = await realpath(folder).catch(() => null);
  const file = await realpath(path.join(folder, name)).catch(() => null);
  if (root === null || file === null || !file.startsWith(root + path.sep)) return null;
  const parts = file.slice(root.length + 1).split(path.sep);
  // A phone must not read the answers. Some systems open "Packs" as "packs".
  if (parts.some(isIgnored) || parts[0]?.toLowerCase() === PACKS_FOLDER) return null;
  // A pipe is not even opened: that would wait for its other end.
  const isFile = (await stat(file).catch(() => null))?.isFile() ?? false;
  if (!isFile) return null;
  const handle = await open(file, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0)).catch(() => null);
  if (!handle) return null;
  const stats = await handle.stat();
  if (stats.isFile()) return { handle, stats, name: file };
  await handle.close();
  return null;
}
