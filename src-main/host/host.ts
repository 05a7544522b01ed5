/** The host: composes the edge, the party, the TV's line and what is kept on disk. */
import type { Socket } from 'node:net';
import path from 'node:path';
import { CloseCode, LIMITS } from '../../src-shared/limits.ts';
import type { Notice, Party, SavedGame, Settings } from '../../src-shared/party.ts';
import { clientAddress } from './client-address.ts';
import { Echo } from './echo.ts';
import { upgradeProblem } from './front-door.ts';
import { GameLibrary } from './game-library.ts';
import { Gateway } from './gateway.ts';
import type { Host, HostEvent, HostOptions } from './host-api.ts';
import { createHttpServer } from './http-server.ts';
import { KnownHosts, machineNames } from './known-hosts.ts';
import { listen } from './listen.ts';
import { createMetrics } from './metrics.ts';
import { bracketed } from './network/ip.ts';
import { startNetwork, type Network, type Reach } from './network/network.ts';
import { noticeSentence } from './notices.ts';
import { newPartyCode } from './party-code.ts';
import { loadRecords, type Records } from './records.ts';
import { PhoneDesk } from './phone-desk.ts';
import { Router } from './router.ts';
import { digest, newToken, sameSecret } from './secrets.ts';
import { Session } from './session.ts';
import { Traffic } from './traffic.ts';
import { turnAway } from './turn-away.ts';
import { TvDesk } from './tv-desk.ts';

/** "PART" on a phone's keys. */
export const DEFAULT_PORT = 7278;

/** How long clients get to answer the goodbye. */
const GOODBYE_MS = 300;

/** Starts the whole host; throws a StartProblem where it cannot. */
export async function startHost(options: HostOptions): Promise<Host> {
  const { logger, dataDir } = options;
  const records = await loadRecords({ dataDir, logger, newToken, newCode: () => newPartyCode(Math.random) });
  if (options.code !== undefined) records.party.code = options.code;
  const session = new Session(records.party, { newToken, digest }, Date.now());
  const traffic = new Traffic();
  const events = createEvents<HostEvent>();
  const party = createPartyView(records, session);
  let network: Network | null = null;

  const emit = (event: HostEvent) => {
    logger.info(event, 'event');
    events.emit(event);
  };
  const router = new Router({
    session,
    logger,
    emit,
    checkOutgoing: options.checkOutgoing ?? false,
    party: party.view,
    changed: () => records.partyFile.saveNow(session.toRecord(Date.now())),
  });
  const phoneDesk = new PhoneDesk({
    session,
    router,
    onInputDelay: (delayMs) => traffic.onInputDelay(delayMs),
  });
  const tvDesk = new TvDesk({
    session,
    router,
    traffic,
    logger,
    emit,
    keep(message) {
      if (message.type === 'settings') changeSettings(message.data);
      else if (message.type === 'showAddress') network?.show(message.data.address);
      else saveGame(message.type === 'snapshot' ? message.data : null);
    },
  });

  function saveGame(savedGame: SavedGame | null): void {
    records.savedGame = savedGame;
    records.gameFile.save(savedGame);
  }

  function changeSettings(change: { [Key in keyof Settings]?: Settings[Key] | undefined }): void {
    const known = Object.entries(change).filter(([, value]) => value !== undefined);
    records.settings = { ...records.settings, ...(Object.fromEntries(known) as Partial<Settings>) };
    records.settingsFile.save(records.settings);
    router.toTv({ type: 'party', data: { settings: records.settings } });
    network?.settingsChanged();
  }

  function sayNotice(reason: Notice): void {
    const event: HostEvent = { event: 'problem', reason, message: noticeSentence(reason) };
    logger.warn(event, 'notice');
    events.emit(event);
  }

  const gateway = new Gateway(
    {
      phoneArrived: (connection, hello) => router.phoneArrived(connection, hello),
      phoneSaid: (playerId, message) => phoneDesk.take(playerId, message),
      phoneGone: (connection) => router.phoneGone(connection),
      phoneMeasured: (connection, rttMs) => router.phoneMeasured(connection, rttMs),
      isTvToken: (token) => sameSecret(token, records.party.tvToken),
      tvArrived: (carrier) => tvDesk.attach(carrier),
    },
    traffic,
    logger,
  );
  const echo = options.echo ? new Echo() : null;
  const hosts = new KnownHosts({
    listNames: () => machineNames([party.view().mdnsName, chosenName(options.address)]),
    now: () => performance.now(),
  });
  const startedMs = performance.now();
  const server = createHttpServer({
    pagesDir: options.pagesDir,
    library: new GameLibrary(options.shippedGamesDir, options.gamesDir ?? path.join(dataDir, 'games')),
    hosts,
    metrics: createMetrics({ traffic, connectionsByRole: () => gateway.roles() }),
    health: () => ({
      ok: true,
      players: session.seats().length,
      uptimeMs: Math.round(performance.now() - startedMs),
    }),
    development: options.checkOutgoing ?? false,
  });
  server.on('upgrade', (request, socket, head) => {
    const problem = upgradeProblem(request, hosts);
    if (problem) {
      logger.info(
        { address: clientAddress(socket as Socket), status: problem.status },
        'upgrade turned away',
      );
      turnAway(socket, problem.status, problem.sentence);
      return;
    }
    const pathname = request.url?.split('?', 1)[0];
    if (pathname === '/ws') gateway.upgrade(request, socket, head);
    else if (pathname === '/echo' && echo) echo.upgrade(request, socket, head);
    else turnAway(socket, 404, 'Nothing here.');
  });

  const wantedPort = options.port ?? DEFAULT_PORT;
  const port = await listen(server, wantedPort, options.address ?? null);
  if (wantedPort !== 0 && port !== wantedPort) records.notices.push('port-taken');
  for (const notice of records.notices) sayNotice(notice);
  const chosen = chosenName(options.address);
  const joined = await startNetwork({
    port,
    fixed: chosen,
    mdns: options.mdns,
    logger,
    settings: () => records.settings,
    keepChoices: (addressChoices) => changeSettings({ addressChoices }),
    changed: () => router.toTv({ type: 'party', data: party.reach() }),
    noticed: sayNotice,
  });
  network = joined;
  party.joinNetwork(joined, port);
  records.partyFile.saveNow(session.toRecord(Date.now()));

  const beat = setInterval(() => {
    gateway.beat();
    router.beat();
  }, LIMITS.pingEveryMs);
  logger.info({ port, ...joined.reach() }, 'host started');

  return {
    port,
    get joinUrl() {
      return party.view().joinUrl;
    },
    tvUrl: `http://${bracketed(chosen ?? '127.0.0.1')}:${port}/tv/?token=${records.party.tvToken}`,
    code: records.party.code,
    tvToken: records.party.tvToken,
    get mdnsName() {
      return joined.reach().mdnsName;
    },
    named: joined.named,
    wake: () => joined.wake(),
    attachTv: (carrier) => tvDesk.greet(carrier),
    onEvent: (listener) => events.listen(listener),
    async close() {
      clearInterval(beat);
      router.sayByeToAll();
      gateway.closeAll(CloseCode.hostClosing);
      echo?.closeAll(CloseCode.hostClosing);
      const closed = new Promise((resolve) => server.close(resolve));
      const cut = setTimeout(() => {
        gateway.cutAll();
        echo?.cutAll();
        server.closeAllConnections();
      }, GOODBYE_MS);
      records.partyFile.saveNow(session.toRecord(Date.now()));
      await Promise.all([closed, joined.close()]);
      clearTimeout(cut);
      // Only now: each phone that goes may change the party once more.
      await Promise.all(filesOf(records).map((file) => file.flush()));
      logger.info('host closed');
      logger.flush();
    },
  };
}

