/** A sentence about the first thing in a state that JSON would lose, or null. */
export function lostInJson(state: unknown): string | null {
  const lost = lossIn(state, 'state');
  return lost && `${lost}: the state must be plain JSON, or a restart loses it.`;
}

/** The first thing in a value of this name that JSON would lose, such as `state.at is a Date`, or null. */
export function lossIn(value: unknown, name: string): string | null {
  return notPlain(value, name, []);
}

/** `within`: the objects that this value is a part of. */
function notPlain(value: unknown, path: string, within: readonly object[]): string | null {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return null;
  if (typeof value === 'number') return Number.isFinite(value) ? null : `${path} is ${value}`;
  if (typeof value !== 'object')
    return `${path} is ${value === undefined ? 'undefined' : `a ${typeof value}`}`;
  if (within.includes(value)) return `${path} is the same object that it is a part of`;
  const prototype = Object.getPrototypeOf(value) as object | null;
  if (prototype !== Object.prototype && prototype !== Array.prototype && prototype !== null)
    return `${path} is a ${prototype.constructor.name}`;
  for (const [key, member] of Object.entries(value)) {
    const found = notPlain(member, `${path}.${key}`, [...within, value]);
    if (found) return found;
  }
  return null;
}
