/** The addresses that the desktop app's pages may have, load and move to. No Electron in here. */
import { APP_HOST, APP_ORIGIN, APP_SCHEME } from '../../src-shared/app-window.ts';
import { readPath, writePath } from '../host/base/request-path.ts';

export const TV_URL = `${APP_ORIGIN}/tv/`;

/** The part of the host's HTTP server that the app's window may read. */
const SERVED_FOLDERS = ['/tv/', '/stage/', '/games/', '/packs/', '/phone/'];

/** The path and query to ask the host for, or null where the window has no business there. */
export function servedPath(url: string): string | null {
  const parts = appUrl(url);
  if (!parts) return null;
  const pathname = readPath(parts.pathname);
  if (pathname === null) return null;
  const served = pathname === '/games' || SERVED_FOLDERS.some((folder) => pathname.startsWith(folder));
  return served ? writePath(pathname) + parts.search : null;
}

/** Whether this is the TV page itself: the only page that the main process listens to. */
export function isTvPage(url: string): boolean {
  return appUrl(url)?.pathname.startsWith('/tv/') ?? false;
}

/** Where a frame may go by itself: the window only to the TV page, a frame inside it only to the stage. */
export function mayNavigate(url: string, isMainFrame: boolean): boolean {
  if (isMainFrame) return isTvPage(url);
  return appUrl(url)?.pathname.startsWith('/stage/') ?? false;
}

/** The same in the Studio's window: its page stays, and TV, phones and stage stand in it, all of this host. */
export function mayNavigateInStudio(url: string, isMainFrame: boolean, hostOrigin: string): boolean {
  const parsed = URL.parse(url);
  if (parsed?.origin !== hostOrigin) return false;
  const folders = isMainFrame ? ['/studio/'] : ['/tv/', '/studio-phone/', '/stage/'];
  return folders.some((folder) => parsed.pathname.startsWith(folder));
}

/** The phones' page of this host: the one that the Studio may open in the system's browser. */
export function isPhonePage(url: string, hostOrigin: string): boolean {
  const parsed = URL.parse(url);
  return parsed?.origin === hostOrigin && parsed.pathname === '/';
}

function appUrl(url: string): URL | null {
  const parsed = URL.parse(url);
  return parsed?.protocol === `${APP_SCHEME}:` && parsed.host === APP_HOST ? parsed : null;
}
