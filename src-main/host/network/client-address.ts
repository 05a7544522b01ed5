/** Where a connection comes from. */
import { networkPart } from './ip.ts';

/** Of an IPv6 address the part that its owner does not choose. */
const NETWORK_BITS = 64;

/** The same text for an IPv4 address, whether the socket is an IPv4 one or a mapped one; empty once it is gone. */
export function clientAddress(socket: { remoteAddress?: string | undefined }): string {
  return socket.remoteAddress?.replace(/^::ffff:/, '') ?? '';
}

/** This laptop itself: whoever runs a program here needs no door, and all of them share one address. */
export function isLoopback(address: string): boolean {
  return address === '::1' || address.startsWith('127.');
}

/** The unit that shares one limit: a single IPv4 address, or a whole IPv6 network, where one device has as many addresses as it likes. */
export function neighbourhood(address: string): string {
  return address.includes(':') && !isLoopback(address) ? networkPart(address, NETWORK_BITS) : address;
}
