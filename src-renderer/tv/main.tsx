import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { z } from 'zod';
import { APP_WINDOW_KEY, type AppWindow } from '../../src-shared/app-window.ts';
import { portCarrier } from '../line/port-carrier.ts';
import { socketCarrier } from '../line/socket-carrier.ts';
import { openTvLink, type OpenTvLink } from './link/tv-link.ts';
import { takeTvToken } from './link/tv-token.ts';
import { TvApp } from './screens/tv-app.tsx';
import { createShell } from './shell/shell.ts';
import { openStageFrame } from './stage/stage-frame.ts';
import { listenForStudio } from './studio/studio-port.ts';
import { studioSeat } from './studio/studio-seat.ts';
import { realTimers } from './shell/timers.ts';
import { createWatchPage } from './shell/watch-page.ts';

declare global {
  interface Window {
    /** From the preload; absent in a browser. */
    [APP_WINDOW_KEY]?: AppWindow;
  }
}

function chooseLink(app: AppWindow | undefined): OpenTvLink {
  const surroundings = { ...realTimers, random: Math.random };
  if (app) return (events) => openTvLink({ ...surroundings, carrier: portCarrier(app, window) }, events);
  const token = takeTvToken({ location, history, storage: () => sessionStorage });
  return (events) => openTvLink({ ...surroundings, carrier: socketCarrier(location.href), token }, events);
}

/** A request on a dead connection hangs for minutes; one that failed is made again. */
const ANSWER_WITHIN_MS = 4_000;

async function fetchJson(path: string): Promise<unknown> {
  const response = await fetch(path, { signal: AbortSignal.timeout(ANSWER_WITHIN_MS) });
  if (response.status === 404 || response.status === 204) return null;
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response.json();
}

// This page may not evaluate strings as code, and zod would ask the browser for it.
z.config({ jitless: true });

const app = window[APP_WINDOW_KEY];
const shell = createShell({
  openLink: chooseLink(app),
  openFrame: openStageFrame,
  fetchJson,
  timers: realTimers,
  watchPage: createWatchPage(document, window),
  newSeed: () => crypto.getRandomValues(new Int32Array(1))[0] ?? 0,
  reducedMotion: () => matchMedia('(prefers-reduced-motion: reduce)').matches,
  openGamesFolder: app && (() => app.openGamesFolder()),
  extension: studioSeat({
    listen: (onPort) => listenForStudio(window, onPort),
    openWindow: app && (() => app.openStudio()),
  }),
});

listenForFullscreenKey(document, app);

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <TvApp shell={shell} />
  </StrictMode>,
);

/** Has the key F fill the screen, in the app as in a browser; returns what ends it. */
function listenForFullscreenKey(page: Document, app: AppWindow | undefined): () => void {
  function onKey(event: KeyboardEvent): void {
    if (event.key.toLowerCase() !== 'f' || event.repeat || event.ctrlKey || event.metaKey || event.altKey)
      return;
    if (event.target instanceof HTMLElement && event.target.matches('input, textarea, select')) return;
    if (app) app.toggleFullscreen();
    else void toggleFullscreen(page);
  }
  page.addEventListener('keydown', onKey);
  return () => page.removeEventListener('keydown', onKey);
}

async function toggleFullscreen(page: Document): Promise<void> {
  try {
    if (page.fullscreenElement) await page.exitFullscreen();
    else await page.documentElement.requestFullscreen();
  } catch (error) {
    // Some TV browsers have no full screen to give; the page works without.
    console.warn('no full screen here', error);
  }
}
