/** Which message goes to whom: a seat's controller to its phone alone, joins, leaves and inputs to the TV alone. */
import type { Logger } from 'pino';
import { hostToTv, type HostToTv, type To, type TvHello, type TvToHost } from '../../../src-shared/bridge.ts';
import { CloseCode, type ErrorReason } from '../../../src-shared/limits.ts';
import type { Party } from '../../../src-shared/party.ts';
import { assertMessage, hostToPhone, type HostToPhone } from '../../../src-shared/protocol.ts';
import type { Clock } from '../base/clock.ts';
import type { Connection } from '../edge/connection.ts';
import type { HostEvent, TvCarrier } from '../host-api.ts';
import { errorText } from '../base/refusals.ts';
import type { Admitted, LeaveReason, Seat, SessionEvent } from './seats.ts';
import type { Session } from './session.ts';
import type { ShownControls, ShownController } from './shown-controls.ts';
import { sayBye, sayReplaced, sendOff } from './goodbyes.ts';

/** A controller as a TV says it. */
type TvController = Extract<TvToHost, { type: 'controllers' }>['data']['list'][number];

/** What the router needs from the rest of the host. */
export type RouterOffice = {
  session: Session;
  clock: Clock;
  /** How long the host has been awake, in ms. */
  awakeMs(): number;
  logger: Logger;
  /** Holds what goes out against its schemas, too: for development and tests. */
  checkOutgoing: boolean;
  screens: ShownControls;
  party(): Party;
  emit(event: HostEvent): void;
  /** The party on disk is out of date; it is up to date when this returns. */
  changed(): void;
  /** The highest `seq` that came from this seat. */
  lastSeq(playerId: string): number;
  /** A phone has been plugged in, and has its welcome. */
  seated(playerId: string): void;
  /** The TV is about to hear of the party: what phones said before goes first. */
  publishing(events: readonly SessionEvent[]): void;
  /** Everybody whom it concerns by rule has been told: now the others, who asked to know. */
  published(events: readonly SessionEvent[]): void;
};

export class Router {
  readonly #office: RouterOffice;
  readonly #phones = new Map<string, Connection>();
  readonly #signals = new Map<string, number>();
  #tv: { carrier: TvCarrier; confirms: boolean } | null = null;

  constructor(office: RouterOffice) {
    this.#office = office;
  }

  get hasTv(): boolean {
    return this.#tv !== null;
  }

