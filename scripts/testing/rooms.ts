/**
 * The rooms of the house, from the ground up, and what each may import: what is not in this table runs up, or sideways.
 * The tests and kits of a room may look anywhere.
 */
import path from 'node:path';

const SHARED = 'src-shared';
const UI = ['src-renderer/ui', SHARED];
const SDK = ['src-renderer/sdk', ...UI];
const ENGINE = ['src-renderer/engine', ...SDK];
const LINE = ['src-renderer/line', ...UI];
const BASE = ['src-main/host/base', SHARED];
const HOST_API = ['src-main/host/host-api.ts', ...BASE];
const NETWORK = ['src-main/host/network', ...HOST_API];
const DISK = ['src-main/host/disk', 'src-main/host/names'];
const EDGE = ['src-main/host/edge', 'src-main/host/doctor', 'src-main/host/games', 'src-main/host/studio'];

/** By folder, or by file where one file is a room. A file's room is the longest name that fits it. */
const ROOMS: Readonly<Record<string, readonly string[]>> = {
  [SHARED]: [],

  'src-renderer/ui': [SHARED],
  'src-renderer/line': [SHARED],
  'src-renderer/phone': LINE,
  'src-renderer/tv': LINE,
  'src-renderer/sdk': UI,
  'src-renderer/engine': SDK,
  'src-renderer/stage': ENGINE,
  'src-renderer/studio': ['src-renderer/phone', 'src-renderer/tv', ...LINE, ...ENGINE],
  // In a module of a game the SDK is called `partyline`.
  'src-renderer/games': UI,

  'src-main/host/base': [SHARED],
  'src-main/host/names': BASE,
  'src-main/host/host-api.ts': BASE,
  'src-main/host/network': BASE,
  'src-main/host/disk': ['src-main/host/names', ...HOST_API],
  'src-main/host/games': HOST_API,
  'src-main/host/studio': HOST_API,
  'src-main/host/doctor': NETWORK,
  'src-main/host/edge': [...EDGE, ...NETWORK],
  'src-main/host/party': [...EDGE, ...DISK, ...NETWORK],
  'src-main/host/host.ts': ['src-main/host/party', ...EDGE, ...DISK, ...NETWORK],
  'src-main/headless': ['src-main/host', SHARED],
  'src-main/electron': ['src-main/headless', 'src-main/host', SHARED],
};

const IMPORT = /(?:\bfrom|\bimport\(|^import) *['"](\.[^'"]+)['"]/gm;
const NO_ROOM = /\.test\.tsx?$|\/testing\/|-(?:kit|bench)\.tsx?$|\/vite\.config\.ts$/;

export function roomOf(file: string): string | null {
  const rooms = Object.keys(ROOMS).filter((room) => file === room || file.startsWith(`${room}/`));
  return rooms.toSorted((a, b) => b.length - a.length)[0] ?? null;
}

/** The targets of a file's relative imports, as paths of the project; types and `import()` included. */
export function importsOf(file: string, source: string): string[] {
  const folder = path.posix.dirname(file);
  return [...source.matchAll(IMPORT)].map(([, name = '']) => path.posix.join(folder, name));
}

/** The imports of one file that the table does not allow, as `from -> to`. */
export function wrongArrows(file: string, source: string): string[] {
  const room = roomOf(file);
  if (room === null || NO_ROOM.test(file)) return [];
  const allowed = [room, ...(ROOMS[room] ?? [])];
  const isAllowed = (target: string): boolean =>
    allowed.some((one) => target === one || target.startsWith(`${one}/`));
  return importsOf(file, source)
    .filter((target) => !isAllowed(target))
    .map((target) => `${file} -> ${target}`);
}
