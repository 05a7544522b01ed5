/** Takes the messages of the TV: pictures for phones, orders about seats, and what the host is to keep. */
import type { Logger } from 'pino';
import { TvHello, tvToHost, type TvToHost } from '../../../src-shared/bridge.ts';
import { CloseCode, PROTOCOL } from '../../../src-shared/limits.ts';
import { keepOption } from '../../../src-shared/game-options.ts';
import type { Party } from '../../../src-shared/party.ts';
import { readMessage } from '../../../src-shared/protocol.ts';
import type { Clock } from '../base/clock.ts';
import { changedSettings, type SettingsChange } from '../disk/read-settings.ts';
import type { Records } from '../disk/records.ts';
import type { GameUpload } from '../games/archive/game-upload.ts';
import type { JoinHelp } from '../doctor/join-help.ts';
import type { Traffic } from '../edge/traffic.ts';
import type { HostEvent, TvCarrier } from '../host-api.ts';
import type { Network } from '../network/network.ts';
import type { CodeWatch } from './code-watch.ts';
import type { Door } from './door.ts';
import type { PartyEvents } from './party-events.ts';
import type { PhoneInputs } from './phone-inputs.ts';
import type { Reception, SeatOrder } from './reception.ts';
import { sayReplaced, type Router } from './router.ts';
import type { Session } from './session.ts';
import type { ShownControls } from './shown-controls.ts';
import { scorersOf } from './spare-seats.ts';

type Said<Type extends TvToHost['type']> = Extract<TvToHost, { type: Type }>['data'];

export type TvDeskDeps = {
  session: Session;
  router: Router;
  screens: ShownControls;
  inputs: PhoneInputs;
  events: PartyEvents;
  reception: Reception;
  door: Door;
  codes: CodeWatch;
  records: Records;
  network: Network;
  help: JoinHelp;
  /** A packed game that the TV sends. */
  upload: GameUpload;
  /** The whole party, as the TV is told of it. */
  view(): Party;
  clock: Clock;
  traffic: Traffic;
  logger: Logger;
  emit(event: HostEvent): void;
};

export class TvDesk {
  readonly #deps: TvDeskDeps;

  constructor(deps: TvDeskDeps) {
    this.#deps = deps;
  }

  /** Listens to a TV that has still to say hello: one that needs no token, since this process made it. */
  greet(carrier: TvCarrier): void {
    let isGreeted = false;
    carrier.onMessage((raw) => {
      if (isGreeted) return;
      isGreeted = true;
      const first = readMessage({ hello: TvHello }, raw);
      if (!('problem' in first) && first.data.protocol === PROTOCOL) {
        this.attach(carrier, first.data);
        return;
      }
      const reason = 'problem' in first ? 'bad-message' : 'bad-protocol';
      carrier.send({
        type: 'refused',
        data: { reason, message: 'The TV page is of another version. Reload it.' },
      });
      carrier.close(CloseCode.refused);
    });
  }

  /** Takes a TV that has said hello. The newest is the TV, but for one that slept while another took its place. */
  attach(carrier: TvCarrier, hello: TvHello): void {
    const { router, session, inputs, records, help, upload, view, clock, emit } = this.#deps;
    carrier.onMessage((raw, bytes = 0) => {
      if (router.isTv(carrier)) this.#take(raw, bytes);
    });
    carrier.onClose(() => {
      if (!router.unplugTv(carrier)) return;
      help.watch(false);
      void upload.drop();
      emit({ event: 'tvGone' });
    });
    const resumed = hello.epoch === session.tvEpoch;
    const isStale = hello.epoch !== undefined && !resumed;
    if (isStale && router.hasTv) return sayReplaced(carrier);
    // Whatever the TV before sent, this one does not know of it.
    void upload.drop();
    router.plugTv(carrier, hello.confirms ?? false);
    if (!resumed) session.beginTvEpoch();
    records.partyChanged();
    const serverTime = Math.round(clock.now());
    router.toTv({
      type: 'welcome',
      data: { party: view(), serverTime, epoch: session.tvEpoch, resumed },
    });
    session.spareSeats.tvArrived();
    inputs.tvArrived();
    emit({ event: 'tvConnected' });
  }

