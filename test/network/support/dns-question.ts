/** A packet of DNS with one question, written by hand: none of it is the host's code. */

const TYPES = { A: 1, AAAA: 28 } as const;
export type AddressType = keyof typeof TYPES;

export function dnsQuestion(id: number, name: string, type: AddressType): Buffer {
  const labels = name.split('.').map((label) => Buffer.from([label.length, ...Buffer.from(label)]));
  const header = Buffer.from([id >> 8, id & 0xff, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0]);
  return Buffer.concat([header, ...labels, Buffer.from([0, 0, TYPES[type], 0, 1])]);
}

export function typeCode(type: AddressType): number {
  return TYPES[type];
}
