import type { z } from 'zod';

/** The message to a maker about a value of the game that does not fit its schema: where, why, and the value. */
export function misfit(what: string, given: unknown, { issues }: z.ZodError): Error {
  const [issue] = issues;
  const path = issue?.path ?? [];
  const where = path.length > 0 ? ` at "${path.join('.')}"${controlOf(path, given)}` : '';
  const value = path.reduce<unknown>(memberOf, given);
  const isShort = typeof value === 'number' || (typeof value === 'string' && value.length <= 40);
  const there = isShort ? ` It is ${typeof value === 'string' ? `'${value}'` : value}.` : '';
  return new Error(`${what} does not fit${where}: ${issue?.message ?? 'it is something else'}.${there}`);
}

/** The control that the path leads into, by its kind and id, where it has both. */
function controlOf([list, index]: PropertyKey[], given: unknown): string {
  if (list !== 'controls' || index === undefined) return '';
  const control = memberOf(memberOf(given, list), index);
  const [kind, id] = ['kind', 'id'].map((name) => memberOf(control, name));
  return typeof kind === 'string' && typeof id === 'string' ? ` of the ${kind} "${id}"` : '';
}

function memberOf(value: unknown, key: PropertyKey): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}
