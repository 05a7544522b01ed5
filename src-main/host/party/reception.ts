/** Receives phones: lets them in, lets them look, and gives seats back. Carries out orders about seats, whoever gives them. */
import type { ErrorReason } from '../../../src-shared/limits.ts';
import type { Command, PhoneHello, VisitorToHost } from '../../../src-shared/protocol.ts';
import type { Outcome } from '../base/refusals.ts';
import type { Connection } from '../edge/connection.ts';
import type { Door } from './door.ts';
import type { PartyEvents } from './party-events.ts';
import type { Router } from './router.ts';
import type { Session } from './session.ts';

/** Orders that the host carries out itself: of the TV, or of the phone in charge. */
export type SeatOrder = Extract<
  Command,
  { name: 'kick' | 'ban' | 'rename' | 'charge' | 'lock' | 'giveSeat' | 'denySeat' }
>;

export type ReceptionDeps = {
  session: Session;
  router: Router;
  door: Door;
  events: PartyEvents;
  /** How long the host has been awake, in ms. */
  awakeMs(): number;
};

export class Reception {
  readonly #deps: ReceptionDeps;
  /** Round trips in ms that the TV has not heard of, by player. */
  readonly #roundTrips = new Map<string, number>();

  constructor(deps: ReceptionDeps) {
    this.#deps = deps;
  }

  phoneArrived(connection: Connection, hello: PhoneHello): Outcome {
    const arrival = this.#deps.door.arrive(connection, hello);
    if (typeof arrival === 'string' || 'refused' in arrival) return arrival;
    this.#deps.events.seat(connection, arrival);
    return 'seated';
  }

  visitorSaid(connection: Connection, message: Exclude<VisitorToHost, { type: 'hello' }>): void {
    const { door, events } = this.#deps;
    const admitted = door.said(connection, message);
    if (!admitted) return;
    events.seat(connection, admitted);
    door.refresh();
  }

  phoneGone(connection: Connection): void {
    const { session, router, events, awakeMs } = this.#deps;
    router.unplugPhone(connection);
    events.apply(session.drop(connection.id, awakeMs()));
  }

  phoneMeasured(connection: Connection, rttMs: number): void {
    const seat = this.#deps.session.measured(connection.id, rttMs);
    if (seat) this.#roundTrips.set(seat.playerId, rttMs);
  }

  /** Call once a second: time alone may move the charge on. */
  settleCharge(): void {
    const { session, events, awakeMs } = this.#deps;
    events.apply(session.settleCharge(awakeMs()));
  }

  /** Call once a second: tells the TV the round trips measured since the last call. */
  tellSignals(): void {
    if (this.#roundTrips.size === 0) return;
    const list = [...this.#roundTrips].map(([playerId, rttMs]) => ({ playerId, rttMs }));
    this.#roundTrips.clear();
    this.#deps.router.toTv({ type: 'signals', data: { list } });
  }

  /** Why the order cannot be carried out, or null where it was. */
  carryOut(order: SeatOrder): ErrorReason | null {
    const { session, events } = this.#deps;
    const awakeMs = this.#deps.awakeMs();
    switch (order.name) {
      case 'lock':
        events.apply(session.lock(order.args.locked));
        return null;
      case 'giveSeat':
        return this.#answer(order.args.claimId, true);
      case 'denySeat':
        return this.#answer(order.args.claimId, false);
      default:
    }
    const { playerId } = order.args;
    if (!session.seat(playerId)) return 'no-such-player';
    switch (order.name) {
      case 'kick':
        events.apply(session.remove(playerId, 'kicked', awakeMs));
        return null;
      case 'ban':
        events.apply(session.remove(playerId, 'banned', awakeMs));
        return null;
      case 'rename':
        if (!session.isFitName(order.args.name)) return 'unfit-name';
        events.apply(session.changeProfile(playerId, { name: order.args.name }));
        return null;
      case 'charge':
        events.apply(session.charge(playerId, awakeMs));
        return null;
      default:
        return order satisfies never;
    }
  }

  #answer(claimId: string, isYes: boolean): ErrorReason | null {
    const { door, events } = this.#deps;
    const answer = door.answer(claimId, isYes);
    if (typeof answer === 'string') return answer === 'denied' ? null : answer;
    events.seat(answer.connection, answer.admitted);
    door.refresh();
    return null;
  }
}
