/**
 * Neighbours without a network: on Linux a client may call from any address of 127/8, and the host, in the same process, takes
 * 127.7.x.y for 10.7.x.y, and 127.6.x.y for an address of the IPv6 network 2001:db8:6:x.
 */
import { once } from 'node:events';
import { connect, Socket } from 'node:net';
import { Client } from './client.ts';

type Peer = { address?: string };

/** Returns the end of it. */
export function moveNeighboursOut(): () => void {
  // What `remoteAddress` asks, which itself cannot be replaced.
  const sockets = Socket.prototype as unknown as { _getpeername(): Peer };
  const original = sockets._getpeername;
  sockets._getpeername = function (this: Socket) {
    const peer = original.call(this);
    return peer.address === undefined ? peer : { ...peer, address: outside(peer.address) };
  };
  return () => {
    sockets._getpeername = original;
  };
}

function outside(address: string): string {
  const [first, second, network, host] = address.split('.');
  if (first === '127' && second === '7') return `10.7.${network}.${host}`;
  if (first === '127' && second === '6') return `2001:db8:6:${network}::${host}`;
  return address;
}

/** A socket from there that has said this. */
export async function rawFrom(port: number, localAddress: string, text: string): Promise<Socket> {
  const socket = connect({ port, host: '127.0.0.1', localAddress });
  socket.on('error', () => undefined);
  socket.setEncoding('latin1');
  await Promise.race([once(socket, 'connect'), once(socket, 'close')]);
  socket.write(text);
  return socket;
}

/** A WebSocket from there that has said hello. */
export async function helloFrom(url: string, localAddress: string, hello: object): Promise<Client> {
  const client = await Client.open(url, '/ws', { localAddress });
  client.say('hello', { role: 'phone', protocol: 1, ...hello });
  return client;
}
