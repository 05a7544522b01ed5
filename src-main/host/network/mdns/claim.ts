/** The names that a party wants on the network, and the next ones to try where they are taken. */

/** The party as announced; its port and name change while the host runs. */
export type Announced = { partyName: string; port: number };

/** Names that nobody else on the network may have: `label`.local, and `instance` as a service's name. */
export type Claim = { label: string; instance: string; partyName: string; port: number };

const LABEL = 'partyline';
/** Services that a party is announced as; nobody else is announced as the first. */
export const SERVICE_TYPES = ['partyline', 'http'] as const;
export type ServiceType = (typeof SERVICE_TYPES)[number];
export const PARTY_TYPE = '_partyline._tcp.local';
/** The most that a label of DNS can hold. */
const LABEL_BYTES = 63;

const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** The n-th names to try, from 1: both have the same number, so that people can tell two parties apart. */
export function claimOf(announced: Announced, attempt: number): Claim {
  const suffix = attempt === 1 ? '' : ` (${attempt})`;
  return {
    ...announced,
    label: attempt === 1 ? LABEL : `${LABEL}-${attempt}`,
    instance: cutToBytes(instanceName(announced.partyName), LABEL_BYTES - suffix.length) + suffix,
  };
}

export function hostName(claim: Claim): string {
  return `${claim.label}.local`;
}

/** The service types that a party is announced as, each with the full name of its one service. */
export function servicesOf(claim: Claim): { type: string; fqdn: string }[] {
  return SERVICE_TYPES.map((name) => {
    const type = `_${name}._tcp.local`;
    return { type, fqdn: `${claim.instance}.${type}` };
  });
}

export function uniqueNames(claim: Claim): string[] {
  return [hostName(claim), ...servicesOf(claim).map(({ fqdn }) => fqdn)];
}

/** A dot would begin another label. */
function instanceName(partyName: string): string {
  const name = partyName
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cs}.]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  return name === '' ? 'Partyline' : name;
}

function cutToBytes(text: string, most: number): string {
  let kept = '';
  for (const { segment } of segmenter.segment(text)) {
    if (Buffer.byteLength(kept + segment) > most) break;
    kept += segment;
  }
  return kept.trim();
}
