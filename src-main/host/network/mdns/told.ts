/** Remembers what guests in one place were told, so that nothing untrue stays in their memory: pure. */
import { sameName, sameRecord, type DnsRecord, type HeardRecord } from './dns-record.ts';

export class Told {
  #records: readonly DnsRecord[] = [];
  /** Names that somebody else claims as well. */
  #disputed: readonly string[] = [];

  /** These are announced from now on. */
  tell(records: readonly DnsRecord[]): void {
    this.#records = records;
    this.#disputed = [];
  }

  dispute(names: readonly string[]): void {
    this.#disputed = [...new Set([...this.#disputed, ...names])];
  }

  /** The goodbyes (RFC 6762 10.1) for all that `next` does not replace; they are due once. */
  takeBack(next: readonly DnsRecord[]): DnsRecord[] {
    const goodbyes = this.goodbyes(next);
    this.#records = this.#records.filter((record) => isReplaced(record, next));
    return goodbyes;
  }

  /** The same, and they stay due: this place may be gone already, and nobody hears them. */
  goodbyes(next: readonly DnsRecord[]): DnsRecord[] {
    return this.#records
      .filter((record) => !isReplaced(record, next) && this.#mayTakeBack(record))
      .map((record) => ({ ...record, ttl: 0, flush: false }));
  }

  /**
   * A goodbye removes equal records whoever said them. Of a disputed name only this machine's addresses are certainly
   * nobody else's; service types always may be.
   */
  #mayTakeBack(record: DnsRecord): boolean {
    const isDisputed = (name: string) => this.#disputed.some((one) => sameName(one, name));
    switch (record.type) {
      case 'A':
      case 'AAAA':
        return true;
      case 'PTR':
        return !record.name.startsWith('_services.') && !isDisputed(record.data);
      case 'SRV':
      case 'TXT':
        return !isDisputed(record.name);
      case 'NSEC':
        return false;
      default:
        return record satisfies never;
    }
  }
}

/** Whether a record that was heard makes guests forget one of ours too early (RFC 6762 6.6). */
export function shortens(heard: readonly HeardRecord[], ours: readonly DnsRecord[]): boolean {
  return ours.some((own) => heard.some((one) => (one.ttl ?? 0) < own.ttl / 2 && sameRecord(one, own)));
}

/** A unique record is replaced by any of its name and type, a shared one only by itself. */
function isReplaced(record: DnsRecord, next: readonly DnsRecord[]): boolean {
  return next.some((one) =>
    record.flush ? one.type === record.type && sameName(one.name, record.name) : sameRecord(one, record),
  );
}
