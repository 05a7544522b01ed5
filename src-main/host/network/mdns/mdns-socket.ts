/** `multicast-dns` on one interface, over one version of IP. */
import type { Socket, SocketOptions } from 'node:dgram';
import multicastDns from 'multicast-dns';
import type { HeardPacket } from './dns-record.ts';
import type { Place } from './place.ts';

/** A packet with fewer hops left has come through a router (RFC 6762 11). */
const HOPS = 255;
/** The library's callbacks do not come without a network. */
const ANSWER_MS = 300;

export type FaceFamily = 'IPv4' | 'IPv6';
export type Sender = { address: string; port: number };
export type Sent = (error: Error | null) => void;

/** The part of the library in use; its own types call optional what every packet has. */
export type Mdns = {
  on(event: 'query' | 'response', listener: (packet: HeardPacket, from: Sender) => void): unknown;
  on(event: 'error' | 'warning', listener: (error: Error) => void): unknown;
  on(event: 'ready', listener: () => void): unknown;
  query(packet: object, done: Sent): void;
  respond(packet: object, done: Sent): void;
  respond(packet: object, to: Sender | undefined, done: Sent): void;
  destroy(done: () => void): void;
};

export type OpenSocket = (options: SocketOptions) => Socket;

/** `ready` or `error` tells whether port 5353 could be had. */
export function openMdns({ v4, zone }: Place, family: FaceFamily, openSocket: OpenSocket): Mdns {
  const isV4 = family === 'IPv4';
  // The library's own socket for IPv6 would take IPv4's packets as well.
  const socket = openSocket({ type: isV4 ? 'udp4' : 'udp6', reuseAddr: true, ipv6Only: !isV4 });
  // The library sets the hops of multicast alone.
  socket.on('listening', () => socket.setTTL(HOPS));
  return multicastDns(
    isV4
      ? { socket, interface: v4[0]?.replace(/\/.*$/, ''), bind: '0.0.0.0' }
      : { socket, type: 'udp6', ip: 'ff02::fb', interface: `::%${zone}`, bind: '::' },
  ) as Mdns;
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
