/** `bonjour-service` and `multicast-dns` beneath it, as far as they are used and typed here. */
import type { Socket, SocketOptions } from 'node:dgram';
import { Bonjour } from 'bonjour-service';
import type { HeardPacket } from './dns-record.ts';
import type { Place } from './place.ts';

/** Packets must come from the link itself, and this shows it (RFC 6762 11). */
const HOPS = 255;
/** The library's callbacks do not come without a network. */
const ANSWER_MS = 300;

export type FaceFamily = 'IPv4' | 'IPv6';

export type Sender = { address: string; port: number };
export type Sent = (error?: Error | null) => void;

/** What `bonjour-service` has in its `server.mdns`, and gives no type to. */
export type Mdns = {
  on(event: 'query' | 'response', listener: (packet: HeardPacket, from: Sender) => void): void;
  on(event: 'error' | 'warning', listener: (error: unknown) => void): void;
  on(event: 'ready', listener: () => void): void;
  removeAllListeners(event: 'query'): void;
  query(packet: object, done: Sent): void;
  respond(packet: unknown, ...rest: unknown[]): void;
};

export type LibraryTools = { onError(error: unknown): void; openSocket(options: SocketOptions): Socket };

/** A socket on one interface; that it is open is told by `ready` or `error` of the second. */
export function openLibrary(
  place: Place,
  family: FaceFamily,
  { onError, openSocket }: LibraryTools,
): { bonjour: Bonjour; mdns: Mdns } {
  // A socket of our own, so that one for IPv6 does not take IPv4's packets as well.
  const socket = openSocket({
    type: family === 'IPv4' ? 'udp4' : 'udp6',
    reuseAddr: true,
    ipv6Only: family === 'IPv6',
  });
  socket.on('listening', () => socket.setTTL(HOPS));
  const bonjour = new Bonjour(libraryOptions(place, family, socket), onError);
  const { mdns } = bonjour['server'] as { mdns: Mdns };
  mdns.on('warning', onError);
  return { bonjour, mdns };
}

/** Waits for a callback of the library, but not for ever. */
export function atMost(start: (done: () => void) => void): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ANSWER_MS);
    const end = () => {
      clearTimeout(timer);
      resolve();
    };
    try {
      start(end);
    } catch {
      end();
    }
  });
}

function libraryOptions({ v4, zone }: Place, family: FaceFamily, socket: Socket): object {
  if (family === 'IPv6') return { socket, type: 'udp6', ip: 'ff02::fb', interface: `::%${zone}`, bind: '::' };
  return { socket, interface: v4[0]?.replace(/\/.*$/, ''), bind: '0.0.0.0' };
}
