/**
 * Which message goes to whom: seats to phones, controllers to the one they are for, inputs to the TV. Only
 * the TV hears of joins, leaves and inputs.
 */
import type { Logger } from 'pino';
import {
  hostToTv,
  TvHello,
  tvToHost,
  type HostToTv,
  type Input,
  type TvToHost,
} from '../../src-shared/bridge.ts';
import { parseControlValue, type Controller } from '../../src-shared/controller.ts';
import { CloseCode, PROTOCOL, type ErrorReason, type RefusedReason } from '../../src-shared/limits.ts';
import type { Party } from '../../src-shared/party.ts';
import {
  assertMessage,
  hostToPhone,
  readMessage,
  type HostToPhone,
  type PhoneHello,
  type PhoneToHost,
} from '../../src-shared/protocol.ts';
import { readCommand } from './commands.ts';
import type { Connection } from './connection.ts';
import type { HostEvent, TvCarrier } from './host-api.ts';
import type { Seat, Session, SessionEvent } from './session.ts';
import type { Traffic } from './traffic.ts';

/** What the router needs from the rest of the host. */
export type RouterOffice = {
  session: Session;
  traffic: Traffic;
  logger: Logger;
  /** Holds what goes out against its schemas, too: for development and tests. */
  checkOutgoing: boolean;
  party(): Party;
  partyName(): string;
  emit(event: HostEvent): void;
  /** The party on disk is out of date. */
  changed(): void;
  /** A TV's word that is not about phones: snapshots and settings. */
  tvSaid(message: Extract<TvToHost, { type: 'snapshot' | 'snapshotDone' | 'settings' }>): void;
};

/** An input older than this was not pressed just now: its press time is not believed. */
const OLDEST_PRESS_MS = 1_000;

export class Router {
  readonly #office: RouterOffice;
  readonly #phones = new Map<string, Connection>();
  readonly #controllers = new Map<string, Controller>();
  #tv: TvCarrier | null = null;
  #inputs: Input[] = [];
  readonly #signals = new Map<string, number>();

  constructor(office: RouterOffice) {
    this.#office = office;
  }

