/** Why a folder is no game, or a file no pack: one table, with words on the TV and, for tools, on the host. */
import { z } from 'zod';

/** Members of `game.json` as its maker knows them: `players.max` is explained with `players`. */
export const MANIFEST_MEMBERS = [
  'id',
  'title',
  'tagline',
  'players',
  'minutes',
  'languages',
  'controls',
  'options',
  'packs',
  'teams',
  'poster',
  'version',
  'author',
  'licence',
  'sdk',
] as const;
export type ManifestMember = (typeof MANIFEST_MEMBERS)[number];

/** The rule that a pack breaks. The first ones are a schema's, with the bound or the names that it gives as `value`. */
export const PACK_RULES = [
  'missing',
  'type',
  'minLength',
  'maxLength',
  'minItems',
  'maxItems',
  'minimum',
  'maximum',
  'enum',
  'unknown',
  'repeated',
  'anyOf',
  'deep',
  'slow',
  'version',
  'id',
  'language',
  'game',
  'no-game',
  'id-taken',
  'too-many',
  'too-much',
] as const;
export type PackRule = (typeof PACK_RULES)[number];

const file = z.string();
/** `of` names the rule that `member`, its full path, is to keep. */
const member = { member: z.string(), of: z.enum(MANIFEST_MEMBERS) };

export const GameFault = z.discriminatedUnion('code', [
  z.object({ code: z.literal('bad-folder-name') }),
  /** `link` leads out of the games folder, or out of the game's own. */
  z.object({ code: z.literal('link-outside'), link: z.string() }),
  /** `why` is the system's word for it: EACCES. */
  z.object({ code: z.literal('unreadable'), file, why: z.string() }),
  z.object({ code: z.literal('too-many-files'), most: z.number() }),
  z.object({ code: z.literal('no-manifest') }),
  z.object({ code: z.literal('too-large'), file, mostKiB: z.number() }),
  z.object({ code: z.literal('not-utf8'), file }),
  /** Both count from 1; 0 where nobody can say. */
  z.object({ code: z.literal('bad-json'), file, line: z.int(), column: z.int() }),
  z.object({ code: z.literal('no-object'), file }),
  z.object({ code: z.literal('missing-member'), ...member }),
  z.object({ code: z.literal('wrong-member'), ...member }),
  z.object({ code: z.literal('wrong-sdk'), found: z.string(), wanted: z.number() }),
  z.object({ code: z.literal('wrong-id'), found: z.string(), folder: z.string() }),
  z.object({ code: z.literal('id-taken'), folder: z.string() }),
  z.object({ code: z.literal('no-module') }),
  /** `key` has no text; empty where the whole file is something else. */
  z.object({ code: z.literal('bad-texts'), file, key: z.string() }),
  z.object({ code: z.literal('no-schema'), file }),
  /** `at` is where in the schema something stands that Partyline does not know. */
  z.object({ code: z.literal('bad-schema'), file, at: z.string() }),
  /** `line` counts from 1; 0 where nobody can say. */
  z.object({
    code: z.literal('bad-pack'),
    file,
    line: z.int(),
    member: z.string(),
    of: z.enum(PACK_RULES),
    value: z.string(),
  }),
  /** Of games that are packed into one file. */
  z.object({ code: z.literal('bad-archive') }),
  z.object({ code: z.literal('archive-large'), mostMiB: z.number() }),
  z.object({ code: z.literal('archive-name'), file }),
  z.object({ code: z.literal('archive-kind'), file }),
  z.object({ code: z.literal('archive-twice'), file }),
  z.object({ code: z.literal('older-version'), found: z.string(), here: z.string() }),
  z.object({ code: z.literal('in-play') }),
  z.object({ code: z.literal('not-added'), why: z.string() }),
]);
export type GameFault = z.infer<typeof GameFault>;
