/** Who may have a line: each upgrade goes to the part that it names, or is turned away with a sentence. */
import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import type { Logger } from 'pino';
import { clientAddress } from '../network/client-address.ts';
import type { Sightings } from '../doctor/sightings.ts';
import type { Echo } from './echo.ts';
import { upgradeProblem } from './front-door.ts';
import type { Gateway } from './gateway.ts';
import type { KnownHosts } from './known-hosts.ts';
import { readPath } from '../base/request-path.ts';
import type { Studio } from '../studio/studio.ts';
import { turnAway } from './turn-away.ts';

export type UpgradeOffice = {
  hosts: KnownHosts;
  logger: Logger;
  sightings: Sightings;
  gateway: Gateway;
  echo: Echo | null;
  studio: Studio | null;
  /** Whether this is the laptop itself that asks. */
  isOwn(address: string): boolean;
};

export function answerUpgrades(server: Server, office: UpgradeOffice): void {
  const { hosts, logger, sightings, gateway, echo, studio } = office;
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
    else if (!(studio && office.isOwn(address) && studio.upgrade(request, socket, head))) {
      turnAway(socket, 404, 'Nothing here.');
    }
  });
}
