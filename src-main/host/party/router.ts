/** Delivers messages to the TV and to the phones in their seats. Their meaning is decided above it. */
import { hostToTv, type HostToTv } from '../../../src-shared/bridge.ts';
import { CloseCode, type ErrorReason } from '../../../src-shared/limits.ts';
import { assertMessage, hostToPhone, type HostToPhone } from '../../../src-shared/protocol.ts';
import { errorText } from '../base/refusals.ts';
import type { Connection } from '../edge/connection.ts';
import type { TvCarrier } from '../host-api.ts';

type ByeReason = Extract<HostToPhone, { type: 'bye' }>['data']['reason'];

export class Router {
  readonly #checkOutgoing: boolean;
  readonly #phones = new Map<string, Connection>();
  #tv: { carrier: TvCarrier; confirms: boolean } | null = null;

  /** `checkOutgoing` checks what goes out against its schemas too: for development and tests. */
  constructor(checkOutgoing: boolean) {
    this.#checkOutgoing = checkOutgoing;
  }

  get hasTv(): boolean {
    return this.#tv !== null;
  }

  /** Bytes that the TV has not read yet; 0 without a TV. */
  get tvUnreadBytes(): number {
    return this.#tv?.carrier.unreadBytes?.() ?? 0;
  }

  /** Where the phones are that are plugged in. */
  phoneAddresses(): string[] {
    return [...this.#phones.values()].map(({ address }) => address);
  }

  /** Whether the TV says which inputs it has taken. */
  get tvConfirms(): boolean {
    return this.#tv?.confirms ?? false;
  }

  isTv(carrier: TvCarrier): boolean {
    return this.#tv?.carrier === carrier;
  }

  /** This is the TV from now on; an older one is told that it was replaced. */
  plugTv(carrier: TvCarrier, confirms: boolean): void {
    if (this.#tv) sayReplaced(this.#tv.carrier);
    this.#tv = { carrier, confirms };
  }

  /** False where another TV has taken over already. */
  unplugTv(carrier: TvCarrier): boolean {
    if (!this.isTv(carrier)) return false;
    this.#tv = null;
    return true;
  }

  /** The phone in this seat, null while it is away. */
  phone(playerId: string): Connection | null {
    return this.#phones.get(playerId) ?? null;
  }

  /** This is the seat's phone from now on; an older one is told that it was replaced. */
  plugPhone(playerId: string, connection: Connection): void {
    const older = this.#phones.get(playerId);
    if (older && older !== connection) sendOff(older, 'replaced', CloseCode.replaced);
    this.#phones.set(playerId, connection);
    connection.role = { is: 'phone', playerId };
  }

  unplugPhone(connection: Connection): void {
    for (const [playerId, one] of this.#phones) if (one === connection) this.#phones.delete(playerId);
  }

  /** Closes the phone of a seat that was given up, with a goodbye where a reason is given. */
  dismissPhone(playerId: string, bye: ByeReason | null): void {
    const connection = this.#phones.get(playerId);
    this.#phones.delete(playerId);
    if (!connection) return;
    if (bye !== null) return sendOff(connection, bye, CloseCode.bye);
    connection.role = { is: 'gone' };
    connection.close(CloseCode.bye);
  }

  toTv(message: HostToTv): void {
    if (this.#checkOutgoing) assertMessage(hostToTv, message);
    this.#tv?.carrier.send(message);
  }

  toPhone(playerId: string, message: HostToPhone): void {
    const connection = this.#phones.get(playerId);
    if (connection) this.toConnection(connection, message);
  }

  toConnection(connection: Connection, message: HostToPhone): void {
    if (this.#checkOutgoing) assertMessage(hostToPhone, message);
    connection.send(message);
  }

  /** The same message to several phones, written as JSON once. */
  broadcast(playerIds: readonly string[], message: HostToPhone): void {
    const text = this.textOf(message);
    for (const playerId of playerIds) {
      const phone = this.#phones.get(playerId);
      if (message.type === 'controller') phone?.sendController(text);
      else phone?.sendText(message.type, text);
    }
  }

  /** A message as it goes out, for those who send it to many. */
  textOf(message: HostToPhone): string {
    if (this.#checkOutgoing) assertMessage(hostToPhone, message);
    return JSON.stringify(message);
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
}

/** Tells a TV that another one shows the party. */
export function sayReplaced(carrier: TvCarrier): void {
  carrier.send({ type: 'bye', data: { reason: 'replaced' } });
  carrier.close(CloseCode.replaced);
}

/** Frames of this phone that are still on their way no longer count for the seat. */
function sendOff(connection: Connection, reason: ByeReason, code: CloseCode): void {
  connection.role = { is: 'gone' };
  sayBye(connection, reason, code);
}

function sayBye(connection: Connection, reason: ByeReason, code: CloseCode): void {
  connection.send({ type: 'bye', data: { reason } });
  connection.close(code);
}
