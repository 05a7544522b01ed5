/** How many TCP connections the host holds, whatever is said on them. */
import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import { clientAddress } from '../network/client-address.ts';
import { Crowd, type CrowdLimits } from './crowd.ts';

export type SocketLimitsOffice = {
  limits: CrowdLimits;
  /** Whether a TV or a phone with a seat speaks on this one. */
  isProven(socket: Socket): boolean;
  onRefused(address: string): void;
};

/** Cuts what is too much at once, before a byte of it is read, and tells of it. */
export function limitSockets(server: Server, { limits, isProven, onRefused }: SocketLimitsOffice): void {
  const sockets = new Crowd<Socket>(limits, isProven);
  server.on('connection', (socket: Socket) => {
    const address = clientAddress(socket);
    const place = sockets.enter(socket, address);
    if (place.is === 'full') {
      socket.destroy();
      onRefused(address);
      return;
    }
    socket.once('close', () => sockets.leave(socket));
    if (place.insteadOf === null) return;
    onRefused(clientAddress(place.insteadOf));
    place.insteadOf.destroy();
  });
}
