/** Upgrades: each goes to the part that its path names, or is turned away with a sentence. */
import { STATUS_CODES, type Server } from 'node:http';
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import type { Logger } from 'pino';
import { clientAddress } from '../network/client-address.ts';
import type { Sightings } from '../doctor/sightings.ts';
import type { Echo } from './echo.ts';
import type { Gateway } from './gateway.ts';
import { upgradeProblem, type KnownHosts } from './known-hosts.ts';
import { readPath } from '../base/request-path.ts';
import type { Studio } from '../studio/studio.ts';

export type UpgradesDeps = {
  hosts: KnownHosts;
  logger: Logger;
  sightings: Sightings;
  gateway: Gateway;
  echo: Echo | null;
  studio: Studio | null;
  /** Whether this is the laptop itself that asks. */
  isOwn(address: string): boolean;
};

export function answerUpgrades(server: Server, deps: UpgradesDeps): void {
  const { hosts, logger, sightings, gateway, echo, studio } = deps;
  server.on('upgrade', (request, socket, head) => {
    const address = clientAddress(socket as Socket);
    const problem = upgradeProblem(request, hosts);
    if (problem) {
      logger.info({ address, status: problem.status }, 'upgrade turned away');
      if (problem.status === 421) sightings.foreignName(address, request.headers.host ?? '');
      turnAway(socket, problem.status, problem.sentence);
      return;
    }
    const pathname = readPath(request.url ?? '');
    if (pathname === '/ws') {
      sightings.lineOpened(address);
      gateway.upgrade(request, socket, head);
    } else if (pathname === '/echo' && echo) echo.upgrade(request, socket, head);
    else if (!(studio && deps.isOwn(address) && studio.upgrade(request, socket, head))) {
      turnAway(socket, 404, 'Nothing here.');
    }
  });
}

/** Answers an upgrade that gets no WebSocket. `sentence` says what to do; the socket is closed whether its peer closes or not. */
function turnAway(socket: Duplex, status: number, sentence: string): void {
  const body = `${sentence}\n`;
  // A peer that has gone already is an error of this socket alone, never of the host.
  socket.on('error', () => socket.destroy());
  socket.once('finish', () => socket.destroy());
  socket.end(
    [
      `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`,
      'content-type: text/plain; charset=utf-8',
      `content-length: ${Buffer.byteLength(body)}`,
      'connection: close',
      '',
      body,
    ].join('\r\n'),
  );
}
