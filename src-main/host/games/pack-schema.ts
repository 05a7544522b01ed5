/**
 * The part of JSON Schema that packs are checked with. Schema and pack may both be a stranger's, and they are read on the
 * host's only thread: so there are no patterns of text, and each check has a budget.
 */
import type { PackRule } from '../../../src-shared/game-fault.ts';

const TYPES = ['string', 'number', 'integer', 'boolean', 'object', 'array', 'null'] as const;
type TypeName = (typeof TYPES)[number];

export type PackSchema = {
  type?: TypeName | TypeName[];
  properties?: Record<string, PackSchema>;
  required?: string[];
  additionalProperties?: boolean | PackSchema;
  items?: PackSchema;
  enum?: unknown[];
  const?: unknown;
  minLength?: number;
  maxLength?: number;
  minItems?: number;
  maxItems?: number;
  uniqueItems?: boolean;
  minimum?: number;
  maximum?: number;
  anyOf?: PackSchema[];
  $ref?: string;
  $defs?: Record<string, PackSchema>;
};

/** The first rule that a value breaks, and where. */
export type Misfit = { path: (string | number)[]; of: PackRule; value: string };

/** Visits of one value by one schema. The largest pack that anybody writes needs a third. */
const MOST_VISITS = 300_000;
/** So many letters are as much work as one visit. */
const LETTERS = 32;
/** Schemas within one another while a value is checked: more only refer to themselves. */
const MOST_NESTED = 100;
const MOST_SCHEMA_DEPTH = 32;

/** Members for people and editors. */
const NOTES = new Set(['$schema', '$id', '$comment', 'title', 'description', 'default', 'examples']);
const REF = /^#\/\$defs\/([^/]+)$/;

const isText = (value: unknown) => typeof value === 'string';
const isCount = (value: unknown) => Number.isInteger(value) && Number(value) >= 0;
const isList = (value: unknown, of: (one: unknown) => boolean) => Array.isArray(value) && value.every(of);
const isPlain = (value: unknown) => value === null || ['string', 'number', 'boolean'].includes(typeof value);
const isType = (value: unknown) => TYPES.some((type) => type === value);

const FITS: Record<string, (value: unknown) => boolean> = {
  type: (value) => isType(value) || isList(value, isType),
  required: (value) => isList(value, isText),
  enum: (value) => isList(value, isPlain),
  const: isPlain,
  minLength: isCount,
  maxLength: isCount,
  minItems: isCount,
  maxItems: isCount,
  uniqueItems: (value) => typeof value === 'boolean',
  minimum: Number.isFinite,
  maximum: Number.isFinite,
  $ref: (value) => isText(value) && REF.test(String(value)),
};

/** The schema, or the place of the first thing in it that is not understood. */
export function readSchema(json: unknown): { schema: PackSchema } | { at: string } {
  const defs = isObject(json) && isObject(json['$defs']) ? json['$defs'] : {};

  function oddIn(value: unknown, at: string, depth: number): string | null {
    if (!isObject(value) || depth > MOST_SCHEMA_DEPTH) return at;
    for (const [name, member] of Object.entries(value)) {
      const place = at === '' ? name : `${at}.${name}`;
      const odd = oddMember(name, member, place, depth);
      if (odd !== null) return odd;
    }
    return null;
  }

  function oddMember(name: string, member: unknown, at: string, depth: number): string | null {
    switch (name) {
      case 'properties':
      case '$defs':
        if (!isObject(member)) return at;
        return firstOdd(Object.entries(member), (key, one) => oddIn(one, `${at}.${key}`, depth + 1));
      case 'anyOf':
        if (!Array.isArray(member) || member.length === 0) return at;
        return firstOdd([...member.entries()], (index, one) => oddIn(one, `${at}.${index}`, depth + 1));
      case 'items':
        return oddIn(member, at, depth + 1);
      case 'additionalProperties':
        return typeof member === 'boolean' ? null : oddIn(member, at, depth + 1);
      case '$ref': {
        const [, to] = typeof member === 'string' ? (REF.exec(member) ?? []) : [];
        return to !== undefined && Object.hasOwn(defs, to) ? null : at;
      }
      default:
        return NOTES.has(name) || (Object.hasOwn(FITS, name) && FITS[name]?.(member)) ? null : at;
    }
  }

  const at = oddIn(json, '', 0);
  return at === null ? { schema: json as PackSchema } : { at: at.slice(0, 80) };
}

function firstOdd<Key>(
  entries: readonly (readonly [Key, unknown])[],
  look: (key: Key, one: unknown) => string | null,
): string | null {
  for (const [key, one] of entries) {
    const odd = look(key, one);
    if (odd !== null) return odd;
  }
  return null;
}

