/** Whether somebody else holds, or wants, a name of ours: pure. */
import { hostName, uniqueNames, type Claim } from './claim.ts';
import { addressSpelling } from '../spelling.ts';
import { dataKey, sameName, type DnsRecord, type HeardRecord } from './dns-record.ts';

/** Everything that is ours: the names, and every address of this machine, on whatever interface (`addressKeys`). */
export type Own = { claim: Claim; addresses: ReadonlySet<string> };

/** Addresses in one spelling. */
export function addressKeys(addresses: readonly string[]): ReadonlySet<string> {
  return new Set(addresses.map((address) => addressKey(address)));
}

/**
 * The names of ours that these records give to somebody else. Whoever has our host's name has our services as well
 * where he speaks of them: their SRV records are the same, and lead to him.
 */
export function contestedNames(heard: readonly HeardRecord[], own: Own): string[] {
  const isContested = (name: string) =>
    heard.some((record) => sameName(record.name, name) && isSomebodyElses(record, own));
  const isSpokenOf = (name: string) =>
    heard.some(({ name: one, type, ttl }) => type === 'SRV' && ttl !== 0 && sameName(one, name));
  const isHostContested = isContested(hostName(own.claim));
  return uniqueNames(own.claim).filter((name) => isContested(name) || (isHostContested && isSpokenOf(name)));
}

/**
 * Two probe for one name at the same time: whether the other one goes first. He compares the same two lists and
 * comes to the other conclusion (RFC 6762 8.2).
 */
export function yieldsTo(
  theirs: readonly HeardRecord[],
  ours: readonly DnsRecord[],
  names: readonly string[],
): boolean {
  const [their, our] = [theirs, ours].map((records) => orderKey(records, names));
  return their !== undefined && our !== undefined && their > our;
}

function orderKey(records: readonly HeardRecord[], names: readonly string[]): string {
  const about = records.filter((record) => names.some((name) => sameName(record.name, name)));
  return about
    .map((record) => dataKey(record) ?? '')
    .sort()
    .join('');
}

function isSomebodyElses(record: HeardRecord, { claim, addresses }: Own): boolean {
  if (record.ttl === 0) return false;
  switch (record.type) {
    case 'SRV':
      return (
        dataKey(record) !== dataKey({ type: 'SRV', data: { port: claim.port, target: hostName(claim) } })
      );
    case 'A':
    case 'AAAA':
      return typeof record.data === 'string' && !addresses.has(addressKey(record.data));
    default:
      return false;
  }
}

function addressKey(address: string): string {
  return addressSpelling(address) ?? address;
}
