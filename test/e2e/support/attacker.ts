/** Somebody outside who listens on this machine, by TCP and UDP: what arrives there has left the stage. */
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

const TYPES: Record<string, string> = { '.js': 'text/javascript', '.html': 'text/html' };

export type Attacker = {
  /** Visitors that arrived and said something: paths that were asked for, and datagrams. */
  hits: string[];
  /** Connections since this was last asked, also of those that said nothing. */
  takeKnocks(): number;
  address: string;
  port: number;
  stunPort: number;
  close(): Promise<void>;
};

/** The module that tells an attack whom to reach. */
export function targetModule({
  address,
  port,
  stunPort,
}: Pick<Attacker, 'address' | 'port' | 'stunPort'>): string {
  return [
    `export const TARGET = 'http://${address}:${port}';`,
    `export const SOCKET = 'ws://${address}:${port}';`,
    `export const STUN_PORT = ${stunPort};`,
  ].join('\n');
}

/**
 * It serves the attacks of `dir`, too, for a page that has no stage around it; those files are no hits. There they
 * aim at this attacker, whomever else they were made for.
 */
export async function openAttacker(dir: string, address: string): Promise<Attacker> {
  const hits: string[] = [];
  let knocks = 0;
  const server = createServer((request, response) => {
    const name = new URL(request.url ?? '/', 'http://x').pathname;
    response.setHeader('access-control-allow-origin', '*');
    if (!name.startsWith('/attacks/')) {
      hits.push(name);
      response.writeHead(204).end();
      return;
    }
    if (name.endsWith('/target.js')) {
      response.setHeader('content-type', 'text/javascript').end(targetModule({ address, ...ports() }));
      return;
    }
    readFile(path.join(dir, name.slice('/attacks/'.length))).then(
      (bytes) => response.setHeader('content-type', TYPES[path.extname(name)] ?? '').end(bytes),
      () => response.writeHead(404).end(),
    );
  });
  server.on('connection', (socket) => {
    knocks += 1;
    socket.on('error', () => undefined);
  });
  server.on('upgrade', (request, socket) => {
    hits.push(request.url ?? '');
    socket.destroy();
  });
  const udp = createSocket('udp4').on('message', () => hits.push('datagram'));
  const ports = () => ({ port: (server.address() as AddressInfo).port, stunPort: udp.address().port });
  server.listen(0, address);
  udp.bind(0, address);
  await Promise.all([once(server, 'listening'), once(udp, 'listening')]);
  return {
    hits,
    takeKnocks() {
      const taken = knocks;
      knocks = 0;
      return taken;
    },
    address,
    ...ports(),
    async close() {
      udp.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
