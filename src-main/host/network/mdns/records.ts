/** The records of a party in one place. */
import { hostName, servicesOf, type Claim } from './claim.ts';
import type { DnsRecord } from './dns-record.ts';
import { addressesOf, type Place } from './place.ts';

/** Seconds: names and addresses change with the network, services and their texts do not (RFC 6762 10). */
const HOST_TTL = 120;
const SERVICE_TTL = 4_500;

const ALL_TYPES = '_services._dns-sd._udp.local';

/** Every record that is announced, each family's addresses and what is not there (NSEC) included. */
export function recordsOf(claim: Claim, place: Place): DnsRecord[] {
  return [
    ...servicesOf(claim).flatMap((service) => serviceRecords(claim, service)),
    ...hostRecords(claim, place),
  ];
}

/** What a probe says that it is about to announce: unique records alone, with no claim to be the only ones. */
export function probedRecords(claim: Claim, place: Place): DnsRecord[] {
  return recordsOf(claim, place)
    .filter(({ type, flush }) => flush === true && type !== 'NSEC')
    .map((record) => ({ ...record, flush: false }));
}

function serviceRecords(claim: Claim, { type, fqdn }: { type: string; fqdn: string }): DnsRecord[] {
  const data = { port: claim.port, target: hostName(claim) };
  return [
    { name: type, type: 'PTR', ttl: SERVICE_TTL, data: fqdn },
    { name: fqdn, type: 'SRV', ttl: HOST_TTL, flush: true, data },
    { name: fqdn, type: 'TXT', ttl: SERVICE_TTL, flush: true, data: textsOf(claim) },
    { name: ALL_TYPES, type: 'PTR', ttl: SERVICE_TTL, data: type },
    nsec(fqdn, ['TXT', 'SRV'], SERVICE_TTL),
  ];
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

/** What a browser of services may show or need: the protocol's number, the party's name, the page's path. */
function textsOf({ partyName }: Claim): Buffer[] {
  return ['protocol=1', `party=${partyName}`, 'path=/'].map((text) => Buffer.from(text));
}
