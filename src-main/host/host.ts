/** The host: composes the edge, the party, the TV's line and what is kept on disk. */
import { CloseCode, LIMITS } from '../../src-shared/limits.ts';
import type { Notice } from '../../src-shared/party.ts';
import { AwakeClock } from './base/clock.ts';
import { systemClock, type Clock } from './base/clock.ts';
import { digest, newToken, sameSecret } from './base/secrets.ts';
import { enterFolder, type DataFolder } from './disk/data-folder.ts';
import { noticeEvent, noticeOver } from './disk/notices.ts';
import { Records } from './disk/records.ts';
import { createJoinHelp } from './doctor/join-help.ts';
import { thisSystem } from './doctor/run-tool.ts';
import { watchWifiName } from './doctor/wifi/watch-wifi-name.ts';
import { Gateway } from './edge/gateway.ts';
import { chosenName, listen } from './edge/listen.ts';
import { Traffic } from './edge/traffic.ts';
import { createWeb } from './edge/web.ts';
import { createGames } from './games/watch-games.ts';
import type { Host, HostEvent, HostOptions } from './host-api.ts';
import { createNameFilter } from './names/name-filter.ts';
import { safeName } from './names/names.ts';
import { bracketed } from './network/ip.ts';
import { routeAddress } from './network/list-network.ts';
import { openNetwork } from './network/network.ts';
import { CodeWatch } from './party/code-watch.ts';
import { Door } from './party/door.ts';
import { createEvents } from './party/events.ts';
import { newPartyCode } from './party/party-code.ts';
import { PartyEvents } from './party/party-events.ts';
import { createPartyView } from './party/party-view.ts';
import { dropPassing, markPassing } from './party/passing-seats.ts';
import { PeopleWatch } from './party/people-watch.ts';
import { PhoneDesk } from './party/phone-desk.ts';
import { PhoneInputs } from './party/phone-inputs.ts';
import { Reception } from './party/reception.ts';
import { Router } from './party/router.ts';
import { Session } from './party/session.ts';
import { ShownControls } from './party/shown-controls.ts';
import { TvDesk } from './party/tv-desk.ts';

/** "PART" on a phone's keys. */
export const DEFAULT_PORT = 7278;

/** A loop that runs looks this often at the latest, in ms; a longer gap is sleep. */
const LONGEST_GAP_MS = 2 * LIMITS.lookEveryMs;
/** How long clients get to answer the goodbye. */
const GOODBYE_MS = 300;

/** Starts the whole host; throws a StartProblem where it cannot. */
export function startHost(options: HostOptions): Promise<Host> {
  const { clock = systemClock } = options;
  return enterFolder({ ...options, clock }, (folder) => startIn(folder, clock, options));
}

