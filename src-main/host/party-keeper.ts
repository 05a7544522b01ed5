/** Decides when the party goes to disk: at once, unless somebody makes it change faster than people do. */
import type { PartyRecord } from './party-record.ts';
import { TokenBucket } from './token-bucket.ts';

/** A write blocks the host for about a millisecond, so a guest who is renamed in a loop must not get one each time. */
const WRITES = { perSecond: 20, burst: 20 };
/** How long a change may wait for its write once that is used up. */
const WAIT_MS = 20;
/** What only says that the party is still going on need not be written more often. */
const STILL_GOING_ON_MS = 60_000;

export type PartyKeeperOffice = {
  record(): PartyRecord;
  write(record: PartyRecord): void;
  /** A clock in ms that never goes back. */
  now(): number;
};

export class PartyKeeper {
  readonly #office: PartyKeeperOffice;
  readonly #bucket: TokenBucket;
  #waiting: NodeJS.Timeout | null = null;
  #written = '';
  #writtenMs = -Infinity;
  #writtenSeatNumber = 0;

  constructor(office: PartyKeeperOffice) {
    this.#office = office;
    this.#bucket = new TokenBucket(WRITES, office.now());
  }

  /** The party may have changed: when this returns it is on disk, a new seat in any case, or will be very soon. */
  changed(): void {
    if (this.#bucket.take(this.#office.now()) || this.#hasNewSeat()) this.#write();
    else this.#waiting ??= setTimeout(() => this.#writeLate(), WAIT_MS);
  }

  /** A welcome is never taken back. */
  #hasNewSeat(): boolean {
    return this.#office.record().nextSeatNumber !== this.#writtenSeatNumber;
  }

  /** Writes what waits, and the time: the evening ends here. */
  close(): void {
    this.#written = '';
    this.#write();
  }

  /** It counts as a write, whether there is room for it or not. */
  #writeLate(): void {
    this.#bucket.take(this.#office.now());
    this.#write();
  }

  #write(): void {
    if (this.#waiting) clearTimeout(this.#waiting);
    this.#waiting = null;
    const record = this.#office.record();
    const nowMs = this.#office.now();
    // Phones that drop and return change nothing that is kept.
    const kept = JSON.stringify({ ...record, savedAtMs: 0 });
    if (kept === this.#written && nowMs - this.#writtenMs < STILL_GOING_ON_MS) return;
    this.#written = kept;
    this.#writtenMs = nowMs;
    this.#writtenSeatNumber = record.nextSeatNumber;
    this.#office.write(record);
  }
}
