/** The carrier inside Electron: a MessagePort to the main process, asked of the preload. */
import { TV_PORT_MESSAGE, type AppWindow } from '../../src-shared/app-window.ts';
import { CLOSE_SILENT } from '../../src-shared/limits.ts';
import type { Carrier } from './link.ts';

/** The part of `window` that is needed here. */
export type PortWindow = Pick<Window, 'addEventListener' | 'removeEventListener'>;

export function portCarrier(app: Pick<AppWindow, 'connect'>, page: PortWindow): Carrier {
  return {
    // Both ends are of one app.
    silentMs: Infinity,
    open(events) {
      let port: MessagePort | null = null;

      function onWindowMessage(event: MessageEvent<unknown>): void {
        // Frames can post to this window too; only the preload speaks as the window itself.
        if (event.data !== TV_PORT_MESSAGE || (event.source !== null && event.source !== page)) return;
        const [fresh] = event.ports;
        if (fresh) adopt(fresh);
      }

      function adopt(fresh: MessagePort): void {
        page.removeEventListener('message', onWindowMessage);
        port = fresh;
        fresh.onmessage = (message: MessageEvent<unknown>) => events.heard(message.data);
        fresh.addEventListener('close', () => {
          if (port === fresh) events.closed(CLOSE_SILENT);
        });
        events.opened();
      }

      page.addEventListener('message', onWindowMessage);
      app.connect();
      return {
        send: (message) => port?.postMessage(message),
        close() {
          page.removeEventListener('message', onWindowMessage);
          const old = port;
          port = null;
          old?.close();
        },
      };
    },
  };
}
