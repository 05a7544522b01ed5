/** The host: composes the edge, the party, the TV's line and what is kept on disk. */
import { CloseCode, LIMITS } from '../../src-shared/limits.ts';
import type { TvToHost } from '../../src-shared/bridge.ts';
import type { GuestWifi, Notice } from '../../src-shared/party.ts';
import { systemClock, type Clock } from './base/clock.ts';
import { CodeWatch } from './party/code-watch.ts';
import type { DataFolder } from './disk/data-folder.ts';
import { enterFolder } from './disk/enter-folder.ts';
import { changedSettings, type SettingsChange } from './disk/read-settings.ts';
import { Records } from './disk/records.ts';
import { createJoinHelp } from './doctor/join-help.ts';
import { Door } from './party/door.ts';
import { createEvents } from './party/events.ts';
import { createGames } from './games/games.ts';
import { Gateway } from './edge/gateway.ts';
import type { Host, HostEvent, HostOptions } from './host-api.ts';
import { chosenName, listen } from './edge/listen.ts';
import { createNameFilter } from './names/name-filter.ts';
import { safeName } from './names/names.ts';
import { bracketed } from './network/ip.ts';
import { routeAddress } from './network/list-network.ts';
import { startNetwork, type Network } from './network/network.ts';
import { noticeEvent, noticeOver } from './disk/notices.ts';
import { newPartyCode } from './party/party-code.ts';
import { createPartyView } from './party/party-view.ts';
import { PhoneDesk } from './party/phone-desk.ts';
import { Router } from './party/router.ts';
import { ShownControls } from './party/shown-controls.ts';
import { digest, newToken, sameSecret } from './base/secrets.ts';
import { Session } from './party/session.ts';
import { Traffic } from './edge/traffic.ts';
import { TvDesk } from './party/tv-desk.ts';
import { createWeb } from './edge/web.ts';

/** "PART" on a phone's keys. */
export const DEFAULT_PORT = 7278;

/** How long clients get to answer the goodbye. */
const GOODBYE_MS = 300;

