/** Resource records of multicast DNS, ours and those of others. */
import { bytesOf } from '../ip.ts';

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

const TYPE_CODES: Record<string, number> = { A: 1, PTR: 12, TXT: 16, AAAA: 28, SRV: 33, NSEC: 47 };

/** Names are the same whatever their case, and with or without the final dot. */
export function sameName(one: string, other: string): boolean {
  return folded(one) === folded(other);
}

/**
 * Type and data as one text: equal for equal records, and in the order in which RFC 6762 8.2 compares what two
 * probers want. Null for data that makes no sense.
 */
export function dataKey({ type, data }: { type: string; data?: unknown }): string | null {
  const hex = dataHex(type, data);
  return hex === null ? null : hexOf([0, TYPE_CODES[type] ?? 255]) + hex;
}

export function sameRecord(one: HeardRecord, other: HeardRecord): boolean {
  if (one.type !== other.type || !sameName(one.name, other.name)) return false;
  const key = dataKey(one);
  return key !== null && key === dataKey(other);
}

function dataHex(type: string, data: unknown): string | null {
  switch (type) {
    case 'A':
    case 'AAAA':
      return typeof data === 'string' ? hexOf(bytesOf(data)) : null;
    case 'PTR':
      return typeof data === 'string' ? nameHex(data) : null;
    case 'SRV':
      return srvHex(data);
    case 'TXT':
      return Array.isArray(data) ? data.map((text) => textHex(text)).join('') : null;
    default:
      return null;
  }
}

function srvHex(data: unknown): string | null {
  if (typeof data !== 'object' || data === null) return null;
  const { priority = 0, weight = 0, port, target } = data as Record<string, unknown>;
  if (typeof target !== 'string') return null;
  const numbers = [priority, weight, port].map(Number);
  return hexOf(numbers.flatMap((number) => [(number >> 8) & 0xff, number & 0xff])) + nameHex(target);
}

function nameHex(name: string): string {
  const labels = folded(name).split('.');
  return labels.map((label) => textHex(label)).join('') + '00';
}

function textHex(text: unknown): string {
  const bytes = Buffer.from(text as string | Buffer);
  return hexOf([bytes.length & 0xff]) + bytes.toString('hex');
}

function hexOf(bytes: number[]): string {
  return Buffer.from(bytes).toString('hex');
}

function folded(name: string): string {
  return name.toLowerCase().replace(/\.$/, '');
}
