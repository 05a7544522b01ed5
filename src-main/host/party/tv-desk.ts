/** What the TV says: pictures for phones, orders about seats, and what the host is to keep. */
import type { Logger } from 'pino';
import { TvHello, tvToHost, type Taken, type TvToHost } from '../../../src-shared/bridge.ts';
import { CloseCode, PROTOCOL } from '../../../src-shared/limits.ts';
import { readMessage } from '../../../src-shared/protocol.ts';
import type { Clock } from '../base/clock.ts';
import type { Door } from './door.ts';
import type { HostEvent, TvCarrier } from '../host-api.ts';
import { manage, type ManageOrder } from './management.ts';
import type { Router } from './router.ts';
import { scorersOf } from './spare-seats.ts';
import type { Session } from './session.ts';
import type { Traffic } from '../edge/traffic.ts';

export type TvDeskOffice = {
  session: Session;
  router: Router;
  clock: Clock;
  /** How long the host has been awake, in ms. */
  awakeMs(): number;
  traffic: Traffic;
  logger: Logger;
  emit(event: HostEvent): void;
  door: Door;
  /** A TV is there, and has its welcome. */
  arrived(): void;
  /** Phones have other controllers. */
  shown(): void;
  taken(taken: Taken): void;
  /** Snapshots and settings, to be kept. */
  keep(message: Extract<TvToHost, { type: 'snapshot' | 'snapshotDone' | 'settings' | 'guestWifi' }>): void;
  /** Makes another code. */
  newCode(): void;
  /** Which address the TV shows; null for the best. */
  showAddress(address: string | null): void;
  /** The doctor's panel was opened or closed, or the TV that had it open is gone. */
  watchDoctor(open: boolean): void;
};

export class TvDesk {
  readonly #office: TvDeskOffice;

  constructor(office: TvDeskOffice) {
    this.#office = office;
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

  /** Takes a TV that has said hello. */
  attach(carrier: TvCarrier, hello: TvHello): void {
    const { router, emit, arrived } = this.#office;
    carrier.onMessage((raw, bytes = 0) => {
      if (router.isTv(carrier)) this.#take(raw, bytes);
    });
    carrier.onClose(() => {
      if (!router.detachTv(carrier)) return;
      this.#office.watchDoctor(false);
      emit({ event: 'tvGone' });
    });
    if (!router.attachTv(carrier, hello)) return;
    this.#office.session.spareSeats.tvArrived();
    arrived();
    emit({ event: 'tvConnected' });
  }

  #take(raw: unknown, bytes: number): void {
    const { router, traffic, logger, emit, door, keep } = this.#office;
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
        message.data.list.forEach((one) => router.showController(one));
        this.#office.shown();
        return;
      case 'effect': {
        const { to, ...effect } = message.data;
        router.broadcast(to, { type: 'effect', data: effect });
        return;
      }
      case 'kick':
      case 'ban':
      case 'rename':
      case 'charge':
      case 'lock': {
        const events = manage(this.#office.session, commandOf(message), this.#office.awakeMs());
        if (typeof events === 'string') router.sayErrorToTv(events);
        else router.publish(events);
        return;
      }
      case 'giveSeat':
      case 'denySeat':
        if (!door.answer(message.data.claimId, message.type === 'giveSeat'))
          router.sayErrorToTv('no-such-claim');
        return;
      case 'taken':
        this.#office.taken(message.data.taken);
        return;
      case 'snapshot':
      case 'snapshotDone':
      case 'settings':
      case 'guestWifi':
        keep(message);
        return;
      case 'newCode':
        this.#office.newCode();
        return;
      case 'showAddress':
        this.#office.showAddress(message.data.address);
        return;
      case 'doctor':
        this.#office.watchDoctor(message.data.open);
        return;
      case 'playing':
        this.#office.session.spareSeats.play(message.data.players);
        return;
      case 'gameStarted':
        this.#office.session.spareSeats.gameStarted();
        emit({ event: 'gameStarted', ...message.data });
        return;
      case 'gameEnded':
        this.#office.session.spareSeats.gameEnded();
        this.#office.session.score(scorersOf(message.data.ranking));
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
          data: { sent: message.data.sent, serverTime: Math.round(this.#office.clock.now()) },
        });
        return;
      default:
        message satisfies never;
    }
  }
}

/** The TV's order in the form of a phone's command: both tables share its schema. */
function commandOf(message: Extract<TvToHost, { type: ManageOrder['name'] }>): ManageOrder {
  return { name: message.type, args: message.data } as ManageOrder;
}
