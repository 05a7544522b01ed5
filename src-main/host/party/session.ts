/**
 * The party as a state machine: seats, presence, charge. It knows no sockets; each
 * call returns what happened, and `party-events.ts` applies it.
 */
import type { To } from '../../../src-shared/bridge.ts';
import { LIMITS } from '../../../src-shared/limits.ts';
import type { Player } from '../../../src-shared/party.ts';
import type { PhoneHello } from '../../../src-shared/protocol.ts';
import { GuestBook } from './guest-book.ts';
import { Charge } from './in-charge.ts';
import { nameless, uniqueName } from '../names/names.ts';
import { rememberedKeys } from '../names/skeleton.ts';
import type { PartyRecord } from '../disk/party-record.ts';
import { SpareSeats } from './spare-seats.ts';
import {
  freeCord,
  newSeat,
  playerOf,
  type Admission,
  type Admitted,
  type Caller,
  type LeaveReason,
  type PlayerChange,
  type Presence,
  type Profile,
  type Seat,
  type SessionEvent,
  type Visit,
} from './seats.ts';

export type SessionDeps = {
  newToken(): string;
  digest(token: string): string;
  /** Makes a typed name fit to be shown; empty where nothing fit is left. */
  readName(raw: string): string;
};

export class Session {
  readonly #seats = new Map<string, Seat>();
  readonly #record: PartyRecord;
  readonly #deps: SessionDeps;
  readonly #guests: GuestBook;
  readonly #keys = rememberedKeys(2 * LIMITS.seats);
  readonly #charge: Charge;
  readonly spareSeats = new SpareSeats();

  constructor(record: PartyRecord, deps: SessionDeps) {
    this.#record = record;
    this.#deps = deps;
    this.#guests = new GuestBook(record, (secret) => deps.digest(secret), this.#seats);
    for (const seat of record.seats) {
      const presence: Presence = { at: 'dropped', sinceMs: 0 };
      this.#seats.set(seat.playerId, { ...seat, presence, rttMs: null, attempts: new Map() });
    }
    this.#charge = new Charge(record);
    this.settleCharge(0);
  }

  get locked(): boolean {
    return this.#record.locked;
  }

  get inChargeId(): string | null {
    return this.#charge.holderId;
  }

  get tvEpoch(): number {
    return this.#record.tvEpoch;
  }

  /** Another TV shows the party from now on. */
  beginTvEpoch(): void {
    this.#record.tvEpoch += 1;
  }