/** The first misfit of a value; null where it fits. */
export function checkBySchema(root: PackSchema, whole: unknown): Misfit | null {
  let visits = 0;

  function check(schema: PackSchema, value: unknown, path: Misfit['path'], nested: number): Misfit | null {
    const misfit = (of: PackRule, bound: unknown = ''): Misfit => ({ path, of, value: String(bound) });
    visits += 1 + (schema.enum?.length ?? 0);
    if (visits > MOST_VISITS || nested > MOST_NESTED) return misfit('slow');
    const inner = (one: PackSchema, member: unknown, key?: string | number) =>
      check(one, member, key === undefined ? path : [...path, key], nested + 1);
    const [, to] = REF.exec(schema.$ref ?? '') ?? [];
    const referred = to === undefined ? undefined : root.$defs?.[to];
    const odd = referred && inner(referred, value);
    if (odd) return odd;
    const types = [schema.type ?? []].flat();
    if (types.length > 0 && !types.some((type) => hasType(value, type)))
      return misfit('type', types.join(', '));
    if (schema.enum && !schema.enum.includes(value))
      return misfit('enum', schema.enum.slice(0, 12).join(', '));
    if (schema.const !== undefined && schema.const !== value) return misfit('enum', schema.const);
    if (schema.anyOf) {
      const tries = schema.anyOf.map((one) => inner(one, value));
      const slow = tries.find((one) => one?.of === 'slow');
      if (slow) return slow;
      if (tries.every((one) => one !== null))
        return tries.length === 1 ? (tries[0] ?? null) : misfit('anyOf');
    }
    if (typeof value === 'string') {
      visits += value.length / LETTERS;
      return boundOf(schema, value, misfit);
    }
    if (typeof value === 'number') {
      if (schema.minimum !== undefined && value < schema.minimum) return misfit('minimum', schema.minimum);
      if (schema.maximum !== undefined && value > schema.maximum) return misfit('maximum', schema.maximum);
      return null;
    }
    if (Array.isArray(value)) return checkList(schema, value, misfit, inner);
    return isObject(value) ? checkMembers(schema, value, path, inner) : null;
  }

  function checkList(
    { minItems = 0, maxItems = Infinity, uniqueItems, items }: PackSchema,
    list: unknown[],
    misfit: (of: PackRule, bound?: unknown) => Misfit,
    inner: (one: PackSchema, member: unknown, key: number) => Misfit | null,
  ): Misfit | null {
    if (list.length < minItems) return misfit('minItems', minItems);
    if (list.length > maxItems) return misfit('maxItems', maxItems);
    if (uniqueItems) {
      const texts = list.map((one) => JSON.stringify(one));
      visits += texts.reduce((sum, { length }) => sum + 1 + length / LETTERS, 0);
      if (new Set(texts).size < list.length) return misfit('repeated');
    }
    if (!items) return null;
    for (const [index, one] of list.entries()) {
      const odd = inner(items, one, index);
      if (odd) return odd;
    }
    return null;
  }

  function checkMembers(
    { required = [], properties = {}, additionalProperties = true }: PackSchema,
    members: Record<string, unknown>,
    path: Misfit['path'],
    inner: (one: PackSchema, member: unknown, key: string) => Misfit | null,
  ): Misfit | null {
    const missing = required.find((name) => !Object.hasOwn(members, name));
    if (missing !== undefined) return { path: [...path, missing], of: 'missing', value: '' };
    for (const [name, member] of Object.entries(members)) {
      const own = Object.hasOwn(properties, name) ? properties[name] : undefined;
      if (!own && additionalProperties === false) return { path: [...path, name], of: 'unknown', value: '' };
      const by = own ?? (typeof additionalProperties === 'object' ? additionalProperties : null);
      const odd = by && inner(by, member, name);
      if (odd) return odd;
    }
    return null;
  }

  return check(root, whole, [], 0);
}

/** Lengths count letters as JSON Schema does: by code points. */
function boundOf(
  { minLength, maxLength }: PackSchema,
  text: string,
  misfit: (of: PackRule, bound?: unknown) => Misfit,
): Misfit | null {
  if (minLength === undefined && maxLength === undefined) return null;
  const length = Array.from(text).length;
  if (minLength !== undefined && length < minLength) return misfit('minLength', minLength);
  return maxLength !== undefined && length > maxLength ? misfit('maxLength', maxLength) : null;
}

function hasType(value: unknown, type: TypeName): boolean {
  switch (type) {
    case 'string':
    case 'number':
    case 'boolean':
      return typeof value === type;
    case 'integer':
      return Number.isInteger(value);
    case 'array':
      return Array.isArray(value);
    case 'object':
      return isObject(value);
    case 'null':
      return value === null;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
