import {
  app,
  BrowserWindow,
  dialog,
  MessageChannelMain,
  shell,
  type IpcMainEvent,
  type Session,
} from 'electron';
import type { Logger } from 'pino';
import { APP_CHANNELS } from '../../src-shared/app-window.ts';
import { isPhonePage, isTvPage, mayNavigate, mayNavigateInStudio, TV_URL } from './app-address.ts';
import type { AppWords } from './app-words.ts';
import { createCrashLimit } from './crash-limit.ts';
import { systemClock } from '../host/base/clock.ts';
import type { Host } from '../host/host-api.ts';
import { tvCarrier, type MainPort } from './tv-port.ts';

/** Night ink: the ground of the TV page, so that nothing flashes white before it. */
const INK = '#171330';

/** Pages may not have what none of ours needs. */
const LOCKED = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  webSecurity: true,
  webviewTag: false,
  // Without it a window that is minimised or covered would call itself visible, and its game would play on unseen.
  backgroundThrottling: true,
  // It rings without a click.
  autoplayPolicy: 'no-user-gesture-required',
  spellcheck: false,
} as const;

export type TvWindowOptions = {
  host: Pick<Host, 'attachTv' | 'gamesDir'>;
  preloadPath: string;
  kiosk: boolean;
  openStudio(): void;
  words: AppWords;
  logger: Logger;
};

/** Opens the TV window with all its locks on; resolves with it once the TV page is loaded. */
export async function openTvWindow(options: TvWindowOptions): Promise<BrowserWindow> {
  const window = new BrowserWindow({
    title: 'Partyline',
    width: 1280,
    height: 720,
    minWidth: 640,
    minHeight: 360,
    show: false,
    backgroundColor: INK,
    autoHideMenuBar: true,
    kiosk: options.kiosk,
    webPreferences: { ...LOCKED, preload: options.preloadPath },
  });
  fenceIn(window, mayNavigate);
  answerPage(window, options);
  listenToKeys(window);
  reviveAfterCrash(window, options);
  window.once('ready-to-show', () => window.show());
  await window.loadURL(TV_URL).catch((error: unknown) => {
    if (!window.isDestroyed()) throw error; // closing it in the middle of loading is a person's right
  });
  return window;
}

/**
 * The Studio in a window of its own, which is a page of the host like any other: it has no preload and speaks to nobody
 * but the host. Its TV takes the party over; `onClosed` is when the other one may have it back.
 */
export function openStudioWindow(url: string, onClosed: () => void): BrowserWindow {
  const window = new BrowserWindow({
    title: 'Partyline Studio',
    width: 1440,
    height: 900,
    minWidth: 900,
    minHeight: 600,
    show: false,
    backgroundColor: INK,
    autoHideMenuBar: true,
    webPreferences: LOCKED,
  });
  const { origin } = new URL(url);
  fenceIn(
    window,
    (to, isMainFrame) => mayNavigateInStudio(to, isMainFrame, origin),
    (to) => isPhonePage(to, origin),
  );
  window.once('ready-to-show', () => window.show());
  window.once('closed', onClosed);
  // A page that does not load says so itself; closing it in the middle is a person's right.
  window.loadURL(url).catch(() => undefined);
  return window;
}

/** The TV page may go fullscreen, and that is all that any page may ask for. */
export function denyPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, answer, details) => {
    answer(permission === 'fullscreen' && details.isMainFrame);
  });
  session.setPermissionCheckHandler((_contents, permission, _origin, details) => {
    return permission === 'fullscreen' && details.isMainFrame;
  });
  session.setDevicePermissionHandler(() => false);
}

/**
 * `mayGo` says where a window's own page, and where a frame in it, may go by itself, `mayOpen` what the system's browser is
 * given instead of a second window.
 */
function fenceIn(
  window: BrowserWindow,
  mayGo: (url: string, isMainFrame: boolean) => boolean,
  mayOpen: (url: string) => boolean = () => false,
): void {
  const contents = window.webContents;
  const stay = (details: { url: string; isMainFrame: boolean; preventDefault(): void }): void => {
    if (!mayGo(details.url, details.isMainFrame)) details.preventDefault();
  };
  contents.on('will-navigate', stay);
  contents.on('will-frame-navigate', stay);
  contents.on('will-redirect', stay);
  contents.setWindowOpenHandler(({ url }) => {
    if (mayOpen(url)) void shell.openExternal(url);
    return { action: 'deny' };
  });
  contents.on('will-attach-webview', (event) => event.preventDefault());
  // A game must not learn this machine's addresses through WebRTC.
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
}

/** The few things that the page may ask of the main process. A fresh port ends the one before it. */
function answerPage(window: BrowserWindow, { host, openStudio, logger }: TvWindowOptions): void {
  const contents = window.webContents;
  let line: MainPort | null = null;

  function onlyFromTvPage(channel: string, answer: () => void): void {
    contents.ipc.on(channel, (event) => {
      if (isFromTvPage(event)) answer();
      else logger.warn({ event: 'foreignSender', channel }, 'a page that is not the TV asked for the app');
    });
  }

  onlyFromTvPage(APP_CHANNELS.connect, () => {
    line?.close();
    const { port1, port2 } = new MessageChannelMain();
    line = port1;
    host.attachTv(tvCarrier(port1));
    contents.postMessage(APP_CHANNELS.port, null, [port2]);
  });
  onlyFromTvPage(APP_CHANNELS.toggleFullscreen, () => toggleFullscreen(window));
  onlyFromTvPage(APP_CHANNELS.openStudio, openStudio);
  // The page names no path: a page that was taken over could open nothing else with it.
  onlyFromTvPage(APP_CHANNELS.openGamesFolder, () => {
    void shell.openPath(host.gamesDir).then((problem) => {
      if (problem !== '') logger.warn({ event: 'gamesFolder', problem }, 'the games folder did not open');
    });
  });
}

function isFromTvPage(event: IpcMainEvent): boolean {
  const frame = event.senderFrame;
  return frame !== null && frame.parent === null && isTvPage(frame.url);
}

/** F11 is the window's key, quitting the app's. Escape belongs to the page: it closes what is open there. */
function listenToKeys(window: BrowserWindow): void {
  window.webContents.on('before-input-event', (event, input) => {
    if (input.type !== 'keyDown') return;
    if (input.key === 'F11') {
      event.preventDefault();
      if (!input.isAutoRepeat) toggleFullscreen(window);
    } else if (input.key.toLowerCase() === 'q' && (input.control || input.meta) && !input.alt) {
      event.preventDefault();
      app.quit();
    }
  });
}

function toggleFullscreen(window: BrowserWindow): void {
  if (!window.isKiosk()) window.setFullScreen(!window.isFullScreen());
}

/** The host keeps the party and the game's last snapshot, so a new page goes on where the old one died. */
function reviveAfterCrash(window: BrowserWindow, { logger, words }: TvWindowOptions): void {
  const limit = createCrashLimit({ most: 3, withinMs: 60_000, now: systemClock.now });

  async function askPerson(): Promise<void> {
    const { response } = await dialog.showMessageBox(window, {
      type: 'error',
      message: words.keepsStopping,
      detail: words.keepsStoppingDetail,
      buttons: [words.tryAgain, words.quit],
      cancelId: 1,
    });
    if (response !== 0) return app.quit();
    limit.reset();
    window.webContents.reload();
  }

  window.webContents.on('render-process-gone', (_event, details) => {
    if (details.reason === 'clean-exit') return;
    logger.error({ event: 'tvPageGone', ...details }, 'the TV page stopped');
    if (limit.mayRetry()) window.webContents.reload();
    else void askPerson();
  });
}
