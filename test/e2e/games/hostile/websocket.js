import { attack, SOCKET } from './attack.js';

export const game = attack(async ({ attempt }) => {
  const connect = (url) =>
    new Promise((resolve, reject) => {
      const socket = new WebSocket(url);
      socket.onopen = () => resolve(true);
      socket.onerror = () => reject(new Error('shut'));
    });
  await attempt('foreign socket', () => connect(`${SOCKET}/websocket`));
  await attempt('line of the party', () =>
    connect(import.meta.url.replace('http', 'ws').replace(/\/games\/.*/, '/ws')),
  );
  await attempt('stream', () => new WebSocketStream(`${SOCKET}/websocket`).opened);
});
