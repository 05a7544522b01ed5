/** Reads an object member by member, so that a bad one loses only itself. */
import type { z } from 'zod';
import type { Read } from './json-file.ts';

type Members = Record<string, unknown>;

/** Anything but null where `raw` is an object. */
export function asObject(raw: unknown): Members | null {
  return typeof raw === 'object' && raw !== null && !Array.isArray(raw) ? (raw as Members) : null;
}

/**
 * A member that is absent, or does not fit, is the fallback's; `lost` names those that do not fit. Null where one has no
 * fallback: the object is nothing without it.
 */
export function readMembers<Shape extends z.ZodRawShape>(
  schema: z.ZodObject<Shape>,
  raw: unknown,
  fallback: Partial<z.infer<z.ZodObject<Shape>>>,
): Read<z.infer<z.ZodObject<Shape>>> | null {
  const given = asObject(raw);
  if (!given) return null;
  const members: Members = {};
  const lost: string[] = [];
  for (const [name, member] of Object.entries(schema.shape)) {
    const read = (member as z.ZodType).safeParse(given[name]);
    if (read.success) members[name] = read.data;
    else {
      members[name] = (fallback as Members)[name];
      if (given[name] !== undefined) lost.push(name);
    }
  }
  const whole = schema.safeParse(members);
  return whole.success ? { value: whole.data, lost } : null;
}

/** Reads a list entry by entry; anything but a list counts as an empty one, and as `lost`. Entries beyond `most` are not read. */
export function readList<Entry>(
  raw: unknown,
  { name, most }: { name: string; most: number },
  read: (raw: unknown, index: number) => Read<Entry> | null,
): Read<Entry[]> {
  if (raw === undefined) return { value: [], lost: [] };
  if (!Array.isArray(raw)) return { value: [], lost: [name] };
  const value: Entry[] = [];
  const lost: string[] = raw.length > most ? [`${name} beyond ${most}`] : [];
  for (const [index, one] of raw.slice(0, most).entries()) {
    const entry = read(one, index);
    if (entry) value.push(entry.value);
    const at = `${name}[${index}]`;
    lost.push(...(entry ? entry.lost.map((member) => `${at}.${member}`) : [at]));
  }
  return { value, lost };
}