const WILDCARDS = new Set(['0.0.0.0', '::']);

/** The name that was asked to listen on, where it is one that can be called. */
function chosenName(address: string | undefined): string | null {
  return address === undefined || WILDCARDS.has(address) ? null : address;
}

function filesOf(records: Records): { flush(): Promise<void> }[] {
  return [records.settingsFile, records.gameFile];
}

/** The party as the TV is told of it. */
function createPartyView(records: Records, session: Session) {
  let network: Network | null = null;
  let port = 0;

  /** What changes with the network; before it is known, what a TV on this machine could use. */
  function reach() {
    const { notices, ...rest } = network?.reach() ?? NOWHERE;
    const shown = rest.shownAddress ?? '127.0.0.1';
    return {
      ...rest,
      joinUrl: `http://${bracketed(shown)}:${port}/?c=${records.party.code}`,
      notices: [...notices, ...records.notices],
    };
  }

  return {
    reach,
    joinNetwork(joined: Network, itsPort: number): void {
      network = joined;
      port = itsPort;
    },
    view: (): Party => ({
      ...reach(),
      code: records.party.code,
      locked: session.locked,
      port,
      settings: records.settings,
      players: session.seats().map((seat) => session.player(seat)),
      savedGame: records.savedGame,
    }),
  };
}

const NOWHERE: Reach = {
  addresses: [],
  shownAddress: null,
  isAddressChosen: false,
  mdnsName: null,
  notices: [],
};

/** What is emitted before anybody listens is told to the first listener. */
function createEvents<Event>() {
  const listeners = new Set<(event: Event) => void>();
  let early: Event[] = [];
  return {
    emit(event: Event): void {
      if (listeners.size === 0) early.push(event);
      for (const listener of listeners) listener(event);
    },
    listen(listener: (event: Event) => void): () => void {
      listeners.add(listener);
      for (const event of early) listener(event);
      early = [];
      return () => listeners.delete(listener);
    },
  };
}
