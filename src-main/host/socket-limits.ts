/** How many TCP connections the host holds, whatever is said on them. */
import type { Server } from 'node:http';
import type { DropArgument, Socket } from 'node:net';
import { clientAddress, isLoopback } from './client-address.ts';

export type SocketLimits = {
  /** Of all addresses together. */
  sockets: number;
  /** Of one address. Loopback has only the common limit: it is this laptop itself. */
  socketsPerAddress: number;
};

/** Cuts what is too much at once, before a byte of it is read, and tells of it. */
export function limitSockets(
  server: Server,
  limits: SocketLimits,
  onRefused: (address: string) => void,
): void {
  const counts = new Map<string, number>();
  server.maxConnections = limits.sockets;
  server.on('drop', (dropped?: DropArgument) => onRefused(clientAddress(dropped ?? {})));
  server.on('connection', (socket: Socket) => {
    const address = clientAddress(socket);
    const count = (counts.get(address) ?? 0) + 1;
    counts.set(address, count);
    socket.once('close', () => {
      const left = (counts.get(address) ?? 1) - 1;
      if (left === 0) counts.delete(address);
      else counts.set(address, left);
    });
    if (count <= limits.socketsPerAddress || isLoopback(address)) return;
    socket.destroy();
    onRefused(address);
  });
}
