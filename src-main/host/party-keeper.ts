/** Decides when the party goes to disk: at each change, before anybody hears of it, and not where nothing changed. */
import type { PartyRecord } from './party-record.ts';

/** What only says that the party is still going on need not be written more often. */
const STILL_GOING_ON_MS = 60_000;

export type PartyKeeperOffice = {
  record(): PartyRecord;
  /** False where the disk did not take it. */
  write(record: PartyRecord): boolean;
  /** A clock in ms that never goes back. */
  now(): number;
};

export class PartyKeeper {
  readonly #office: PartyKeeperOffice;
  #written = '';
  #writtenMs = -Infinity;
  #isOwed = false;

  constructor(office: PartyKeeperOffice) {
    this.#office = office;
  }

  /** The party may have changed: when this returns it is on disk. Phones that drop and return change nothing that is kept. */
  changed(): void {
    const record = this.#office.record();
    const nowMs = this.#office.now();
    const kept = JSON.stringify({ ...record, savedAtMs: 0 });
    if (kept === this.#written && nowMs - this.#writtenMs < STILL_GOING_ON_MS) return;
    this.#isOwed = !this.#office.write(record);
    this.#written = this.#isOwed ? '' : kept;
    this.#writtenMs = nowMs;
  }

  /** Call now and then: a virus scanner that held the file, or a disk that was full, may be done with it. */
  retry(): void {
    if (this.#isOwed) this.changed();
  }

  /** Writes the time, too: the evening ends here. */
  close(): void {
    this.#written = '';
    this.changed();
  }
}