async function startIn(folder: DataFolder, clock: Clock, options: HostOptions): Promise<Host> {
  const { logger } = options;
  const newCode = () => newPartyCode(Math.random);
  const records = await Records.load({ folder, logger, clock, newToken, newCode });
  if (options.code !== undefined) records.party.code = options.code;
  const developer = options.developer || records.settings.developer;
  const events = createEvents<HostEvent>();
  let playing: string | null = null;
  const emit = (event: HostEvent) => {
    logger.info(event, 'event');
    if (event.event === 'gameStarted') playing = event.gameId;
    if (event.event === 'gameEnded') playing = null;
    events.emit(event);
  };
  const sayNotice = (reason: Notice) => {
    const event = noticeEvent(reason, folder.owner);
    logger.warn(event, 'notice');
    events.emit(event);
  };

  // People, and the controls on their phones.
  const isRude = createNameFilter();
  const readName = (raw: string) => {
    const name = safeName(raw);
    return records.settings.nameFilter && isRude(name) ? '' : name;
  };
  // A phone that the host could not hear has not been away.
  const awake = new AwakeClock(LONGEST_GAP_MS, clock.now());
  const awakeMs = () => awake.at(clock.now());
  const session = new Session(records.party, { newToken, digest, readName });
  if (records.savedGame) session.spareSeats.gameStarted();
  records.follow({
    record: () => session.toRecord(records.stamp()),
    isSomebodyHere: () => session.seats().some(({ presence }) => presence.at === 'connected'),
  });
  const screens = new ShownControls(records.shown, (shown) => records.keepShown(shown));
  const codes = new CodeWatch(records.party, newCode);
  const router = new Router(options.checkOutgoing ?? false);
  const partyName = () => records.settings.partyName;
  const door = new Door({ session, router, codes, clock, awakeMs, partyName });

  // The party, as the TV is told of it.
  const chosen = chosenName(options.address);
  const network = await openNetwork({
    fixed: chosen,
    mdns: options.mdns,
    logger,
    clock,
    settings: () => records.settings,
  });
  const games = createGames({
    ...options,
    clock,
    isInPlay: (id) => id === playing || id === records.savedGame?.gameId,
    tellUpload: (data) => router.toTv({ type: 'gameUpload', data }),
  });
  const wifi = watchWifiName({
    system: thisSystem(),
    shown() {
      const { addresses, shownAddress } = network.reach();
      return addresses.find(({ address }) => address === shownAddress);
    },
  });
  const packsKey = newToken();
  const places = { gamesDir: games.ownDir, packsDir: games.packsDir, packsKey };
  const sources = { records, session, door, codes, network, wifi, ...places, developer };
  const party = createPartyView(sources);
  const help = createJoinHelp({
    now: clock.now,
    party: party.whole,
    wifi,
    routeAddress,
    toTv: (message) => router.toTv(message),
    playing: () => router.phoneAddresses(),
  });

  // Messages of phones and the TV, and their effects.
  const traffic = new Traffic();
  const inputs = new PhoneInputs(
    { session, router, screens, clock, traffic },
    records.savedGame?.taken ?? {},
  );
  const people = new PeopleWatch(session, router);
  const shared = { session, router, screens, inputs, door, people, records, clock, awakeMs, logger, emit };
  const partyEvents = new PartyEvents(shared);
  const reception = new Reception({ ...shared, events: partyEvents });
  const desks = { ...shared, events: partyEvents, reception };
  const phoneDesk = new PhoneDesk(desks);
  const tvDesk = new TvDesk({
    ...desks,
    codes,
    network,
    help,
    upload: games.upload,
    traffic,
    view: party.whole,
  });

  // Sockets and pages.
  const isTvToken = (token: string) => sameSecret(token, records.party.tvToken);
  const gateway = new Gateway(
    {
      phoneArrived(connection, hello) {
        const outcome = reception.phoneArrived(connection, hello);
        help.sightings.answered(connection.address, outcome);
        return outcome;
      },
      visitorSaid: (connection, message) => reception.visitorSaid(connection, message),
      visitorGone: (connection) => door.gone(connection),
      phoneSaid: (playerId, message) => phoneDesk.take(playerId, message),
      phoneGone: (connection) => reception.phoneGone(connection),
      phoneMeasured: (connection, rttMs) => reception.phoneMeasured(connection, rttMs),
      isTvToken,
      opensSeat: (hello) => session.opensSeat(hello),
      tvArrived: (carrier, hello) => tvDesk.attach(carrier, hello),
    },
    { traffic, logger, clock, awake },
  );
  const giveBack = (held: ReadonlySet<string>) => partyEvents.apply(dropPassing(session, held, awakeMs()));
  const mark = (playerIds: readonly string[]) => {
    if (markPassing(session, playerIds)) records.partyChanged();
  };
  const { server, echo, studio } = createWeb(options, {
    clock,
    party: party.whole,
    isTvToken,
    gateway,
    library: games.library,
    packsKey,
    help,
    traffic,
    developer,
    seats: { mark, giveBack },
  });
  const wantedPort = options.port ?? DEFAULT_PORT;
  const port = await listen(server, wantedPort, options.address ?? null);
  if (wantedPort !== 0 && port !== wantedPort) records.addNotice('port-taken');
  const ownOrigin = `http://${bracketed(chosen ?? '127.0.0.1')}:${port}`;
  folder.tell({ port, url: ownOrigin });

  // Everything is made: from here on what changes by itself is told.
  for (const notice of records.fileNotices) sayNotice(notice);
  records.partyChanged();
  // Simulated phones come back in developer mode alone.
  if (!studio) giveBack(new Set());
  const tellReach = () => router.toTv({ type: 'party', data: party.reach() });
  folder.listen((reason, before) => {
    if (before !== null) emit(noticeOver(before));
    if (reason !== null) sayNotice(reason);
    router.toTv({ type: 'party', data: { notices: party.reach().notices } });
  });
  codes.onChange = (what) => {
    if (what === 'guessed') sayNotice('code-guessed');
    if (what === 'renewed') records.partyChanged();
    router.toTv({ type: 'party', data: { ...party.reach(), code: records.party.code } });
    studio?.partyChanged();
  };
  games.watch(() => router.toTv({ type: 'gamesChanged', data: {} }));
  const announced = network.begin(port, {
    changed() {
      tellReach();
      help.networkChanged();
    },
    noticed: sayNotice,
    slept: () => router.toTv({ type: 'slept', data: {} }),
    askedFor: (address) => help.sightings.askedForByName(address),
  });
  help.networkChanged();
  const everySecond = setInterval(() => {
    gateway.pingAll();
    reception.settleCharge();
    reception.tellSignals();
    codes.checkGuessing(clock.now());
    records.writeOwed();
  }, LIMITS.pingEveryMs);
  const oftener = setInterval(() => gateway.dropSilent(), LIMITS.lookEveryMs);
  logger.info(network.reach(), 'host started');

  return {
    port,
    get joinUrl() {
      return party.reach().joinUrl;
    },
    tvUrl: `${ownOrigin}/tv/?token=${records.party.tvToken}`,
    studioUrl: studio && `${ownOrigin}/studio/?token=${records.party.tvToken}`,
    get code() {
      return records.party.code;
    },
    tvToken: records.party.tvToken,
    gamesDir: games.ownDir,
    get mdnsName() {
      return network.reach().mdnsName;
    },
    named: announced.named,
    wake: () => announced.wake(),
    attachTv: (carrier) => tvDesk.greet(carrier),
    onEvent: (listener) => events.listen(listener),
    examine: help.examine,
    async close() {
      clearInterval(everySecond);
      clearInterval(oftener);
      help.close();
      studio?.close();
      router.sayByeToAll();
      gateway.closeAll(CloseCode.hostClosing);
      echo?.closeAll(CloseCode.hostClosing);
      const closed = new Promise((resolve) => server.close(resolve));
      const cut = setTimeout(() => {
        gateway.cutAll();
        echo?.cutAll();
        server.closeAllConnections();
      }, GOODBYE_MS);
      await Promise.all([closed, announced.close(), games.close()]);
      clearTimeout(cut);
      // Only now: each phone that goes may change the party once more.
      await records.close();
      logger.info('host closed');
      logger.flush();
    },
  };
}
