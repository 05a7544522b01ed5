/**
 * The party as a state machine: who has a seat, who is there, who is in charge. It knows no sockets; each
 * call returns what happened, and the router tells whom it concerns.
 */
import { cordColor, CORDS } from '../../src-shared/cords.ts';
import { LIMITS, type RefusedReason } from '../../src-shared/limits.ts';
import type { Player } from '../../src-shared/party.ts';
import type { PhoneHello } from '../../src-shared/protocol.ts';
import { isLoopback } from './client-address.ts';
import { whoIsInCharge } from './in-charge.ts';
import { nameless, uniqueName } from './names.ts';
import { addBan, type PartyRecord } from './party-record.ts';
import type { PlayerChange, Presence, Profile, Seat, SessionEvent } from './seats.ts';

export type Admission =
  | { admitted: true; seat: Seat; token: string; events: SessionEvent[] }
  | { admitted: false; reason: RefusedReason };

/** What an admission needs to know of the connection that asks. */
export type Caller = { connectionId: number; address: string; nowMs: number };

/** Whether a phone that has taken no seat may look inside. */
export type Visit = { welcome: true; knowsCode: boolean } | { welcome: false; reason: RefusedReason };

export type SessionTools = {
  newToken(): string;
  digest(token: string): string;
  /** What was typed as a name, fit to be shown; empty where nothing fit is left. */
  readName(raw: string): string;
};

export class Session {
  readonly #seats = new Map<string, Seat>();
  readonly #record: PartyRecord;
  readonly #tools: SessionTools;
  #inChargeId: string | null = null;

  constructor(record: PartyRecord, tools: SessionTools, nowMs: number) {
    this.#record = record;
    this.#tools = tools;
    for (const seat of record.seats) {
      const presence: Presence = { at: 'dropped', sinceMs: nowMs };
      this.#seats.set(seat.playerId, { ...seat, presence, rttMs: null });
    }
    this.#inChargeId = this.#whoIsInCharge(nowMs);
  }

  get locked(): boolean {
    return this.#record.locked;
  }

