/** Where a connection comes from. */

/** The same text for an IPv4 address, whether the socket is an IPv4 one or a mapped one; empty once it is gone. */
export function clientAddress(socket: { remoteAddress?: string | undefined }): string {
  return socket.remoteAddress?.replace(/^::ffff:/, '') ?? '';
}

/** This laptop itself: whoever runs a program here needs no door, and all of them share one address. */
export function isLoopback(address: string): boolean {
  return address === '::1' || address.startsWith('127.');
}
