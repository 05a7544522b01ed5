/** The desktop app around the TV page: its address, what its preload offers, and the names they agree on. */

/** Inside Electron the pages live on an address of the app's own, never on `file:`. */
export const APP_SCHEME = 'app';
export const APP_HOST = 'partyline';
export const APP_ORIGIN = `${APP_SCHEME}://${APP_HOST}`;

/** The interface of the preload for the TV page inside Electron; a browser has none of it. */
export type AppWindow = {
  /** Asks for a fresh port to the host; it arrives as a `window` message, see TV_PORT_MESSAGE. */
  connect(): void;
  toggleFullscreen(): void;
  /** Shows the folder for games of one's own in the system's file manager. */
  openGamesFolder(): void;
  /** In developer mode: the Studio in a window of its own. */
  openStudio(): void;
};

/** The name under which the preload exposes it on `window`. */
export const APP_WINDOW_KEY = 'partylineApp';

/** The `data` of the `window` message that carries the TV's MessagePort to the host. */
export const TV_PORT_MESSAGE = 'partyline-tv-port';

/** The IPC channels between the preload and the main process: `port` comes to the page, the others leave it. */
export const APP_CHANNELS = {
  connect: 'partyline:connect',
  port: 'partyline:port',
  toggleFullscreen: 'partyline:toggle-fullscreen',
  openGamesFolder: 'partyline:open-games-folder',
  openStudio: 'partyline:open-studio',
} as const;
