/** Reads one file: the pack that it is, or the first thing that keeps it from being one, with its line. */
import { createHash } from 'node:crypto';
import type { GameFault, PackRule } from '../../../src-shared/game-fault.ts';
import {
  LANGUAGE_TAG,
  PACK_ID,
  PACK_LIMITS,
  type GamePack,
  type ListedPack,
} from '../../../src-shared/game-pack.ts';
import { checkBySchema, type Misfit, type PackSchema } from './pack-schema.ts';
import { lineOf, readJsonFile } from './read-json-file.ts';

const VERSION = 1;
/** Quotes from a stranger's file are cut to this many letters. */
const MOST_QUOTED = 60;

const name = { type: 'string', minLength: 1, maxLength: 60 } as const;
const credit = { type: 'string', maxLength: 200 } as const;

/** The members that every pack has. A title by language is checked apart, so that its mistakes have their place. */
const HEAD: PackSchema = {
  type: 'object',
  required: ['partylinePack', 'game', 'id', 'title', 'language', 'items'],
  properties: {
    game: { type: 'string' },
    id: { type: 'string' },
    title: { type: ['string', 'object'] },
    language: { type: 'string' },
    family: { type: 'boolean' },
    author: credit,
    licence: credit,
    items: { type: 'array', minItems: 1, maxItems: PACK_LIMITS.items },
  },
};
const TITLES: PackSchema = { type: 'object', additionalProperties: name };

/** A member of a pack file: safe to read, since the head fits. */
type Head = Omit<GamePack, 'family'> & { partylinePack: unknown; game: string; family?: boolean };

export type PackFile = {
  /** Of the game that it says it is for. */
  game: string;
  listed: ListedPack;
  content: GamePack;
  bytes: number;
};
export type ReadPack = PackFile | { fault: GameFault };

/** The schema for a pack of this game; a rule that is broken where it can have none. */
export type SchemaFor = (game: string) => PackSchema | PackRule;

/** `shown` is what its maker calls the file. */
export async function readPack(file: string, shown: string, schemaFor: SchemaFor): Promise<ReadPack> {
  const json = await readJsonFile(file, PACK_LIMITS.fileKiB);
  if ('fault' in json) return { fault: 'file' in json.fault ? { ...json.fault, file: shown } : json.fault };
  if (!json.found) return { fault: { code: 'unreadable', file: shown, why: 'ENOENT' } };
  const { value, text } = json;
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { fault: { code: 'no-object', file: shown } };
  const misfit = looksOdd(value) ?? headMisfit(value) ?? schemaMisfit(value as Head, schemaFor);
  if (misfit) return { fault: faultOf(misfit, shown, text) };
  const { game, id, title, language, family = false, items } = value as Head;
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 32);
  return {
    game,
    listed: { id, title, language, family, items: items.length, hash },
    content: { id, title, language, family, items },
    bytes: Buffer.byteLength(text),
  };
}

function faultOf({ path, of, value }: Misfit, file: string, text: string): GameFault {
  return {
    code: 'bad-pack',
    file,
    // The place in a file that is nested without end would cost a stack.
    line: of === 'deep' ? 0 : lineOf(text, path),
    member: path.join('.').slice(0, MOST_QUOTED),
    of,
    value: value.slice(0, MOST_QUOTED),
  };
}

/** Looks at all of it before anything else does: how deep it is, and for the one name that is no plain member. */
function looksOdd(whole: object): Misfit | null {
  const waiting: { value: object; path: Misfit['path'] }[] = [{ value: whole, path: [] }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { value, path } = next;
    if (path.length >= PACK_LIMITS.depth)
      return { path: path.slice(0, 3), of: 'deep', value: String(PACK_LIMITS.depth) };
    for (const [key, member] of Object.entries(value) as [string, unknown][]) {
      const at = Array.isArray(value) ? Number(key) : key;
      if (at === '__proto__') return { path: [...path, at], of: 'unknown', value: '' };
      if (typeof member === 'object' && member !== null) waiting.push({ value: member, path: [...path, at] });
    }
  }
  return null;
}

function headMisfit(value: object): Misfit | null {
  const misfit = checkBySchema(HEAD, value);
  if (misfit) return misfit;
  const { partylinePack, id, title, language } = value as Head;
  const odd = (member: string, of: PackRule, said: unknown): Misfit => ({
    path: [member],
    of,
    value: String(said),
  });
  if (partylinePack !== VERSION) return odd('partylinePack', 'version', VERSION);
  if (!PACK_ID.test(id)) return odd('id', 'id', id);
  if (!LANGUAGE_TAG.test(language)) return odd('language', 'language', language);
  const inTitle = checkBySchema(typeof title === 'string' ? name : TITLES, title);
  if (inTitle) return { ...inTitle, path: ['title', ...inTitle.path] };
  return Object.keys(title).length === 0 ? odd('title', 'minItems', 1) : null;
}

function schemaMisfit(value: Head, schemaFor: SchemaFor): Misfit | null {
  const schema = schemaFor(value.game);
  if (typeof schema === 'string') return { path: ['game'], of: schema, value: value.game };
  return checkBySchema(schema, value);
}