  get inChargeId(): string | null {
    return this.#inChargeId;
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

  player(seat: Seat): Player {
    return {
      playerId: seat.playerId,
      name: seat.name,
      iconIndex: seat.iconIndex,
      cordIndex: seat.cordIndex,
      color: cordColor(seat.cordIndex),
      inCharge: seat.playerId === this.#inChargeId,
      connected: seat.presence.at === 'connected',
      ...(seat.language === undefined ? {} : { language: seat.language }),
      ...(seat.rttMs === null ? {} : { rttMs: seat.rttMs }),
    };
  }

  /** Lets a phone in: to its old seat by its token, or to a new one by the code. */
  admit(hello: PhoneHello, caller: Caller): Admission {
    if (this.#isBanned(hello, caller)) return { admitted: false, reason: 'banned' };
    if (hello.token !== undefined) return this.#resume(hello.token, hello, caller);
    if (!this.#isCode(hello.code ?? '')) return { admitted: false, reason: 'wrong-code' };
    if (this.#record.locked) return { admitted: false, reason: 'party-locked' };
    if (this.#seats.size >= LIMITS.seats) return { admitted: false, reason: 'party-full' };
    return this.#takeSeat(hello, caller);
  }

  /** A phone at the door: without a code it learns whose party this is, with the right one also who is missing. */
  visit(hello: PhoneHello, caller: Caller): Visit {
    if (this.#isBanned(hello, caller)) return { welcome: false, reason: 'banned' };
    if (!hello.code) return { welcome: true, knowsCode: false };
    return this.#isCode(hello.code)
      ? { welcome: true, knowsCode: true }
      : { welcome: false, reason: 'wrong-code' };
  }

  /** Gives a dropped seat to a phone that has lost its token; the old token opens nothing any more. */
  reseat(playerId: string, caller: Caller): Extract<Admission, { admitted: true }> | null {
    const seat = this.#seats.get(playerId);
    if (seat?.presence.at !== 'dropped') return null;
    const token = this.#tools.newToken();
    seat.tokenDigest = this.#tools.digest(token);
    return { admitted: true, seat, token, events: this.#occupy(seat, caller) };
  }

  /** The phone of this connection is gone; a connection that lost its seat before changes nothing. */
  drop(connectionId: number, nowMs: number): SessionEvent[] {
    const seat = this.#seatOf(connectionId);
    if (!seat) return [];
    seat.presence = { at: 'dropped', sinceMs: nowMs };
    seat.rttMs = null;
    return [{ type: 'dropped', seat }, ...this.settleCharge(nowMs)];
  }

  /** Gives the seat up for good. */
  remove(playerId: string, reason: 'left' | 'kicked' | 'banned', nowMs: number): SessionEvent[] {
    const seat = this.#seats.get(playerId);
    if (!seat) return [];
    if (reason === 'banned') this.#ban(seat);
    this.#seats.delete(playerId);
    if (this.#record.chosenInChargeId === playerId) this.#record.chosenInChargeId = null;
    const connectionId = seat.presence.at === 'connected' ? seat.presence.connectionId : null;
    return [{ type: 'left', seat, reason, connectionId }, ...this.settleCharge(nowMs)];
  }

  /** An unusable name changes nothing; a taken one gets a number. */
  changeProfile(playerId: string, profile: Profile): SessionEvent[] {
    const seat = this.#seats.get(playerId);
    if (!seat) return [];
    const change: PlayerChange = {};
    const name = this.#tools.readName(profile.name ?? '');
    if (name !== '' && name !== seat.name) change.name = uniqueName(name, this.#namesBut(seat));
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
    return this.#tools.readName(name) !== '';
  }

  /** Names that are unfit by now, since the host has become stricter, are taken away. */
  tidyNames(): SessionEvent[] {
    return this.seats()
      .filter((seat) => !this.isFitName(seat.name))
      .flatMap((seat) => {
        seat.name = uniqueName(nameless(seat.language), this.#namesBut(seat));
        return [{ type: 'changed', seat, change: { name: seat.name } }];
      });
  }

  lock(locked: boolean): SessionEvent[] {
    if (this.#record.locked === locked) return [];
    this.#record.locked = locked;
    return [{ type: 'locked', locked }];
  }

  /** Puts this phone in charge, until it leaves or another is chosen. */
  charge(playerId: string, nowMs: number): SessionEvent[] {
    if (!this.#seats.has(playerId)) return [];
    this.#record.chosenInChargeId = playerId;
    return this.settleCharge(nowMs);
  }

  measured(connectionId: number, rttMs: number): Seat | undefined {
    const seat = this.#seatOf(connectionId);
    if (seat) seat.rttMs = rttMs;
    return seat;
  }

  /** Time alone can move the charge: call it now and then. */
  settleCharge(nowMs: number): SessionEvent[] {
    const before = this.#inChargeId;
    const now = this.#whoIsInCharge(nowMs);
    if (before === now) return [];
    this.#inChargeId = now;
    const events: SessionEvent[] = [];
    for (const [playerId, inCharge] of [
      [before, false],
      [now, true],
    ] as const) {
      const seat = playerId === null ? undefined : this.#seats.get(playerId);
      if (seat) events.push({ type: 'changed', seat, change: { inCharge } });
    }
    return events;
  }

  /** What is worth keeping on disk. */
  toRecord(stamp: Pick<PartyRecord, 'savedAtMs' | 'boot'>): PartyRecord {
    const seats = this.seats().map(({ presence: _presence, rttMs: _rttMs, ...record }) => record);
    return { ...this.#record, seats, ...stamp };
  }

  #resume(token: string, hello: PhoneHello, caller: Caller): Admission {
    const digest = this.#tools.digest(token);
    const seat = this.seats().find((one) => one.tokenDigest === digest);
    if (!seat) return { admitted: false, reason: 'bad-token' };
    const events = this.#occupy(seat, caller);
    if (hello.language !== undefined) {
      events.push(...this.changeProfile(seat.playerId, { language: hello.language }));
    }
    return { admitted: true, seat, token, events };
  }

  #occupy(seat: Seat, caller: Caller): SessionEvent[] {
    const before = seat.presence;
    seat.presence = { at: 'connected', connectionId: caller.connectionId };
    seat.address = caller.address;
    const occupied: SessionEvent =
      before.at === 'connected'
        ? { type: 'replaced', connectionId: before.connectionId }
        : { type: 'returned', seat };
    return [occupied, ...this.settleCharge(caller.nowMs)];
  }

  #takeSeat(hello: PhoneHello, caller: Caller): Admission {
    const token = this.#tools.newToken();
    const number = this.#record.nextSeatNumber;
    this.#record.nextSeatNumber += 1;
    const seat: Seat = {
      playerId: `p${number}`,
      tokenDigest: this.#tools.digest(token),
      name: uniqueName(
        this.#tools.readName(hello.name ?? '') || nameless(hello.language),
        this.#namesBut(null),
      ),
      iconIndex: (hello.iconIndex ?? number - 1) % LIMITS.icons,
      cordIndex: this.#freeCord(),
      address: caller.address,
      ...(hello.language === undefined ? {} : { language: hello.language }),
      presence: { at: 'connected', connectionId: caller.connectionId },
      rttMs: null,
    };
    this.#seats.set(seat.playerId, seat);
    const settled = this.settleCharge(caller.nowMs).filter(
      (event) => event.type !== 'changed' || event.seat !== seat,
    );
    return { admitted: true, seat, token, events: [{ type: 'joined', seat }, ...settled] };
  }

  #freeCord(): number {
    const uses = CORDS.map(() => 0);
    for (const seat of this.#seats.values()) uses[seat.cordIndex] = (uses[seat.cordIndex] ?? 0) + 1;
    return uses.indexOf(Math.min(...uses));
  }

  #whoIsInCharge(nowMs: number): string | null {
    const seats = this.seats();
    return whoIsInCharge(seats, {
      chosenId: this.#record.chosenInChargeId,
      currentId: this.#inChargeId,
      nowMs,
    });
  }

  #seatOf(connectionId: number): Seat | undefined {
    return this.seats().find(
      ({ presence }) => presence.at === 'connected' && presence.connectionId === connectionId,
    );
  }

  #namesBut(except: Seat | null): string[] {
    return this.seats()
      .filter((seat) => seat !== except)
      .map((seat) => seat.name);
  }

  #ban(seat: Seat): void {
    addBan(this.#record.bannedDigests, seat.tokenDigest);
    // Every phone of a test, or of a proxy on this machine, has the loopback address: never ban that.
    if (!isLoopback(seat.address)) addBan(this.#record.bannedAddresses, seat.address);
  }

  #isCode(code: string): boolean {
    return code.trim().toUpperCase() === this.#record.code;
  }

  #isBanned(hello: PhoneHello, caller: Caller): boolean {
    const digest = hello.token === undefined ? null : this.#tools.digest(hello.token);
    if (digest !== null && this.#record.bannedDigests.includes(digest)) return true;
    // Behind a router of their own many guests share one address: who has a seat is another one than was banned.
    if (this.seats().some((seat) => seat.tokenDigest === digest)) return false;
    return this.#record.bannedAddresses.includes(caller.address);
  }
}
