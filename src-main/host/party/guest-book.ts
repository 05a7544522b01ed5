/**
 * The visits of phones by seat, and the fate of those whose seat is gone. A visit is known by the digest
 * of its `joinId` alone.
 */
import type { PhoneHello } from '../../../src-shared/protocol.ts';
import { isLoopback } from '../network/client-address.ts';
import { addBan, MOST_PAST_VISITS, MOST_VISITS, type PartyRecord } from '../disk/party-record.ts';
import type { LeaveReason, Seat } from './seats.ts';

type Hello = Pick<PhoneHello, 'joinId' | 'attempt' | 'token'>;

export class GuestBook {
  readonly #record: PartyRecord;
  readonly #digest: (secret: string) => string;
  readonly #seats: ReadonlyMap<string, Seat>;

  constructor(record: PartyRecord, digest: (secret: string) => string, seats: ReadonlyMap<string, Seat>) {
    this.#record = record;
    this.#digest = digest;
    this.#seats = seats;
  }

  /** The seat that this token opens. */
  seatOfToken(token: string): Seat | undefined {
    const digest = this.#digest(token);
    return this.#find((seat) => seat.tokenDigest === digest);
  }

  /** The seat that this visit has taken. */
  seatOfVisit({ joinId }: Hello): Seat | undefined {
    if (joinId === undefined) return undefined;
    const digest = this.#digest(joinId);
    return this.#find((seat) => seat.joinDigests.includes(digest));
  }

  /** Whether a later hello of the same visit has been heard already. */
  isLate(hello: Hello): boolean {
    const newest = this.seatOfVisit(hello)?.attempts.get(this.#digest(hello.joinId ?? ''));
    return newest !== undefined && hello.attempt !== undefined && hello.attempt < newest;
  }

  /** How this visit lost its seat; null for one that has lost none. */
  fateOf({ joinId }: Hello): 'kicked' | 'gone' | null {
    if (joinId === undefined) return null;
    const digest = this.#digest(joinId);
    const past = this.#record.pastVisits.find((visit) => visit.joinDigest === digest);
    return past ? (past.kicked ? 'kicked' : 'gone') : null;
  }

  /** This visit has the seat from now on, and no other. */
  enter(seat: Seat, { joinId, attempt }: Hello): void {
    if (joinId === undefined) return;
    const digest = this.#digest(joinId);
    for (const one of this.#seats.values()) forget(one, digest);
    seat.joinDigests.push(digest);
    if (attempt !== undefined) seat.attempts.set(digest, attempt);
    const [oldest] = seat.joinDigests;
    if (seat.joinDigests.length > MOST_VISITS && oldest !== undefined) forget(seat, oldest);
  }

  /** The visits of this seat have lost it: none of them opens it, or another one, any more. */
  close(seat: Seat, reason: LeaveReason | 'given'): void {
    if (reason === 'banned') this.#ban(seat);
    const past = seat.joinDigests.map((joinDigest) => ({ joinDigest, kicked: reason === 'kicked' }));
    this.#record.pastVisits = [...this.#record.pastVisits, ...past].slice(-MOST_PAST_VISITS);
    for (const { joinDigest } of past) forget(seat, joinDigest);
  }

  isBanned(hello: Hello, address: string): boolean {
    const secrets = [hello.token, hello.joinId].flatMap((secret) => secret ?? []);
    const { bannedDigests, bannedAddresses } = this.#record;
    if (secrets.some((secret) => bannedDigests.includes(this.#digest(secret)))) return true;
    // Behind a router of their own many guests share one address: a guest with a seat is not the one that was banned.
    const hasSeat = hello.token === undefined ? this.seatOfVisit(hello) : this.seatOfToken(hello.token);
    return !hasSeat && bannedAddresses.includes(address);
  }

  #ban(seat: Seat): void {
    for (const digest of [seat.tokenDigest, ...seat.joinDigests]) addBan(this.#record.bannedDigests, digest);
    // Every phone of a test, or of a proxy on this machine, has the loopback address: never ban that.
    if (!isLoopback(seat.address)) addBan(this.#record.bannedAddresses, seat.address);
  }

  #find(fits: (seat: Seat) => boolean): Seat | undefined {
    for (const seat of this.#seats.values()) if (fits(seat)) return seat;
    return undefined;
  }
}

function forget(seat: Seat, joinDigest: string): void {
  seat.joinDigests = seat.joinDigests.filter((digest) => digest !== joinDigest);
  seat.attempts.delete(joinDigest);
}
