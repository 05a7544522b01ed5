/** The order of two versions of a game, which are texts of its maker's: numbers by their size, `1.0.0-beta` before `1.0.0`. */

/** Below 0 where `one` is older, above 0 where it is newer. */
export function compareVersions(one: string, other: string): number {
  const [first, second] = [one, other].map(readVersion);
  if (!first || !second) return 0;
  return compareParts(first.release, second.release, '0') || compareEarly(first.early, second.early);
}

type Version = { release: string[]; early: string[] };

/** The part after a plus sign says nothing of the order. */
function readVersion(text: string): Version {
  const [release = '', ...early] = text.trim().replace(/^v/i, '').replace(/\+.*$/, '').split('-');
  return { release: release.split('.'), early: early.length === 0 ? [] : early.join('-').split('.') };
}

function compareEarly(one: string[], other: string[]): number {
  if (one.length === 0 || other.length === 0) return other.length - one.length;
  return compareParts(one, other, '');
}

/** `missing` stands for a part that only the other one has. */
function compareParts(one: string[], other: string[], missing: string): number {
  for (let index = 0; index < Math.max(one.length, other.length); index += 1) {
    const order = comparePart(one[index] ?? missing, other[index] ?? missing);
    if (order !== 0) return order;
  }
  return 0;
}

function comparePart(one: string, other: string): number {
  if (/^\d+$/.test(one) && /^\d+$/.test(other)) {
    const [first, second] = [BigInt(one), BigInt(other)];
    return first === second ? 0 : first < second ? -1 : 1;
  }
  return one === other ? 0 : one < other ? -1 : 1;
}
