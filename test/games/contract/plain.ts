/** Where in a value something is that JSON would lose, or null. */
export function notPlain(value: unknown, path = 'state'): string | null {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return null;
  if (typeof value === 'number') return Number.isFinite(value) ? null : `${path} is ${value}`;
  if (typeof value !== 'object')
    return `${path} is ${value === undefined ? 'undefined' : `a ${typeof value}`}`;
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== Array.prototype) {
    return `${path} is a ${value.constructor.name}`;
  }
  for (const [key, member] of Object.entries(value)) {
    const found = notPlain(member, `${path}.${key}`);
    if (found) return found;
  }
  return null;
}
