import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import {
  app,
  BrowserWindow,
  dialog,
  Menu,
  powerMonitor,
  powerSaveBlocker,
  protocol,
  session,
} from 'electron';
import type { Logger } from 'pino';
import { APP_SCHEME } from '../../src-shared/app-window.ts';
import { splitArguments } from './app-arguments.ts';
import { pagesHandler } from './app-pages.ts';
import { appWords } from './app-words.ts';
import { CHROMIUM_SWITCHES } from './chromium-switches.ts';
import { parseCommandLine, UsageError } from '../headless/command-line.ts';
import { defaultDataDir } from '../host/disk/data-folder.ts';
import { startHost } from '../host/host.ts';
import { createLogger } from '../host/disk/logger.ts';
import { StartProblem } from '../host/base/start-problem.ts';
import { keepAwake, type Awake } from './keep-awake.ts';
import { makeWindowFolder } from './window-folder.ts';
import { denyPermissions, openStudioWindow, openTvWindow } from './window.ts';

const CLOSE_WITHIN_MS = 2_000;
const out = path.resolve(import.meta.dirname, '..');

protocol.registerSchemesAsPrivileged([
  {
    scheme: APP_SCHEME,
    privileges: { standard: true, secure: true, supportFetchAPI: true, corsEnabled: true },
  },
]);
for (const [name, value] of Object.entries(CHROMIUM_SWITCHES)) app.commandLine.appendSwitch(name, value);
app.on('window-all-closed', () => app.quit());
app.on('second-instance', () => bringForward(BrowserWindow.getAllWindows()[0]));
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => app.quit());
start().catch(giveUp);

async function start(): Promise<void> {
  const own = splitArguments(process.argv.slice(process.defaultApp ? 2 : 1));
  const line = parseCommandLine(own.host);
  const dataDir = path.resolve(line.dataDir ?? defaultDataDir());
  const windowFolder = makeWindowFolder(dataDir);
  if (windowFolder !== null) app.setPath('userData', windowFolder);
  if (!app.requestSingleInstanceLock()) return app.exit(0);

  const logger = createLogger(dataDir);
  const starting = startHost({
    ...line,
    dataDir,
    whenInUse: line.dataDir === undefined ? 'refuse' : 'keep-nothing',
    pagesDir: path.join(out, 'renderer'),
    shippedGamesDir: path.join(out, 'games'),
    logger,
    checkOutgoing: process.env['NODE_ENV'] === 'development',
  });
  const [host] = await Promise.all([starting, app.whenReady()]);
  if (own.ignored.length > 0) logger.info({ arguments: own.ignored }, 'arguments left to Chromium');
  const awake = keepAwake(host, screenBlocker());
  powerMonitor.on('resume', () => host.wake());
  const quitting = closeBeforeQuitting(async () => {
    awake.close();
    await host.close();
  }, logger);

  Menu.setApplicationMenu(menuOf(process.platform));
  denyPermissions(session.defaultSession);
  protocol.handle(APP_SCHEME, pagesHandler(new URL(host.tvUrl).origin));
  const preloadPath = path.join(out, 'preload', 'preload.cjs');
  const words = appWords(app.getLocale());
  let tv: BrowserWindow | null = null;
  let studio: BrowserWindow | null = null;
  function openStudio(): void {
    if (host.studioUrl === null || tv === null) return;
    if (studio !== null) return bringForward(studio);
    studio = openStudioWindow(host.studioUrl, () => {
      studio = null;
      // The Studio's TV had the party; a fresh page takes it back.
      if (!quitting.aborted && tv?.isDestroyed() === false) tv.webContents.reload();
    });
  }
  const opened = openTvWindow({ host, preloadPath, kiosk: own.kiosk, openStudio, words, logger });
  // Quitting while the page still loads is no problem.
  tv = await opened.catch((error: unknown) => {
    if (!quitting.aborted) throw error;
    return null;
  });
  if (line.developer && tv?.isDestroyed() === false) openStudio();
}

function bringForward(window: BrowserWindow | undefined): void {
  if (window?.isMinimized()) window.restore();
  window?.show();
  window?.focus();
}

function screenBlocker(): Awake {
  let id = 0;
  return {
    hold: () => void (id = powerSaveBlocker.start('prevent-display-sleep')),
    release: () => void powerSaveBlocker.stop(id),
  };
}

/** No menu bar on a TV; macOS keeps its menu at the top of the screen, and copy and paste live in it. */
function menuOf(platform: NodeJS.Platform): Menu | null {
  if (platform !== 'darwin') return null;
  return Menu.buildFromTemplate([{ role: 'appMenu' }, { role: 'editMenu' }, { role: 'windowMenu' }]);
}

/** The phones hear goodbye before the app is gone, however it is told to quit. The signal: it was told. */
function closeBeforeQuitting(close: () => Promise<void>, logger: Logger): AbortSignal {
  const quitting = new AbortController();
  let closed: Promise<void> | null = null;
  app.on('before-quit', () => quitting.abort());
  app.on('will-quit', (event) => {
    event.preventDefault();
    closed ??= close().catch((error: unknown) => logger.error({ err: error }, 'the host did not close'));
    void Promise.race([closed, delay(CLOSE_WITHIN_MS)]).then(() => app.exit(0));
  });
  return quitting.signal;
}

/** One sentence for the person, on the screen and on standard error. Tests have nobody to press OK. */
async function giveUp(error: unknown): Promise<void> {
  const isKnown = error instanceof UsageError || error instanceof StartProblem;
  console.error(isKnown ? error.message : error);
  await app.whenReady();
  if (process.env['PARTYLINE_DIALOGS'] !== 'off') {
    const sentence = error instanceof Error ? error.message : String(error);
    dialog.showErrorBox(appWords(app.getLocale()).cannotStart, sentence);
  }
  app.exit(error instanceof UsageError ? 2 : 1);
}
