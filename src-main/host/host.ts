/** The host: composes the edge, the party, the TV's line and what is kept on disk. */
import type { Socket } from 'node:net';
import path from 'node:path';
import { CloseCode, LIMITS } from '../../src-shared/limits.ts';
import type { TvToHost } from '../../src-shared/bridge.ts';
import type { Address, Claim, Party, SavedGame, Settings } from '../../src-shared/party.ts';
import { listAddresses } from './addresses.ts';
import { clientAddress } from './client-address.ts';
import { announce, type Discovery } from './discovery.ts';
import { Door } from './door.ts';
import { Echo } from './echo.ts';
import { createEvents } from './events.ts';
import { upgradeProblem } from './front-door.ts';
import { GameLibrary } from './game-library.ts';
import { Gateway } from './gateway.ts';
import type { Host, HostEvent, HostOptions } from './host-api.ts';
import { createHttpServer } from './http-server.ts';
import { KnownHosts, machineNames } from './known-hosts.ts';
import { listen } from './listen.ts';
import { createMetrics } from './metrics.ts';
import { createNameFilter } from './name-filter.ts';
import { safeName } from './names.ts';
import { noticeSentence } from './notices.ts';
import { newPartyCode } from './party-code.ts';
import { PartyKeeper } from './party-keeper.ts';
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

type Snapshot = Extract<TvToHost, { type: 'snapshot' }>['data'];