type Snapshot = Extract<TvToHost, { type: 'snapshot' }>['data'];

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
  const isRude = createNameFilter();
  const readName = (raw: string) => {
    const name = safeName(raw);
    return records.settings.nameFilter && isRude(name) ? '' : name;
  };
  const session = new Session(records.party, { newToken, digest, readName });
  if (records.savedGame) session.spareSeats.gameStarted();
  const traffic = new Traffic();
  const events = createEvents<HostEvent>();
  const party = createPartyView(records, session, {
    claims: () => door.claims(),
    wifiName: () => help.wifiName,
    developer,
    gamesDir: () => games.ownDir,
    isCodeGuessed: () => codes.isGuessed,
  });
  let network: Network | null = null;
  const emit = (event: HostEvent) => {
    logger.info(event, 'event');
    events.emit(event);
  };
  records.follow({
    record: () => session.toRecord(records.stamp()),
    isSomebodyHere: () => session.seats().some(({ presence }) => presence.at === 'connected'),
  });
  const screens = new ShownControls(records.shown, (shown) => records.keepShown(shown));
  // A phone that the host could not hear has not been away.
  const awakeMs = () => gateway.awakeMs();
  const shared = { session, clock, awakeMs, logger, emit, traffic, screens };
  const router = new Router({
    ...shared,
    checkOutgoing: options.checkOutgoing ?? false,
    party: party.view,
    changed: () => records.partyChanged(),
    lastSeq: (playerId) => phoneDesk.lastSeq(playerId),
    seated: (playerId) => phoneDesk.seated(playerId),
    publishing: (events) => phoneDesk.publishing(events),
    published(events) {
      door.refresh();
      phoneDesk.follow(events);
    },
  });
  const codes = new CodeWatch({
    party: records.party,
    newCode,
    changed(what) {
      if (what === 'guessed') sayNotice('code-guessed');
      if (what === 'renewed') records.partyChanged();
      router.toTv({ type: 'party', data: { ...party.reach(), code: records.party.code } });
      studio?.partyChanged();
    },
  });
  const door = new Door({
    session,
    router,
    codes,
    clock,
    awakeMs,
    partyName: () => records.settings.partyName,
  });
  const phoneDesk = new PhoneDesk({
    ...shared,
    router,
    door,
    taken: records.savedGame?.taken ?? {},
  });
  const help = createJoinHelp({
    now: clock.now,
    party: party.view,
    routeAddress,
    playing: () => router.phoneAddresses(),
    toTv: (message) => router.toTv(message),
  });
  const tvDesk = new TvDesk({
    ...shared,
    router,
    door,
    arrived: () => phoneDesk.tvArrived(),
    shown: () => phoneDesk.controllersShown(),
    taken: (taken) => phoneDesk.taken(taken),
    keep(message) {
      if (message.type === 'settings') changeSettings(message.data);
      else if (message.type === 'guestWifi') keepGuestWifi(message.data.wifi);
      else if (message.type === 'snapshot') void keepSnapshot(message.data);
      else void forgetGame();
    },
    newCode: () => codes.renew(),
    showAddress: (address) => network?.show(address),
    watchDoctor: (open) => help.watch(open),
  });

  /** Inputs count as taken when the game that contains them is kept, or the notice says that nothing is (14.2). */
  async function keepSnapshot({ gameId, state, taken }: Snapshot): Promise<void> {
    await records.keepGame({ gameId, state, taken });
    if (taken) phoneDesk.taken(taken);
  }

  /** The game is over: what was said to it is done with, but not what is said to the next while this is written. */
  async function forgetGame(): Promise<void> {
    const heard = phoneDesk.heardByGame();
    await records.keepGame(null);
    phoneDesk.taken(heard);
  }

  function changeSettings(change: SettingsChange): void {
    records.keepSettings(changedSettings(records.settings, change));
    router.toTv({ type: 'party', data: { settings: records.settings } });
    if (records.settings.nameFilter) router.publish(session.tidyNames());
    door.refresh();
    network?.settingsChanged();
  }

  function keepGuestWifi(wifi: GuestWifi | null): void {
    records.keepGuestWifi(wifi);
    router.toTv({ type: 'party', data: { guestWifi: wifi } });
  }

  function sayNotice(reason: Notice): void {
    const event = noticeEvent(reason, folder.owner);
    logger.warn(event, 'notice');
    events.emit(event);
  }

  folder.listen((reason, before) => {
    if (before !== null) emit(noticeOver(before));
    if (reason !== null) sayNotice(reason);
    router.toTv({ type: 'party', data: { notices: party.reach().notices } });
  });
  const isTvToken = (token: string) => sameSecret(token, records.party.tvToken);
  const gateway = new Gateway(
    {
      phoneArrived(connection, hello) {
        const outcome = door.arrive(connection, hello);
        help.sightings.answered(connection.address, outcome);
        return outcome;
      },
      visitorSaid: (connection, message) => door.said(connection, message),
      visitorGone: (connection) => door.gone(connection),
      phoneSaid: (playerId, message) => phoneDesk.take(playerId, message),
      phoneGone: (connection) => router.phoneGone(connection),
      phoneMeasured: (connection, rttMs) => router.phoneMeasured(connection, rttMs),
      isTvToken,
      opensSeat(hello) {
        const known = hello.token === undefined ? null : digest(hello.token);
        return session.hasSeat(hello) || session.seats().some(({ tokenDigest }) => tokenDigest === known);
      },
      tvArrived: (carrier, hello) => tvDesk.attach(carrier, hello),
    },
    traffic,
    logger,
    clock,
  );
  const games = createGames({ ...options, clock }, () => router.toTv({ type: 'gamesChanged', data: {} }));
  const { server, echo, studio } = createWeb(options, {
    clock,
    party: party.view,
    isTvToken,
    gateway,
    library: games.library,
    help,
    traffic,
    developer,
  });

  const chosen = chosenName(options.address);
  const wantedPort = options.port ?? DEFAULT_PORT;
  const port = await listen(server, wantedPort, options.address ?? null);
  if (wantedPort !== 0 && port !== wantedPort) records.addNotice('port-taken');
  const ownOrigin = `http://${bracketed(chosen ?? '127.0.0.1')}:${port}`;
  folder.tell({ port, url: ownOrigin });
  for (const notice of records.fileNotices) sayNotice(notice);
  records.partyChanged();
  const joined = (network = await startNetwork({
    port,
    fixed: chosen,
    mdns: options.mdns,
    ...shared,
    settings: () => records.settings,
    keepChoices: (addressChoices) => changeSettings({ addressChoices }),
    changed() {
      router.toTv({ type: 'party', data: party.reach() });
      help.networkChanged();
    },
    noticed: sayNotice,
    slept: () => router.toTv({ type: 'slept', data: {} }),
    askedFor: (address) => help.sightings.askedForByName(address),
  }));
  party.joinNetwork(joined, port);
  help.networkChanged();

  const beat = setInterval(() => {
    gateway.beat();
    router.beat();
    codes.look(clock.now());
    records.beat();
  }, LIMITS.pingEveryMs);
  const look = setInterval(() => gateway.look(), LIMITS.lookEveryMs);
  games.watch();
  logger.info({ port, ...joined.reach() }, 'host started');

  return {
    port,
    get joinUrl() {
      return party.view().joinUrl;
    },
    tvUrl: `${ownOrigin}/tv/?token=${records.party.tvToken}`,
    studioUrl: studio && `${ownOrigin}/studio/?token=${records.party.tvToken}`,
    get code() {
      return records.party.code;
    },
    tvToken: records.party.tvToken,
    gamesDir: games.ownDir,
    get mdnsName() {
      return joined.reach().mdnsName;
    },
    named: joined.named,
    wake: () => joined.wake(),
    attachTv: (carrier) => tvDesk.greet(carrier),
    onEvent: (listener) => events.listen(listener),
    examine: help.examine,
    async close() {
      clearInterval(beat);
      clearInterval(look);
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
      await Promise.all([closed, joined.close(), games.close()]);
      clearTimeout(cut);
      // Only now: each phone that goes may change the party once more.
      await records.close();
      logger.info('host closed');
      logger.flush();
    },
  };
}
