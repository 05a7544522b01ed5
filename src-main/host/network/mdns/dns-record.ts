/** Resource records of multicast DNS, ours and those of others. */
import { encode, type Answer } from 'dns-packet';

/** A record of ours, in the form that `dns-packet` writes. `ttl` is in seconds; `flush`: there is no other. */
export type DnsRecord = { name: string; ttl: number; flush?: boolean } & (
  | { type: 'A' | 'AAAA' | 'PTR'; data: string }
  | { type: 'SRV'; data: { port: number; target: string } }
  | { type: 'TXT'; data: Buffer[] }
  | { type: 'NSEC'; data: { nextDomain: string; rrtypes: string[] } }
);

/** A record as it was heard: nothing of it can be trusted. */
export type HeardRecord = { name: string; type: string; ttl?: number; data?: unknown };

export type HeardQuestion = { name: string; type: string; class?: string };

/** A packet as it was heard. `type` is `query` or `response`. */
export type HeardPacket = {
  id?: number;
  questions: HeardQuestion[];
  answers: HeardRecord[];
  authorities: HeardRecord[];
  additionals: HeardRecord[];
};

/** Where type and data stand in a packet whose one record is the root's. */
const PLACE = { type: [13, 15], data: 23 } as const;

/** Names are the same whatever their case, and with or without the final dot. */
export function sameName(one: string, other: string): boolean {
  return folded(one) === folded(other);
}

/**
 * Type and data as one text: equal for equal records, and in the order in which RFC 6762 8.2 compares what two
 * probers want. Null for data that makes no sense.
 */
export function dataKey({ type, data }: { type: string; data?: unknown }): string | null {
  try {
    const packet = encode({ answers: [{ name: '.', type, data: foldedData(data) } as Answer] });
    return packet.toString('hex', ...PLACE.type) + packet.toString('hex', PLACE.data);
  } catch {
    return null;
  }
}

export function sameRecord(one: HeardRecord, other: HeardRecord): boolean {
  if (one.type !== other.type || !sameName(one.name, other.name)) return false;
  const key = dataKey(one);
  return key !== null && key === dataKey(other);
}

/** Names in data are names, too. */
function foldedData(data: unknown): unknown {
  if (typeof data === 'string') return folded(data);
  if (typeof data !== 'object' || data === null || !('target' in data)) return data;
  return { ...data, target: folded(String(data.target)) };
}

function folded(name: string): string {
  return name.toLowerCase().replace(/\.$/, '');
}
