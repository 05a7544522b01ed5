/**
 * The party as a state machine: who has a seat, who is there, who is in charge. It knows no sockets; each
 * call returns what happened, and the router tells whom it concerns.
 */
import { CORDS } from '../../src-shared/cords.ts';
import { LIMITS, type RefusedReason } from '../../src-shared/limits.ts';
import type { Player } from '../../src-shared/party.ts';
import type { PhoneHello } from '../../src-shared/protocol.ts';
import { isLoopback } from './client-address.ts';
import { safeName, uniqueName } from './names.ts';
import type { PartyRecord, SeatRecord } from './party-record.ts';

/** How long the phone in charge may be away before the next one stands in for it. */
const CHARGE_GRACE_MS = 5_000;

export type Presence = { at: 'connected'; connectionId: number } | { at: 'dropped'; sinceMs: number };
export type Seat = SeatRecord & { presence: Presence; rttMs: number | null };

export type PlayerChange = Partial<Pick<Player, 'name' | 'iconIndex' | 'inCharge' | 'language'>>;

/** What a phone may change of its seat; absent members stay as they are. */
export type Profile = {
  name?: string | undefined;
  iconIndex?: number | undefined;
  language?: string | undefined;
};

export type SessionEvent =
  | { type: 'joined'; seat: Seat }
  | { type: 'returned'; seat: Seat }
  | { type: 'dropped'; seat: Seat }
  /** `connectionId` is the phone to say goodbye to, null where none was there. */
  | { type: 'left'; seat: Seat; reason: 'left' | 'kicked' | 'banned'; connectionId: number | null }
  | { type: 'changed'; seat: Seat; change: PlayerChange }
  /** The seat was opened elsewhere; this older connection lost it. */
  | { type: 'replaced'; connectionId: number }
  | { type: 'locked'; locked: boolean };

export type Admission =
  | { admitted: true; seat: Seat; token: string; events: SessionEvent[] }
  | { admitted: false; reason: RefusedReason };

/** What an admission needs to know of the connection that asks. */
export type Caller = { connectionId: number; address: string; nowMs: number };

export type SessionTools = {
  newToken(): string;
  digest(token: string): string;
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
    if (hello.code?.trim().toUpperCase() !== this.#record.code)
      return { admitted: false, reason: 'wrong-code' };
    if (this.#record.locked) return { admitted: false, reason: 'party-locked' };
    if (this.#seats.size >= LIMITS.seats) return { admitted: false, reason: 'party-full' };
    return this.#takeSeat(hello, caller);
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
    const name = safeName(profile.name ?? '');
    if (name !== '' && name !== seat.name) change.name = uniqueName(name, this.#namesBut(seat));
    const iconIndex = profile.iconIndex === undefined ? seat.iconIndex : profile.iconIndex % LIMITS.icons;
    if (iconIndex !== seat.iconIndex) change.iconIndex = iconIndex;
    if (profile.language !== undefined && profile.language !== seat.language)
      change.language = profile.language;
    if (Object.keys(change).length === 0) return [];
    Object.assign(seat, change);
    return [{ type: 'changed', seat, change }];
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
  toRecord(nowMs: number): PartyRecord {
    const seats = this.seats().map(({ presence: _presence, rttMs: _rttMs, ...record }) => record);
    return { ...this.#record, seats, savedAtMs: nowMs };
  }

  #resume(token: string, hello: PhoneHello, caller: Caller): Admission {
    const digest = this.#tools.digest(token);
    const seat = this.seats().find((one) => one.tokenDigest === digest);
    if (!seat) return { admitted: false, reason: 'bad-token' };
    const events: SessionEvent[] = [];
    const before = seat.presence;
    seat.presence = { at: 'connected', connectionId: caller.connectionId };
    seat.address = caller.address;
    if (before.at === 'connected') events.push({ type: 'replaced', connectionId: before.connectionId });
    else events.push({ type: 'returned', seat });
    if (hello.language !== undefined) {
      events.push(...this.changeProfile(seat.playerId, { language: hello.language }));
    }
    events.push(...this.settleCharge(caller.nowMs));
    return { admitted: true, seat, token, events };
  }

  #takeSeat(hello: PhoneHello, caller: Caller): Admission {
    const token = this.#tools.newToken();
    const number = this.#record.nextSeatNumber;
    this.#record.nextSeatNumber += 1;
    const seat: Seat = {
      playerId: `p${number}`,
      tokenDigest: this.#tools.digest(token),
      name: uniqueName(safeName(hello.name ?? '') || 'Guest', this.#namesBut(null)),
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

  /**
   * The chosen phone, else the first to join. One that is away for longer than the grace is stood in for
   * by the next that is there, and has the charge again when it returns.
   */
  #whoIsInCharge(nowMs: number): string | null {
    const seats = this.seats();
    const chosen = seats.find((seat) => seat.playerId === this.#record.chosenInChargeId);
    const line = chosen ? [chosen, ...seats.filter((seat) => seat !== chosen)] : seats;
    if (!line.some((seat) => seat.presence.at === 'connected')) {
      return (line.find((seat) => seat.playerId === this.#inChargeId) ?? line[0])?.playerId ?? null;
    }
    const here = ({ presence }: Seat) =>
      presence.at === 'connected' || nowMs - presence.sinceMs < CHARGE_GRACE_MS;
    return line.find(here)?.playerId ?? null;
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
    this.#record.bannedDigests.push(seat.tokenDigest);
    // Every phone of a test, or of a proxy on this machine, has the loopback address: never ban that.
    if (!isLoopback(seat.address)) this.#record.bannedAddresses.push(seat.address);
  }

  #isBanned(hello: PhoneHello, caller: Caller): boolean {
    if (this.#record.bannedAddresses.includes(caller.address)) return true;
    return hello.token !== undefined && this.#record.bannedDigests.includes(this.#tools.digest(hello.token));
  }
}

export function cordColor(cordIndex: number): string {
  return CORDS[cordIndex % CORDS.length]?.color ?? '#ffffff';
}