  /** Where the phones are that are plugged in. */
  phoneAddresses(): string[] {
    return [...this.#phones.values()].map(({ address }) => address);
  }

  /** What the TV has not read yet; 0 without one. */
  get tvUnreadBytes(): number {
    return this.#tv?.carrier.unreadBytes?.() ?? 0;
  }

  /** Whether the TV says which inputs it has taken. */
  get tvConfirms(): boolean {
    return this.#tv?.confirms ?? false;
  }

  /** Plugs a phone that was let in into its seat, in the place of one that held it before. */
  seat(connection: Connection, { seat, token, events }: Admitted): void {
    const { session, party } = this.#office;
    const { playerId } = seat;
    const { name, iconIndex, color, inCharge } = session.player(seat);
    const older = this.#phones.get(playerId);
    if (older && older !== connection) sendOff(older, 'replaced', CloseCode.replaced);
    this.#phones.set(playerId, connection);
    connection.role = { is: 'phone', playerId };
    // The seat is on disk before its phone hears of it: no welcome is ever taken back.
    this.#office.changed();
    const { partyName } = party().settings;
    const lastSeq = this.#office.lastSeq(playerId);
    this.toPhone(playerId, {
      type: 'welcome',
      data: {
        playerId,
        name,
        iconIndex,
        color,
        token,
        inCharge,
        partyName,
        serverTime: Math.round(this.#office.clock.now()),
        lastSeq,
      },
    });
    const controller = this.#office.screens.controller(playerId);
    if (controller) this.toPhone(playerId, { type: 'controller', data: controller });
    this.#office.seated(playerId);
    this.publish(events);
  }

  phoneGone(connection: Connection): void {
    for (const [playerId, one] of this.#phones) if (one === connection) this.#phones.delete(playerId);
    this.publish(this.#office.session.drop(connection.id, this.#office.awakeMs()));
  }

  phoneMeasured(connection: Connection, rttMs: number): void {
    const seat = this.#office.session.measured(connection.id, rttMs);
    if (seat) this.#signals.set(seat.playerId, rttMs);
  }

  /** The newest TV is the TV, and an older one is let go. False for one that slept while another took its place. */
  attachTv(carrier: TvCarrier, { confirms = false, epoch }: TvHello): boolean {
    const { session, party, changed } = this.#office;
    const resumed = epoch === session.tvEpoch;
    const isStale = epoch !== undefined && !resumed;
    if (isStale && this.#tv) {
      sayReplaced(carrier);
      return false;
    }
    if (this.#tv) sayReplaced(this.#tv.carrier);
    this.#tv = { carrier, confirms };
    if (!resumed) session.beginTvEpoch();
    changed();
    this.toTv({
      type: 'welcome',
      data: {
        party: party(),
        serverTime: Math.round(this.#office.clock.now()),
        epoch: session.tvEpoch,
        resumed,
      },
    });
    return true;
  }

  isTv(carrier: TvCarrier): boolean {
    return this.#tv?.carrier === carrier;
  }

  /** False where another TV had taken over already. */
  detachTv(carrier: TvCarrier): boolean {
    if (!this.isTv(carrier)) return false;
    this.#tv = null;
    return true;
  }

  /** Once a second: the charge may have to move on, and the TV hears of the phones' lines. */
  beat(): void {
    this.publish(this.#office.session.settleCharge(this.#office.awakeMs()));
    if (this.#signals.size === 0) return;
    const list = [...this.#signals].map(([playerId, rttMs]) => ({ playerId, rttMs }));
    this.#signals.clear();
    this.toTv({ type: 'signals', data: { list } });
  }

  /** Tells whom it concerns what happened in the session. */
  publish(events: readonly SessionEvent[]): void {
    if (events.length === 0) return;
    this.#office.publishing(events);
    // On disk before anybody hears of it: what was said holds.
    this.#office.changed();
    for (const event of events) this.#publishOne(event);
    this.#office.published(events);
  }

  toTv(message: HostToTv): void {
    if (this.#office.checkOutgoing) assertMessage(hostToTv, message);
    this.#tv?.carrier.send(message);
  }

  toPhone(playerId: string, message: HostToPhone): void {
    const connection = this.#phones.get(playerId);
    if (connection) this.toConnection(connection, message);
  }

  toConnection(connection: Connection, message: HostToPhone): void {
    if (this.#office.checkOutgoing) assertMessage(hostToPhone, message);
    connection.send(message);
  }

  /** A message as it goes out, to be written as JSON once for many. */
  textOf(message: HostToPhone): string {
    if (this.#office.checkOutgoing) assertMessage(hostToPhone, message);
    return JSON.stringify(message);
  }

  /** The phone in this seat, null while it is away. */
  phone(playerId: string): Connection | null {
    return this.#phones.get(playerId) ?? null;
  }

  /** The same message to several phones, written as JSON once. */
  broadcast(to: To, message: HostToPhone): void {
    const text = this.textOf(message);
    for (const playerId of this.#seated(to)) this.#phones.get(playerId)?.sendText(message.type, text);
  }

  /** Remembered for each seat, so that a phone that returns has it at once. */
  showController({ to, controller, scene }: TvController): void {
    const { screens } = this.#office;
    const changed = screens.show(this.#seated(to), controller, scene);
    const [first] = changed;
    const data = first === undefined ? undefined : screens.controller(first);
    if (!data) return;
    const text = this.textOf({ type: 'controller', data });
    for (const playerId of changed) this.#phones.get(playerId)?.sendController(text);
  }

  /** Undefined for a seat to which no TV has said yet what to show. */
  controller(playerId: string): ShownController | undefined {
    return this.#office.screens.controller(playerId);
  }

  sayError(playerId: string, reason: ErrorReason, message = errorText(reason)): void {
    this.toPhone(playerId, { type: 'error', data: { reason, message } });
  }

  sayErrorToTv(reason: ErrorReason): void {
    this.toTv({ type: 'error', data: { reason, message: errorText(reason) } });
  }

  sayByeToAll(): void {
    for (const connection of this.#phones.values()) sayBye(connection, 'host-closing', CloseCode.hostClosing);
    this.toTv({ type: 'bye', data: { reason: 'host-closing' } });
    this.#tv?.carrier.close(CloseCode.hostClosing);
  }

  #publishOne(event: SessionEvent): void {
    const { session, emit, logger } = this.#office;
    switch (event.type) {
      case 'joined':
        this.toTv({ type: 'playerJoined', data: session.player(event.seat) });
        emit({ event: 'playerJoined', ...who(event.seat) });
        return;
      case 'returned':
        this.toTv({ type: 'playerReturned', data: { playerId: event.seat.playerId } });
        emit({ event: 'playerReturned', ...who(event.seat) });
        return;
      case 'dropped':
        this.toTv({ type: 'playerDropped', data: { playerId: event.seat.playerId } });
        emit({ event: 'playerDropped', ...who(event.seat) });
        return;
      case 'left': {
        const { playerId } = event.seat;
        if (event.reason === 'made-room') logger.info(who(event.seat), 'seat given up for a newcomer');
        this.#sendAway(playerId, event.reason);
        this.toTv({ type: 'playerLeft', data: { playerId, reason: event.reason } });
        emit({ event: 'playerLeft', ...who(event.seat) });
        return;
      }
      case 'changed': {
        const { playerId } = event.seat;
        this.toTv({ type: 'playerChanged', data: { playerId, ...event.change } });
        const { language: _language, ...you } = event.change;
        if (Object.keys(you).length > 0) this.toPhone(playerId, { type: 'you', data: you });
        return;
      }
      case 'replaced':
        logger.info({ connection: event.connectionId }, 'seat opened elsewhere');
        return;
      case 'locked':
        this.toTv({ type: 'party', data: { locked: event.locked } });
        return;
      default:
        event satisfies never;
    }
  }

  #sendAway(playerId: string, reason: LeaveReason): void {
    const connection = this.#phones.get(playerId);
    this.#phones.delete(playerId);
    this.#office.screens.forget(playerId);
    if (!connection) return;
    if (reason === 'left' || reason === 'made-room') {
      connection.role = { is: 'gone' };
      connection.close(CloseCode.bye);
    } else sendOff(connection, reason, CloseCode.bye);
  }

  #seated(to: To): string[] {
    const { session } = this.#office;
    if (to === 'all') return session.seats().map((seat) => seat.playerId);
    return [to].flat().filter((playerId) => session.seat(playerId));
  }
}

function who(seat: Seat): { playerId: string; name: string } {
  return { playerId: seat.playerId, name: seat.name };
}
