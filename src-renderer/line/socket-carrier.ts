/** The carrier in a browser: WebSockets with JSON in text frames. Other text is an error of the page, and goes no further. */
import { SILENT_MS } from '../../src-shared/limits.ts';
import { knock, pageKnockDeps } from './knock.ts';
import type { Carrier, Wire, WireEvents } from './link.ts';

/** Where a host takes clients in, and where it says that it is there. */
export type Door = { socket: string; knock: string };

const FRONT_DOOR: Door = { socket: '/ws', knock: '/healthz' };

/** The close code of a socket that never opened. */
const NOTHING_THERE = 1006;

/**
 * Opens WebSockets to the host whose page is at `base`, by default at its `/ws`. After one that was lost or given up, a
 * knock looks first whether the host is there at all.
 */
export function socketCarrier(base: string, door: Door = FRONT_DOOR): Carrier {
  const socketUrl = new URL(door.socket, base.replace(/^http/, 'ws'));
  const knockUrl = new URL(door.knock, base);
  let isFirst = true;
  return {
    silentMs: SILENT_MS,
    open(events) {
      if (!isFirst) return openAfterKnock(socketUrl, knockUrl, events);
      isFirst = false;
      return openSocket(socketUrl, events);
    },
  };
}

function openAfterKnock(socketUrl: URL, knockUrl: URL, events: WireEvents): Wire {
  let socket: Wire | null = null;
  const stopKnocking = knock(
    {
      answered: () => (socket = openSocket(socketUrl, events)),
      nobody: () => events.closed(NOTHING_THERE),
    },
    pageKnockDeps(knockUrl),
  );
  return {
    send: (message) => socket?.send(message),
    close() {
      stopKnocking();
      socket?.close();
    },
  };
}

function openSocket(url: URL, events: WireEvents): Wire {
  const socket = new WebSocket(url);
  socket.onopen = () => events.opened();
  socket.onmessage = (event: MessageEvent<unknown>) => events.heard(JSON.parse(String(event.data)));
  socket.onclose = (event) => events.closed(event.code);
  return {
    send(message) {
      if (socket.readyState === WebSocket.OPEN) socket.send(JSON.stringify(message));
    },
    close() {
      socket.onopen = socket.onmessage = socket.onclose = null;
      socket.close();
    },
  };
}
