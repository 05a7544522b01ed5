import { knock, pageKnockPorts } from '../../line/knock.ts';
import type { Socket, SocketEvents } from './socket-carrier.ts';

/** What a socket that never opened closes with. */
const NOTHING_THERE = 1006;

/** Opens WebSockets to `/ws` on the host that this page came from; all but the first after a knock. */
export function browserSockets(page: Pick<Location, 'href'>): (events: SocketEvents) => Socket {
  let isFirst = true;
  return (events) => {
    if (!isFirst) return openAfterKnock(page, events);
    isFirst = false;
    return openSocket(page, events);
  };
}

function openAfterKnock(page: Pick<Location, 'href'>, events: SocketEvents): Socket {
  let socket: Socket | null = null;
  const stopKnocking = knock(
    {
      answered: () => (socket = openSocket(page, events)),
      nobody: () => events.onClose(NOTHING_THERE),
    },
    pageKnockPorts(),
  );
  return {
    send: (text) => socket?.send(text),
    close() {
      stopKnocking();
      socket?.close();
    },
  };
}

function openSocket(page: Pick<Location, 'href'>, events: SocketEvents): Socket {
  const socket = new WebSocket(new URL('/ws', page.href.replace(/^http/, 'ws')));
  socket.onopen = events.onOpen;
  socket.onmessage = (event: MessageEvent<unknown>) => events.onText(String(event.data));
  socket.onclose = (event) => events.onClose(event.code);
  return {
    send: (text) => socket.send(text),
    close: () => socket.close(),
  };
}