  /** In order of joining. */
  seats(): Seat[] {
    return [...this.#seats.values()];
  }

  seat(playerId: string): Seat | undefined {
    return this.#seats.get(playerId);
  }

  /** The players among these who have a seat. */
  seated(to: To): string[] {
    if (to === 'all') return this.seats().map((seat) => seat.playerId);
    return [to].flat().filter((playerId) => this.#seats.has(playerId));
  }

  player(seat: Seat): Player {
    return playerOf(seat, this.inChargeId);
  }

  /** Lets a phone in: to its old seat by its token or its visit, or to a new one by the code. */
  admit(hello: PhoneHello, caller: Caller): Admission {
    const guests = this.#guests;
    if (guests.isBanned(hello, caller.address)) return { admitted: false, reason: 'banned' };
    if (guests.isLate(hello)) return { admitted: false, reason: 'late' };
    const { token } = hello;
    const seat = token === undefined ? guests.seatOfVisit(hello) : guests.seatOfToken(token);
    if (seat) return this.#return(seat, hello, caller);
    const fate = guests.fateOf(hello);
    if (fate === 'kicked') return { admitted: false, reason: 'kicked' };
    if (fate === 'gone' || token !== undefined) return { admitted: false, reason: 'bad-token' };
    if (!this.#isCode(hello.code ?? '')) return { admitted: false, reason: 'wrong-code' };
    if (this.#record.locked) return { admitted: false, reason: 'party-locked' };
    const left = this.#makeRoom(caller.awakeMs);
    if (this.#seats.size >= LIMITS.seats) return { admitted: false, reason: 'party-full' };
    const admission = this.#takeSeat(hello, caller);
    return { ...admission, events: [...left, ...admission.events] };
  }

  /** A phone at the door: without a code it learns whose party this is, with the right one also who is missing. */
  visit(hello: PhoneHello, caller: Caller): Visit {
    if (this.#guests.isBanned(hello, caller.address)) return { welcome: false, reason: 'banned' };
    if (!hello.code) return { welcome: true, knowsCode: false };
    return this.#isCode(hello.code)
      ? { welcome: true, knowsCode: true }
      : { welcome: false, reason: 'wrong-code' };
  }

  /** Whether this visit has a seat: this one, or any. */
  hasSeat(hello: PhoneHello, playerId?: string): boolean {
    const seat = this.#guests.seatOfVisit(hello);
    return seat !== undefined && (playerId === undefined || seat.playerId === playerId);
  }

  /** Whether a seat opens to this hello: by its token, or by a visit that has one. */
  opensSeat(hello: PhoneHello): boolean {
    const seat = hello.token === undefined ? undefined : this.#guests.seatOfToken(hello.token);
    return seat !== undefined || this.hasSeat(hello);
  }

  /** Gives a dropped seat to a phone that has lost its token; the old token and visits open nothing any more. */
  reseat(playerId: string, hello: PhoneHello, caller: Caller): Admitted | null {
    const seat = this.#seats.get(playerId);
    if (seat?.presence.at !== 'dropped') return null;
    if (!this.hasSeat(hello, playerId)) this.#guests.close(seat, 'given');
    return this.#occupy(seat, hello, caller);
  }

  /** The phone of this connection is gone; a connection that lost its seat before changes nothing. */
  drop(connectionId: number, awakeMs: number): SessionEvent[] {
    const seat = this.#seatOf(connectionId);
    if (!seat) return [];
    seat.presence = { at: 'dropped', sinceMs: awakeMs };
    seat.rttMs = null;
    return [{ type: 'dropped', seat }, ...this.settleCharge(awakeMs)];
  }

  /** Gives the seat up for good. */
  remove(playerId: string, reason: LeaveReason, awakeMs: number): SessionEvent[] {
    const seat = this.#seats.get(playerId);
    if (!seat) return [];
    this.#guests.close(seat, reason);
    this.#seats.delete(playerId);
    this.#charge.forget(playerId);
    const connectionId = seat.presence.at === 'connected' ? seat.presence.connectionId : null;
    return [{ type: 'left', seat, reason, connectionId }, ...this.settleCharge(awakeMs)];
  }

  /** An unusable name changes nothing; a taken one gets a number. */
  changeProfile(playerId: string, profile: Profile): SessionEvent[] {
    const seat = this.#seats.get(playerId);
    if (!seat) return [];
    const change: PlayerChange = {};
    const name = this.#deps.readName(profile.name ?? '');
    if (name !== '' && name !== seat.name) {
      const unique = this.#freeName(name, seat);
      if (unique !== seat.name) change.name = unique;
    }
    const iconIndex = profile.iconIndex === undefined ? seat.iconIndex : profile.iconIndex % LIMITS.icons;
    if (iconIndex !== seat.iconIndex) change.iconIndex = iconIndex;
    if (profile.language !== undefined && profile.language !== seat.language)
      change.language = profile.language;
    if (Object.keys(change).length === 0) return [];
    Object.assign(seat, change);
    return [{ type: 'changed', seat, change }];
  }

  /** Whether this may stand on the TV as a name. */
  isFitName(name: string): boolean {
    return this.#deps.readName(name) !== '';
  }

  /** Names that are unfit by now, since the host has become stricter, are taken away. */
  tidyNames(): SessionEvent[] {
    return this.seats()
      .filter((seat) => !this.isFitName(seat.name))
      .flatMap((seat) => {
        seat.name = this.#freeName(nameless(seat.language), seat);
        return [{ type: 'changed', seat, change: { name: seat.name } }];
      });
  }

  lock(locked: boolean): SessionEvent[] {
    if (this.#record.locked === locked) return [];
    this.#record.locked = locked;
    return [{ type: 'locked', locked }];
  }

  /** Puts this phone in charge, until it leaves or another is chosen. */
  charge(playerId: string, awakeMs: number): SessionEvent[] {
    if (!this.#seats.has(playerId)) return [];
    this.#charge.choose(playerId);
    return this.settleCharge(awakeMs);
  }

  /** They have points in the running evening. */
  score(playerIds: readonly string[]): void {
    for (const playerId of playerIds) {
      const seat = this.#seats.get(playerId);
      if (seat) seat.hasPoints = true;
    }
  }

  measured(connectionId: number, rttMs: number): Seat | undefined {
    const seat = this.#seatOf(connectionId);
    if (seat) seat.rttMs = rttMs;
    return seat;
  }

  /** Time alone can move the charge: call it now and then. */
  settleCharge(awakeMs: number): SessionEvent[] {
    return this.#charge.settle(this.seats(), awakeMs);
  }

  /** The part of the party that is worth keeping on disk. */
  toRecord(stamp: Pick<PartyRecord, 'savedAtMs' | 'boot'>): PartyRecord {
    const seats = this.seats().map(
      ({ presence: _at, rttMs: _rtt, attempts: _attempts, ...record }) => record,
    );
    return { ...this.#record, seats, ...stamp };
  }

  /** By the token all stays as it is; a visit that had no welcome yet says again what it wants to be called. */
  #return(seat: Seat, hello: PhoneHello, caller: Caller): Admitted {
    const { token, name, iconIndex, language } = hello;
    const admission = this.#occupy(seat, hello, caller);
    const profile = token === undefined ? { name, iconIndex, language } : { language };
    admission.events.push(...this.changeProfile(seat.playerId, profile));
    return admission;
  }

  /** With the token that the phone has said, or else with a new one. */
  #occupy(seat: Seat, hello: PhoneHello, caller: Caller): Admitted {
    const before = seat.presence;
    const { token = this.#deps.newToken() } = hello;
    seat.tokenDigest = this.#deps.digest(token);
    seat.presence = { at: 'connected', connectionId: caller.connectionId };
    seat.address = caller.address;
    this.#guests.enter(seat, hello);
    const occupied: SessionEvent =
      before.at === 'connected'
        ? { type: 'replaced', playerId: seat.playerId, connectionId: before.connectionId }
        : { type: 'returned', seat };
    return { admitted: true, seat, token, events: [occupied, ...this.settleCharge(caller.awakeMs)] };
  }

  #makeRoom(awakeMs: number): SessionEvent[] {
    if (this.#seats.size < LIMITS.seats) return [];
    const spare = this.spareSeats.find(this.seats(), this.inChargeId);
    return spare ? this.remove(spare.playerId, 'made-room', awakeMs) : [];
  }

  #takeSeat(hello: PhoneHello, caller: Caller): Admitted {
    const token = this.#deps.newToken();
    const seat = newSeat(this.#record.nextSeatNumber, hello, caller, {
      tokenDigest: this.#deps.digest(token),
      name: this.#freeName(this.#deps.readName(hello.name ?? '') || nameless(hello.language)),
      cordIndex: freeCord(this.seats()),
    });
    this.#record.nextSeatNumber += 1;
    this.#seats.set(seat.playerId, seat);
    this.#guests.enter(seat, hello);
    const settled = this.settleCharge(caller.awakeMs).filter(
      (event) => event.type !== 'changed' || event.seat !== seat,
    );
    return { admitted: true, seat, token, events: [{ type: 'joined', seat }, ...settled] };
  }

  /** The name, with a number where another seat's looks like it. */
  #freeName(wanted: string, except?: Seat): string {
    const taken = this.seats().flatMap((seat) => (seat === except ? [] : seat.name));
    return uniqueName(wanted, taken, this.#keys);
  }

  #seatOf(connectionId: number): Seat | undefined {
    return this.seats().find(
      ({ presence }) => presence.at === 'connected' && presence.connectionId === connectionId,
    );
  }

  #isCode(code: string): boolean {
    return code.trim().toUpperCase() === this.#record.code;
  }
}
