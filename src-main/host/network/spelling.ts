/** One spelling for each name and address, however people, browsers and systems write it. */

/** A name, an IPv4 address or a bracketed IPv6 one with or without its zone; with or without a port. */
const HOST = /^(?:[\w.-]+|\[[\da-f:.]+(?:%[\w.~-]+)?\])(?::\d{1,5})?$/i;
/** An IPv4 address inside an IPv6 one, as `URL` writes it. */
const MAPPED = /^::ffff:([\da-f]{1,4}):([\da-f]{1,4})$/;

/**
 * The host that a `Host` header or an origin names: lower case, IPv6 as short as can be and without brackets, an
 * IPv4 address as one, no port, no zone, no final dot. Null for what is no host.
 */
export function hostSpelling(host: string): string | null {
  if (!HOST.test(host)) return null;
  const url = `http://${host.replace(/%[^\]]*/, '')}/`;
  if (!URL.canParse(url)) return null;
  const name = new URL(url).hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
  const [, high, low] = MAPPED.exec(name) ?? [];
  return high === undefined || low === undefined ? name : ipv4Of(parseInt(high, 16), parseInt(low, 16));
}

/** The same for what systems and command lines say: an IPv6 address has no brackets there. */
export function addressSpelling(address: string): string | null {
  return hostSpelling(address.includes(':') && !address.startsWith('[') ? `[${address}]` : address);
}

function ipv4Of(high: number, low: number): string {
  return [high >> 8, high & 0xff, low >> 8, low & 0xff].join('.');
}