  #take(raw: unknown, bytes: number): void {
    const { router, session, inputs, traffic, logger, emit } = this.#deps;
    const message = readMessage(tvToHost, raw);
    traffic.count('in', 'problem' in message ? 'unknown' : message.type, bytes);
    if ('problem' in message) {
      logger.warn({ problem: message.problem }, 'unreadable message of the TV');
      router.sayErrorToTv(message.problem);
      return;
    }
    switch (message.type) {
      case 'hello':
        return;
      case 'controllers':
        message.data.list.forEach((one) => this.#show(one));
        inputs.controllersShown();
        return;
      case 'effect': {
        const { to, ...effect } = message.data;
        router.broadcast(session.seated(to), { type: 'effect', data: effect });
        return;
      }
      case 'kick':
      case 'ban':
      case 'rename':
      case 'charge':
      case 'lock':
      case 'giveSeat':
      case 'denySeat': {
        const problem = this.#deps.reception.carryOut(orderOf(message));
        if (problem) router.sayErrorToTv(problem);
        return;
      }
      case 'taken':
        inputs.taken(message.data.taken);
        return;
      case 'snapshot':
        void this.#keepSnapshot(message.data);
        return;
      case 'snapshotDone':
        void this.#forgetGame();
        return;
      case 'settings':
        this.#changeSettings(message.data);
        return;
      case 'option':
        this.#changeSettings({
          gameOptions: keepOption(this.#deps.records.settings.gameOptions, message.data),
        });
        return;
      case 'openStore':
        void this.#openStore(message.data.gameId);
        return;
      case 'keepStore':
        this.#keepStore(message.data);
        return;
      case 'guestWifi':
        this.#deps.records.keepGuestWifi(message.data.wifi);
        router.toTv({ type: 'party', data: { guestWifi: message.data.wifi } });
        return;
      case 'newCode':
        this.#deps.codes.renew();
        return;
      case 'showAddress':
        this.#changeSettings({ addressChoices: this.#deps.network.choicesWith(message.data.address) });
        return;
      case 'doctor':
        this.#deps.help.watch(message.data.open);
        return;
      case 'gamePiece':
        void this.#deps.upload.piece(message.data);
        return;
      case 'addGame':
        void this.#deps.upload.answer(message.data);
        return;
      case 'playing':
        session.spareSeats.play(message.data.players);
        return;
      case 'gameStarted':
        session.spareSeats.gameStarted();
        emit({ event: 'gameStarted', ...message.data });
        return;
      case 'gameEnded':
        session.spareSeats.gameEnded();
        session.score(scorersOf(message.data.ranking));
        emit({ event: 'gameEnded', ...message.data });
        return;
      case 'problem':
        emit({ event: 'problem', ...message.data });
        return;
      case 'commandFailed':
        router.sayError(message.data.playerId, message.data.reason, message.data.message);
        return;
      case 'ping':
        router.toTv({
          type: 'pong',
          data: { sent: message.data.sent, serverTime: Math.round(this.#deps.clock.now()) },
        });
        return;
      default:
        message satisfies never;
    }
  }

  /** Remembered for each seat, so that a phone that returns has its controller at once. */
  #show({ to, controller, scene }: Said<'controllers'>['list'][number]): void {
    const { session, screens, router } = this.#deps;
    const changed = screens.show(session.seated(to), controller, scene);
    const [first] = changed;
    const data = first === undefined ? undefined : screens.controller(first);
    if (data) router.broadcast(changed, { type: 'controller', data });
  }

  /** Inputs count as taken when the game that contains them is kept, or the notice says that nothing is (14.2). */
  async #keepSnapshot({ gameId, state, taken }: Said<'snapshot'>): Promise<void> {
    await this.#deps.records.keepGame({ gameId, state, taken });
    if (taken) this.#deps.inputs.taken(taken);
  }

  /** The game is over: forgets the inputs sent to it, but not those sent to the next while this is written. */
  async #forgetGame(): Promise<void> {
    const heard = this.#deps.inputs.heardByGame();
    await this.#deps.records.keepGame(null);
    this.#deps.inputs.taken(heard);
  }

  async #openStore(gameId: string): Promise<void> {
    const kept = await this.#deps.records.stores.open(gameId);
    this.#deps.router.toTv({ type: 'store', data: { gameId, kept } });
  }

  #keepStore({ gameId, kept }: Said<'keepStore'>): void {
    const { records, router, logger } = this.#deps;
    if (records.stores.keep(gameId, kept)) {
      router.toTv({ type: 'party', data: { stores: records.stores.list() } });
    } else logger.warn({ gameId }, 'a game would keep too much');
  }

  #changeSettings(change: SettingsChange): void {
    const { records, router, events, session, door, network } = this.#deps;
    records.keepSettings(changedSettings(records.settings, change));
    router.toTv({ type: 'party', data: { settings: records.settings } });
    if (records.settings.nameFilter) events.apply(session.tidyNames());
    door.refresh();
    network.settingsChanged();
  }
}

/** The TV's order in the form of a phone's command: both tables share its schema. */
function orderOf(message: Extract<TvToHost, { type: SeatOrder['name'] }>): SeatOrder {
  return { name: message.type, args: message.data } as SeatOrder;
}
