/** The records of a party in one place. */
import { Service } from 'bonjour-service';
import { hostName, SERVICE_TYPES, type Claim, type ServiceType } from './claim.ts';
import type { DnsRecord } from './dns-record.ts';
import { addressesOf, type Place } from './place.ts';

/** Seconds: names and addresses change with the network, services and their texts do not (RFC 6762 10). */
const HOST_TTL = 120;
const SERVICE_TTL = 4_500;

type SrvData = Extract<DnsRecord, { type: 'SRV' }>['data'];

/** The library's start and stop, which are not used: records go out by `face.ts`. */
const nothing = (): void => undefined;

/** Every record that is announced, each family's addresses and what is not there (NSEC) included. */
export function recordsOf(claim: Claim, place: Place): DnsRecord[] {
  return [...SERVICE_TYPES.flatMap((type) => serviceRecords(claim, type)), ...hostRecords(claim, place)];
}

/** The records that a probe proposes: unique ones alone, without the flag that claims to be the only ones. */
export function probedRecords(claim: Claim, place: Place): DnsRecord[] {
  return recordsOf(claim, place)
    .filter(({ type, flush }) => flush === true && type !== 'NSEC')
    .map((record) => ({ ...record, flush: false }));
}

/**
 * `bonjour-service` makes them. Its lifetimes are replaced by the RFC's, and its addresses, which are those of all interfaces, by
 * the ones of the place.
 */
function serviceRecords(claim: Claim, type: ServiceType): DnsRecord[] {
  const { instance: name, port, partyName: party } = claim;
  const txt = { protocol: '1', party, path: '/' };
  const service = new Service({ name, type, port, host: hostName(claim), txt }, nothing, nothing);
  const records = service.records().flatMap((record): DnsRecord[] => {
    const { name, data } = record as { name: string; data: unknown };
    switch (record.type) {
      case 'PTR':
        return [{ name, type: 'PTR', ttl: SERVICE_TTL, data: data as string }];
      case 'SRV':
        return [{ name, type: 'SRV', ttl: HOST_TTL, flush: true, data: data as SrvData }];
      case 'TXT':
        return [{ name, type: 'TXT', ttl: SERVICE_TTL, flush: true, data: data as Buffer[] }];
      case 'A':
      case 'AAAA':
        return [];
      default:
        return record.type satisfies never;
    }
  });
  return [...records, nsec(service.fqdn, ['TXT', 'SRV'], SERVICE_TTL)];
}

function hostRecords(claim: Claim, place: Place): DnsRecord[] {
  const name = hostName(claim);
  const records = addressesOf(place).map((address): DnsRecord => ({
    name,
    type: address.includes(':') ? 'AAAA' : 'A',
    ttl: HOST_TTL,
    flush: true,
    data: address,
  }));
  const types = [...new Set(records.map(({ type }) => type))];
  return [...records, nsec(name, types, HOST_TTL)];
}

/** There is nothing of this name but these types: nobody need wait for more. */
function nsec(name: string, rrtypes: string[], ttl: number): DnsRecord {
  return { name, type: 'NSEC', ttl, flush: true, data: { nextDomain: name, rrtypes } };
}
