/** Addresses as numbers, to tell which range one is in. */
import { BlockList, isIPv4, isIPv6 } from 'node:net';

/** The part of what `os.networkInterfaces()` tells of one address that matters here. */
export type InterfaceAddress = {
  address: string;
  /** The address and the length of its network's prefix: `192.168.1.20/24`. */
  cidr: string | null;
  family: 'IPv4' | 'IPv6';
  internal: boolean;
  mac: string;
  /** The zone of a link-local IPv6 address, as a number. */
  scopeid?: number;
};

/** As `os.networkInterfaces()` gives it: addresses by the interface's name. */
export type Listing = Record<string, InterfaceAddress[] | undefined>;

/** Whether an address, with or without a zone, is inside any of the networks (`10.0.0.0/8`, `fe80::/10`). */
export function rangeOf(...networks: string[]): (address: string) => boolean {
  const list = new BlockList();
  for (const network of networks) {
    const [base = '', bits] = network.split('/');
    list.addSubnet(base, Number(bits), isIPv6(base) ? 'ipv6' : 'ipv4');
  }
  return (address) => {
    const bare = address.replace(/%.*$/, '');
    return list.check(bare, isIPv4(bare) ? 'ipv4' : 'ipv6');
  };
}

export const isLinkLocal = rangeOf('169.254.0.0/16', 'fe80::/10');

/** The address as bytes: 4 for IPv4, 16 for IPv6 (a zone is left out). */
export function bytesOf(address: string): number[] {
  const bare = address.replace(/%.*$/, '');
  if (!bare.includes(':')) return bare.split('.').map(Number);
  // An IPv4 address at the end counts for two groups.
  const [, start = bare, tail] = /^(.*:)(\d+\.\d+\.\d+\.\d+)$/.exec(bare) ?? [];
  const [left = '', right] = start.replace(/(?<!:):$/, '').split('::');
  const ahead = groupsOf(left);
  const behind = [...groupsOf(right ?? ''), ...(tail?.split('.').map(Number) ?? [])];
  return [...ahead, ...Array<number>(Math.max(0, 16 - ahead.length - behind.length)).fill(0), ...behind];
}

function groupsOf(text: string): number[] {
  const groups = text.split(':').filter((group) => group !== '');
  return groups.flatMap((group) => [parseInt(group, 16) >> 8, parseInt(group, 16) & 0xff]);
}

/** The network of an address whose prefix has this many bits: `192.168.1.0/24`, in hexadecimal for IPv6. */
export function networkPart(address: string, bits: number): string {
  const bytes = bytesOf(address).map((byte, index) => byte & maskByte(bits - 8 * index));
  const text = address.includes(':') ? Buffer.from(bytes).toString('hex') : bytes.join('.');
  return `${text}/${bits}`;
}

function maskByte(bits: number): number {
  return 256 - 2 ** (8 - Math.min(8, Math.max(0, bits)));
}

/** As it stands in a URL: IPv6 in brackets. */
export function bracketed(address: string): string {
  return address.includes(':') ? `[${address}]` : address;
}
