/** The carrier inside Electron: a MessagePort to the main process, asked of the preload. */
import { TV_PORT_MESSAGE, type AppWindow } from '../../../src-shared/app-window.ts';
import type { TvToHost } from '../../../src-shared/bridge.ts';
import { LIMITS, PROTOCOL } from '../../../src-shared/limits.ts';
import { createHostClock } from '../../line/host-clock.ts';
import type { Timers } from '../shell/timers.ts';
import type { Line } from '../shell/shell-view.ts';
import type { Carrier, CarrierEvents } from './carrier.ts';
import { parseTold } from './parse-told.ts';

const RECONNECT_MS = 1_000;

/** The part of `window` that is needed here. */
export type PortWindow = Pick<Window, 'addEventListener' | 'removeEventListener'>;

export type PortCarrierOptions = { app: AppWindow; page: PortWindow; timers: Timers };

export function openPortCarrier(options: PortCarrierOptions, events: CarrierEvents): Carrier {
  const { app, page, timers } = options;
  let port: MessagePort | null = null;
  let open = false;
  let epoch: number | undefined;
  const clock = createHostClock();
  let cancelReconnect = () => {};

  function onWindowMessage(event: MessageEvent<unknown>): void {
    // Frames can post to this window too; only the preload speaks as the window itself.
    if (event.data !== TV_PORT_MESSAGE || (event.source !== null && event.source !== page)) return;
    const [fresh] = event.ports;
    if (fresh) adopt(fresh);
  }

  function adopt(fresh: MessagePort): void {
    drop();
    port = fresh;
    fresh.onmessage = (message: MessageEvent<unknown>) => onMessage(message.data);
    fresh.addEventListener('close', () => {
      if (port !== fresh) return;
      drop();
      events.onLine('connecting');
      cancelReconnect = timers.after(RECONNECT_MS, () => app.connect());
    });
    fresh.postMessage({ type: 'hello', data: { role: 'tv', protocol: PROTOCOL, confirms: true, epoch } });
  }

  function onMessage(raw: unknown): void {
    const message = parseTold(raw);
    switch (message.type) {
      case 'welcome':
        open = true;
        epoch = message.data.epoch;
        clock.guess(timers.now(), message.data.serverTime);
        events.onLine('open');
        return events.onTold(message);
      case 'refused':
        return end('refused');
      case 'bye':
        return end(message.data.reason === 'host-closing' ? 'host-closed' : 'replaced');
      case 'pong':
        return clock.sample(message.data.sent, timers.now(), message.data.serverTime);
      default:
        return events.onTold(message);
    }
  }

  /** Whatever port is offered later, this page asks for none. */
  function end(line: Line): void {
    page.removeEventListener('message', onWindowMessage);
    drop();
    events.onLine(line);
  }

  function drop(): void {
    cancelReconnect();
    open = false;
    const old = port;
    port = null;
    old?.close();
  }

  function send(message: TvToHost): void {
    if (open) port?.postMessage(message);
  }

  // Nobody is silent here, but two processes of one machine start and sleep by clocks of their own.
  const stopPings = timers.every(LIMITS.pingEveryMs, () =>
    send({ type: 'ping', data: { sent: timers.now() } }),
  );
  page.addEventListener('message', onWindowMessage);
  events.onLine('connecting');
  app.connect();

  return {
    send,
    clockOffsetMs: clock.offsetMs,
    close() {
      stopPings();
      page.removeEventListener('message', onWindowMessage);
      drop();
    },
  };
}
