/**
 * The host is held against this: the least that could carry a phone's input to a TV. It looks at nothing: the first client
 * is the TV, and each frame of another goes to it as it is. One line on standard output says the port; a line on standard
 * input is answered with the CPU seconds used so far.
 */
import { createInterface } from 'node:readline';
import { WebSocketServer, type WebSocket } from 'ws';

const server = new WebSocketServer({ host: '127.0.0.1', port: 0, perMessageDeflate: false });
let tv: WebSocket | null = null;

server.on('connection', (socket) => {
  if (!tv) {
    tv = socket;
    return;
  }
  socket.on('message', (data, isBinary) => tv?.send(data, { binary: isBinary }));
});
server.on('listening', () => {
  const address = server.address();
  if (typeof address === 'object' && address) console.log(address.port);
});
createInterface({ input: process.stdin }).on('line', () => {
  const { user, system } = process.cpuUsage();
  console.log((user + system) / 1e6);
});
