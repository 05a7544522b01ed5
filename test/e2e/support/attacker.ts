/** Somebody outside who listens on this machine, by TCP and UDP: what arrives there has left the stage. */
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

const TYPES: Record<string, string> = { '.js': 'text/javascript', '.html': 'text/html' };

export type Attacker = {
  /** What arrived and said something: paths that were asked for, and datagrams. */
  hits: string[];
  /** Connections since this was last asked, also of those that said nothing. */
  takeKnocks(): number;
  address: string;
  port: number;
  stunPort: number;
  close(): Promise<void>;
};

/** It serves the attacks of `dir`, too, for a page that has no stage around it; those files are no hits. */
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
    port: (server.address() as AddressInfo).port,
    stunPort: udp.address().port,
    async close() {
      udp.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
