/** What the preload offers to the TV page inside Electron; in a browser there is none of it. */
export type AppWindow = {
  /** Asks for a fresh port to the host; it arrives as a `window` message, see TV_PORT_MESSAGE. */
  connect(): void;
  toggleFullscreen(): void;
};

/** The name under which the preload exposes it on `window`. */
export const APP_WINDOW_KEY = 'partylineApp';

/** The `data` of the `window` message that carries the TV's MessagePort to the host. */
export const TV_PORT_MESSAGE = 'partyline-tv-port';
