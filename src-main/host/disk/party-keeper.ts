/** Decides when the party goes to disk: at each change, before anybody hears of it, and not where nothing changed. */
import type { Clock } from '../base/clock.ts';
import type { PartyRecord } from './party-record.ts';

/** A write that only says that the party is still going on is not made more often than this. */
const STILL_GOING_ON_MS = 60_000;
/** Clocks that are kept right by the network move by less than this. */
const JUMP_MS = 10_000;

export type PartyKeeperDeps = {
  record(): PartyRecord;
  /** False where the disk did not take it. */
  write(record: PartyRecord): boolean;
  clock: Pick<Clock, 'now' | 'wallNow'>;
  isSomebodyHere(): boolean;
};

export class PartyKeeper {
  readonly #deps: PartyKeeperDeps;
  #written = '';
  #writtenMs = -Infinity;
  /** The difference of the two clocks at the last write. */
  #driftMs = 0;
  #isOwed = false;

  constructor(deps: PartyKeeperDeps) {
    this.#deps = deps;
  }

  /** The party may have changed: when this returns it is on disk. Phones that drop and return change nothing that is kept. */
  changed(): void {
    const record = this.#deps.record();
    const kept = JSON.stringify({ ...record, savedAtMs: 0, boot: null });
    if (kept === this.#written && !this.#isOld()) return;
    this.#isOwed = !this.#deps.write(record);
    this.#written = this.#isOwed ? '' : kept;
    this.#writtenMs = this.#deps.clock.now();
    this.#driftMs = this.#drift();
  }

  /**
   * Call once a second. A disk that was full may have room again; a party with guests goes on, though nothing changes;
   * and after a jump of the clock the time on disk would be that of another evening.
   */
  writeIfDue(): void {
    const hasJumped = Math.abs(this.#drift() - this.#driftMs) > JUMP_MS;
    if (hasJumped) this.#written = '';
    if (this.#isOwed || hasJumped || (this.#deps.isSomebodyHere() && this.#isOld())) this.changed();
  }

  /** Writes the time, too: the evening ends here. */
  close(): void {
    this.#written = '';
    this.changed();
  }

  #isOld(): boolean {
    return this.#deps.clock.now() - this.#writtenMs >= STILL_GOING_ON_MS;
  }

  #drift(): number {
    return this.#deps.clock.wallNow() - this.#deps.clock.now();
  }
}
