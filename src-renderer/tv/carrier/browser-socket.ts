import type { Socket, SocketEvents } from './socket-carrier.ts';

/** A WebSocket to `/ws` on the host that this page came from. */
export function openBrowserSocket(page: Pick<Location, 'href'>, events: SocketEvents): Socket {
  const socket = new WebSocket(new URL('/ws', page.href.replace(/^http/, 'ws')));
  socket.onopen = events.onOpen;
  socket.onmessage = (event: MessageEvent<unknown>) => events.onText(String(event.data));
  socket.onclose = (event) => events.onClose(event.code);
  return {
    send: (text) => socket.send(text),
    close: () => socket.close(),
  };
}
