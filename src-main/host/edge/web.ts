/** Everything that the host answers on its port: pages, games, lines, and in developer mode the Studio, all through the same doors. */
import type { Server } from 'node:http';
import path from 'node:path';
import type { Clock } from '../base/clock.ts';
import type { JoinHelp } from '../doctor/join-help.ts';
import { Echo } from './echo.ts';
import type { GameLibrary } from '../games/game-library.ts';
import type { Gateway } from './gateway.ts';
import type { HostOptions } from '../host-api.ts';
import { createHttpServer } from './http-server.ts';
import { KnownHosts, machineNames } from './known-hosts.ts';
import { chosenName, portOf } from './listen.ts';
import { createMetrics } from './metrics.ts';
import type { Party } from '../../../src-shared/party.ts';
import { createStudio, type Studio, type StudioDeps } from '../studio/studio.ts';
import type { Traffic } from './traffic.ts';
import { answerUpgrades } from './upgrades.ts';

export type WebDeps = {
  clock: Clock;
  party(): Party;
  isTvToken(token: string): boolean;
  gateway: Gateway;
  library: GameLibrary;
  packsKey: string;
  help: JoinHelp;
  traffic: Traffic;
  developer: boolean;
  /** Those of simulated phones. */
  seats: StudioDeps['seats'];
};

export type Web = { server: Server; echo: Echo | null; studio: Studio | null };

export function createWeb(options: HostOptions, deps: WebDeps): Web {
  const { logger, pagesDir } = options;
  const { party, gateway, help, clock } = deps;
  const echo = options.echo ? new Echo(clock) : null;
  const chosen = chosenName(options.address);
  const hosts = new KnownHosts({
    listNames: () => machineNames([party().mdnsName, chosen]),
    now: clock.now,
  });
  const studio = deps.developer
    ? createStudio({
        door: () => ({ address: chosen ?? '127.0.0.1', port: portOf(server) }),
        isToken: deps.isTvToken,
        party: () => ({ code: party().code, joinUrl: party().joinUrl }),
        now: clock.now,
        seats: deps.seats,
        buildsFile: path.join(pagesDir, '..', 'builds.json'),
        problemsFile: path.join(pagesDir, '..', 'build-problems.json'),
      })
    : null;
  const startedMs = clock.now();
  const doors = { hosts, logger, sightings: help.sightings, isOwn: help.isOwn, studio };
  const server = createHttpServer({
    ...doors,
    pagesDir,
    library: deps.library,
    packsKey: deps.packsKey,
    metrics: createMetrics({ traffic: deps.traffic, connectionsByRole: () => gateway.roles() }),
    health: () => ({
      ok: true,
      players: party().players.length,
      uptimeMs: Math.round(clock.now() - startedMs),
    }),
    isProven: (socket) => gateway.isProven(socket),
    examine: help.examine,
    code: () => party().code,
    development: options.checkOutgoing ?? false,
  });
  answerUpgrades(server, { ...doors, gateway, echo });
  return { server, echo, studio };
}
