import { contextBridge, ipcRenderer } from 'electron';
import {
  APP_CHANNELS,
  APP_WINDOW_KEY,
  TV_PORT_MESSAGE,
  type AppWindow,
} from '../../src-shared/app-window.ts';

/** All of the page that the preload touches; the rest of `src-main` is checked without a DOM. */
declare const window: { postMessage(message: string, origin: string, ports: readonly unknown[]): void };
declare const location: { readonly origin: string };

const appWindow: AppWindow = {
  connect: () => ipcRenderer.send(APP_CHANNELS.connect),
  toggleFullscreen: () => ipcRenderer.send(APP_CHANNELS.toggleFullscreen),
  openGamesFolder: () => ipcRenderer.send(APP_CHANNELS.openGamesFolder),
  openStudio: () => ipcRenderer.send(APP_CHANNELS.openStudio),
};
contextBridge.exposeInMainWorld(APP_WINDOW_KEY, appWindow);

// A port cannot cross the context bridge, but a window message carries it over to the page.
ipcRenderer.on(APP_CHANNELS.port, (event) => {
  window.postMessage(TV_PORT_MESSAGE, location.origin, event.ports);
});