  phoneArrived(connection: Connection, hello: PhoneHello): { playerId: string } | { refused: RefusedReason } {
    const { session } = this.#office;
    const caller = { connectionId: connection.id, address: connection.address, nowMs: Date.now() };
    const admission = session.admit(hello, caller);
    if (!admission.admitted) return { refused: admission.reason };
    const { playerId } = admission.seat;
    const { name, iconIndex, color, inCharge } = session.player(admission.seat);
    const older = this.#phones.get(playerId);
    if (older) sayBye(older, 'replaced', CloseCode.replaced);
    this.#phones.set(playerId, connection);
    connection.role = { is: 'phone', playerId };
    const partyName = this.#office.partyName();
    const { token } = admission;
    this.#toPhone(playerId, {
      type: 'welcome',
      data: { playerId, name, iconIndex, color, inCharge, token, partyName, serverTime: Date.now() },
    });
    const controller = this.#controllers.get(playerId);
    if (controller) this.#toPhone(playerId, { type: 'controller', data: controller });
    this.publish(admission.events);
    return { playerId };
  }

  phoneGone(connection: Connection): void {
    for (const [playerId, one] of this.#phones) if (one === connection) this.#phones.delete(playerId);
    this.publish(this.#office.session.drop(connection.id, Date.now()));
  }

  phoneSaid(playerId: string, message: PhoneToHost): void {
    switch (message.type) {
      case 'hello':
        this.#sayError(playerId, 'bad-message', 'You have said hello already.');
        return;
      case 'input':
        this.#takeInput(playerId, message.data);
        return;
      case 'profile':
        this.publish(this.#office.session.changeProfile(playerId, withoutUndefined(message.data)));
        return;
      case 'command':
        this.#takeCommand(playerId, message.data);
        return;
      case 'ping':
        this.#toPhone(playerId, { type: 'pong', data: { sent: message.data.sent, serverTime: Date.now() } });
        return;
      case 'leave':
        this.publish(this.#office.session.remove(playerId, 'left', Date.now()));
        return;
      default:
        message satisfies never;
    }
  }

  /** Listens to a TV that has still to say hello: one that needs no token, since this process made it. */
  greetTv(carrier: TvCarrier): void {
    let greeted = false;
    carrier.onMessage((raw) => {
      if (greeted) return;
      greeted = true;
      const first = readMessage({ hello: TvHello }, raw);
      if (!('problem' in first) && first.data.protocol === PROTOCOL) {
        this.attachTv(carrier);
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

  /** The newest TV is the TV: an older one is told and let go. */
  attachTv(carrier: TvCarrier): void {
    const older = this.#tv;
    this.#tv = carrier;
    if (older) {
      older.send({ type: 'bye', data: { reason: 'replaced' } });
      older.close(CloseCode.replaced);
    }
    carrier.onMessage((raw) => {
      if (this.#tv === carrier) this.#fromTv(raw);
    });
    carrier.onClose(() => {
      if (this.#tv !== carrier) return;
      this.#tv = null;
      this.#office.emit({ event: 'tvGone' });
    });
    this.toTv({ type: 'welcome', data: { party: this.#office.party(), serverTime: Date.now() } });
    this.#office.emit({ event: 'tvConnected' });
  }

  toTv(message: HostToTv): void {
    if (this.#office.checkOutgoing) assertMessage(hostToTv, message);
    this.#tv?.send(message);
  }

  phoneMeasured(connection: Connection, rttMs: number): void {
    const seat = this.#office.session.measured(connection.id, rttMs);
    if (seat) this.#signals.set(seat.playerId, rttMs);
  }

  /** Once a second: the charge may have to move on, and the TV hears of the phones' lines. */
  beat(): void {
    this.publish(this.#office.session.settleCharge(Date.now()));
    if (this.#signals.size === 0) return;
    const list = [...this.#signals].map(([playerId, rttMs]) => ({ playerId, rttMs }));
    this.#signals.clear();
    this.toTv({ type: 'signals', data: { list } });
  }

  /** Tells whom it concerns what happened in the session. */
  publish(events: readonly SessionEvent[]): void {
    for (const event of events) this.#publishOne(event);
    if (events.length > 0) this.#office.changed();
  }

  sayByeToAll(): void {
    for (const connection of this.#phones.values()) sayBye(connection, 'host-closing', CloseCode.hostClosing);
    this.#tv?.send({ type: 'bye', data: { reason: 'host-closing' } });
    this.#tv?.close(CloseCode.hostClosing);
  }

  #publishOne(event: SessionEvent): void {
    const { session, emit, logger } = this.#office;
    switch (event.type) {
      case 'joined': {
        this.toTv({ type: 'playerJoined', data: session.player(event.seat) });
        emit({ event: 'playerJoined', ...who(event.seat) });
        return;
      }
      case 'returned':
      case 'dropped': {
        const type = event.type === 'returned' ? 'playerReturned' : 'playerDropped';
        this.toTv({ type, data: { playerId: event.seat.playerId } });
        emit({ event: type, ...who(event.seat) });
        return;
      }
      case 'left': {
        const { playerId } = event.seat;
        this.#sendAway(playerId, event.reason);
        this.#controllers.delete(playerId);
        this.toTv({ type: 'playerLeft', data: { playerId, reason: event.reason } });
        emit({ event: 'playerLeft', ...who(event.seat) });
        return;
      }
      case 'changed': {
        const { playerId } = event.seat;
        this.toTv({ type: 'playerChanged', data: { playerId, ...event.change } });
        const { language: _language, ...you } = event.change;
        if (Object.keys(you).length > 0) this.#toPhone(playerId, { type: 'you', data: you });
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

  #sendAway(playerId: string, reason: 'left' | 'kicked' | 'banned'): void {
    const connection = this.#phones.get(playerId);
    this.#phones.delete(playerId);
    if (!connection) return;
    if (reason === 'left') connection.close(CloseCode.bye);
    else sayBye(connection, reason, CloseCode.bye);
  }

  /** A late tap, on a control that the phone no longer shows, is normal: it is dropped without a word. */
  #takeInput(playerId: string, input: { control: string; value?: unknown; at?: number | undefined }): void {
    const control = this.#controllers.get(playerId)?.controls.find((one) => one.id === input.control);
    if (!control || !this.#tv) return;
    const value = parseControlValue(control, input.value);
    if (value === null) return;
    const nowMs = Date.now();
    const at = Math.min(nowMs, Math.max(input.at ?? nowMs, nowMs - OLDEST_PRESS_MS));
    this.#office.traffic.onInputDelay(nowMs - at);
    if (this.#inputs.length === 0) setImmediate(() => this.#flushInputs());
    this.#inputs.push({ playerId, control: control.id, value, at });
  }

  /** What came in one turn of the event loop goes to the TV as one write. */
  #flushInputs(): void {
    const list = this.#inputs;
    this.#inputs = [];
    const [only] = list;
    if (list.length === 1 && only) this.toTv({ type: 'input', data: only });
    else this.toTv({ type: 'inputs', data: { list } });
  }

  #takeCommand(playerId: string, order: { name: string; args?: Record<string, unknown> | undefined }): void {
    if (playerId !== this.#office.session.inChargeId) {
      this.#sayError(playerId, 'not-in-charge', 'Only the phone in charge can do that.');
      return;
    }
    const command = readCommand(order);
    if (!command) {
      this.#sayError(playerId, 'bad-message', 'There is no such command.');
      return;
    }
    switch (command.name) {
      case 'kick':
      case 'ban':
      case 'rename':
      case 'charge':
        if (!this.#manage({ type: command.name, data: command.args } as ManageOrder)) {
          this.#sayError(playerId, 'no-such-player', 'That player is not here.');
        }
        return;
      case 'lock':
        this.publish(this.#office.session.lock(command.args.locked));
        return;
      default:
        if (this.#tv) this.toTv({ type: 'command', data: { playerId, ...command } });
        else this.#sayError(playerId, 'no-tv', 'The TV is not on. Open it on the laptop.');
    }
  }

  /** Orders about one player; false where there is no such player. */
  #manage(order: ManageOrder): boolean {
    const { session } = this.#office;
    const { playerId } = order.data;
    if (!session.seat(playerId)) return false;
    switch (order.type) {
      case 'kick':
        this.publish(session.remove(playerId, 'kicked', Date.now()));
        return true;
      case 'ban':
        this.publish(session.remove(playerId, 'banned', Date.now()));
        return true;
      case 'rename':
        this.publish(session.changeProfile(playerId, { name: order.data.name }));
        return true;
      case 'charge':
        this.publish(session.charge(playerId, Date.now()));
        return true;
      default:
        return order satisfies never;
    }
  }

  #fromTv(raw: unknown): void {
    const message = readMessage(tvToHost, raw);
    if ('problem' in message) {
      this.#office.logger.warn({ problem: message.problem }, 'unreadable message of the TV');
      const text =
        message.problem === 'unknown-type' ? 'There is no such message.' : 'That message is malformed.';
      this.toTv({ type: 'error', data: { reason: message.problem, message: text } });
      return;
    }
    this.#office.traffic.count('in', message.type, 0);
    switch (message.type) {
      case 'hello':
        return;
      case 'controllers':
        for (const { to, controller } of message.data.list) this.#showController(to, controller);
        return;
      case 'effect': {
        const { to, ...effect } = message.data;
        this.#broadcast(this.#recipients(to), { type: 'effect', data: effect });
        return;
      }
      case 'kick':
      case 'ban':
      case 'rename':
      case 'charge':
        if (!this.#manage(message)) {
          this.toTv({
            type: 'error',
            data: { reason: 'no-such-player', message: 'That player is not here.' },
          });
        }
        return;
      case 'lock':
        this.publish(this.#office.session.lock(message.data.locked));
        return;
      case 'snapshot':
      case 'snapshotDone':
      case 'settings':
        this.#office.tvSaid(message);
        return;
      case 'gameStarted':
      case 'gameEnded':
      case 'problem':
        this.#office.emit({ event: message.type, ...message.data } as HostEvent);
        return;
      case 'commandFailed':
        this.#sayError(message.data.playerId, message.data.reason, message.data.message);
        return;
      case 'ping':
        this.toTv({ type: 'pong', data: { sent: message.data.sent, serverTime: Date.now() } });
        return;
      default:
        message satisfies never;
    }
  }

  #showController(to: 'all' | string[], controller: Controller): void {
    const recipients = this.#recipients(to);
    for (const playerId of recipients) this.#controllers.set(playerId, controller);
    this.#broadcast(recipients, { type: 'controller', data: controller });
  }

  #recipients(to: 'all' | string[]): string[] {
    const { session } = this.#office;
    if (to === 'all') return session.seats().map((seat) => seat.playerId);
    return to.filter((playerId) => session.seat(playerId));
  }

  #broadcast(playerIds: readonly string[], message: HostToPhone): void {
    if (this.#office.checkOutgoing) assertMessage(hostToPhone, message);
    const text = JSON.stringify(message);
    for (const playerId of playerIds) this.#phones.get(playerId)?.sendText(message.type, text);
  }

  #toPhone(playerId: string, message: HostToPhone): void {
    if (this.#office.checkOutgoing) assertMessage(hostToPhone, message);
    this.#phones.get(playerId)?.send(message);
  }

  #sayError(playerId: string, reason: ErrorReason, message: string): void {
    this.#toPhone(playerId, { type: 'error', data: { reason, message } });
  }
}

type ManageOrder = Extract<TvToHost, { type: 'kick' | 'ban' | 'rename' | 'charge' }>;

function sayBye(
  connection: Connection,
  reason: Extract<HostToPhone, { type: 'bye' }>['data']['reason'],
  code: CloseCode,
): void {
  connection.send({ type: 'bye', data: { reason } });
  connection.close(code);
}

function who(seat: Seat): { playerId: string; name: string } {
  return { playerId: seat.playerId, name: seat.name };
}

/** Optional members that are absent, rather than undefined. */
function withoutUndefined<Data extends object>(
  data: Data,
): { [Key in keyof Data]?: Exclude<Data[Key], undefined> } {
  return Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined)) as {
    [Key in keyof Data]?: Exclude<Data[Key], undefined>;
  };
}