/** Starts the whole host; throws a StartProblem where it cannot. */
export async function startHost(options: HostOptions): Promise<Host> {
  const { logger, dataDir } = options;
  const records = await loadRecords({ dataDir, logger, newToken, newCode: () => newPartyCode(Math.random) });
  if (options.code !== undefined) records.party.code = options.code;
  const isRude = createNameFilter();
  const readName = (raw: string) => {
    const name = safeName(raw);
    return records.settings.nameFilter && isRude(name) ? '' : name;
  };
  const session = new Session(records.party, { newToken, digest, readName }, Date.now());
  const traffic = new Traffic();
  const events = createEvents<HostEvent>();
  const party = createPartyView(records, session, () => door.claims());

  const emit = (event: HostEvent) => {
    logger.info(event, 'event');
    events.emit(event);
  };
  const keeper = new PartyKeeper({
    record: () => session.toRecord(Date.now()),
    write: (record) => records.partyFile.saveNow(record),
    now: () => performance.now(),
  });
  const router = new Router({
    session,
    logger,
    emit,
    checkOutgoing: options.checkOutgoing ?? false,
    party: party.view,
    changed: () => keeper.changed(),
    lastSeq: (playerId) => phoneDesk.lastSeq(playerId),
    seated: (playerId) => phoneDesk.seated(playerId),
    published(events) {
      door.refresh();
      phoneDesk.follow(events);
    },
  });
  const door = new Door({ session, router, partyName: () => records.settings.partyName });
  const phoneDesk = new PhoneDesk({
    session,
    router,
    door,
    onInputDelay: (delayMs) => traffic.onInputDelay(delayMs),
  });
  const tvDesk = new TvDesk({
    session,
    router,
    traffic,
    logger,
    emit,
    door,
    arrived: () => phoneDesk.tvArrived(),
    shown: () => phoneDesk.controllersShown(),
    taken: (taken) => phoneDesk.taken(taken),
    keep(message) {
      if (message.type === 'settings') changeSettings(message.data);
      else if (message.type === 'snapshot') void keepSnapshot(message.data);
      else void saveGame(null).then(() => phoneDesk.taken(null));
    },
  });

  /** Inputs count as taken only when the game that contains them is on disk. */
  async function keepSnapshot({ gameId, state, taken }: Snapshot): Promise<void> {
    if ((await saveGame({ gameId, state })) && taken) phoneDesk.taken(taken);
  }

  function saveGame(savedGame: SavedGame | null): Promise<boolean> {
    records.savedGame = savedGame;
    return records.gameFile.save(savedGame);
  }

  function changeSettings(change: { [Key in keyof Settings]?: Settings[Key] | undefined }): void {
    const known = Object.entries(change).filter(([, value]) => value !== undefined);
    records.settings = { ...records.settings, ...(Object.fromEntries(known) as Partial<Settings>) };
    void records.settingsFile.save(records.settings);
    router.toTv({ type: 'party', data: { settings: records.settings } });
    if (records.settings.nameFilter) router.publish(session.tidyNames());
    door.refresh();
  }

  const gateway = new Gateway(
    {
      phoneArrived: (connection, hello) => door.arrive(connection, hello),
      visitorSaid: (connection, message) => door.said(connection, message),
      visitorGone: (connection) => door.gone(connection),
      phoneSaid: (playerId, message) => phoneDesk.take(playerId, message),
      phoneGone: (connection) => router.phoneGone(connection),
      phoneMeasured: (connection, rttMs) => router.phoneMeasured(connection, rttMs),
      isTvToken: (token) => sameSecret(token, records.party.tvToken),
      tvArrived: (carrier, hello) => tvDesk.attach(carrier, hello),
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
    logger,
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
  const chosen = chosenName(options.address);
  const addresses = chosen === null ? await listAddresses() : [fixedAddress(chosen)];
  party.reachable(port, addresses);
  if (wantedPort !== 0 && port !== wantedPort) records.notices.push('port-taken');
  if (addresses.length === 0) records.notices.push('no-network');

  const discovery = startDiscovery(
    options,
    { name: records.settings.partyName, port },
    records.settings.mdns,
  );
  party.named(discovery?.hostName ?? null);
  keeper.changed();
  for (const notice of records.notices) {
    const event: HostEvent = { event: 'problem', reason: notice, message: noticeSentence(notice) };
    logger.warn(event, 'notice');
    events.emit(event);
  }

  const beat = setInterval(() => {
    gateway.beat();
    router.beat();
  }, LIMITS.pingEveryMs);
  const look = setInterval(() => gateway.look(), LIMITS.lookEveryMs);
  const { joinUrl } = party.view();
  logger.info({ port, addresses }, 'host started');

  return {
    port,
    joinUrl,
    tvUrl: `http://${bracketed(chosen ?? '127.0.0.1')}:${port}/tv/?token=${records.party.tvToken}`,
    code: records.party.code,
    tvToken: records.party.tvToken,
    mdnsName: discovery?.hostName ?? null,
    attachTv: (carrier) => tvDesk.greet(carrier),
    onEvent: (listener) => events.listen(listener),
    async close() {
      clearInterval(beat);
      clearInterval(look);
      router.sayByeToAll();
      gateway.closeAll(CloseCode.hostClosing);
      echo?.closeAll(CloseCode.hostClosing);
      const closed = new Promise((resolve) => server.close(resolve));
      const cut = setTimeout(() => {
        gateway.cutAll();
        echo?.cutAll();
        server.closeAllConnections();
      }, GOODBYE_MS);
      await Promise.all([closed, discovery?.close()]);
      clearTimeout(cut);
      // Only now: each phone that goes may change the party once more.
      keeper.close();
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

function fixedAddress(address: string): Address {
  return { address, interfaceName: 'chosen', score: 0 };
}

function filesOf(records: Records): { flush(): Promise<void> }[] {
  return [records.settingsFile, records.gameFile];
}

function startDiscovery(
  options: HostOptions,
  announcement: { name: string; port: number },
  isWanted: boolean,
): Discovery | null {
  return (options.mdns ?? isWanted) ? announce(announcement, options.logger) : null;
}

/** The party as the TV is told of it. */
function createPartyView(records: Records, session: Session, claims: () => Claim[]) {
  let port = 0;
  let addresses: Address[] = [];
  let mdnsName: string | null = null;
  return {
    reachable(newPort: number, newAddresses: Address[]): void {
      port = newPort;
      addresses = newAddresses;
    },
    named(name: string | null): void {
      mdnsName = name;
    },
    view(): Party {
      const { code } = records.party;
      const shown = addresses[0]?.address ?? '127.0.0.1';
      return {
        code,
        locked: session.locked,
        port,
        joinUrl: `http://${bracketed(shown)}:${port}/?c=${code}`,
        mdnsName,
        addresses,
        settings: records.settings,
        notices: records.notices,
        players: session.seats().map((seat) => session.player(seat)),
        claims: claims(),
        savedGame: records.savedGame,
      };
    },
  };
}

function bracketed(address: string): string {
  return address.includes(':') ? `[${address}]` : address;
}
