/** Reads one folder: the game that it is, or what keeps it from being one. Nothing of it is run. */
import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { z } from 'zod';
import { MANIFEST_MEMBERS, type GameFault, type ManifestMember } from '../../../src-shared/game-fault.ts';
import { GAME_ID } from '../../../src-shared/controls/fields.ts';
import { packsOption } from '../../../src-shared/game-options.ts';
import { GameManifest, SDK_VERSION } from '../../../src-shared/game-manifest.ts';
import { readSchema, type PackSchema } from './pack-schema.ts';
import { readJsonFile } from './read-json-file.ts';

const MOST_MANIFEST_KIB = 64;
const MOST_TEXTS_KIB = 256;
const MOST_SCHEMA_KIB = 64;
/** Quotes from a stranger's file are cut to this many letters. */
const MOST_QUOTED = 60;

/** `schema` is that of its packs; null for a game that takes none. */
export type ReadGame = { manifest: GameManifest; schema: PackSchema | null } | { fault: GameFault };

export async function readGame(folder: string): Promise<ReadGame> {
  const name = path.basename(folder);
  if (!GAME_ID.test(name)) return { fault: { code: 'bad-folder-name' } };
  const json = await readJsonFile(path.join(folder, 'game.json'), MOST_MANIFEST_KIB);
  if ('fault' in json) return json;
  if (!json.found) return { fault: { code: 'no-manifest' } };
  const manifest = GameManifest.safeParse(json.value);
  if (!manifest.success) return { fault: manifestFault(manifest.error, json.value) };
  const { id, languages } = manifest.data;
  if (id !== name) return { fault: { code: 'wrong-id', found: id, folder: name } };
  const module = await stat(path.join(folder, 'game.js')).catch(() => null);
  if (!module?.isFile()) return { fault: { code: 'no-module' } };
  for (const language of new Set(languages)) {
    const fault = await textsFault(path.join(folder, `texts.${language}.json`));
    if (fault) return { fault };
  }
  const { packs, options } = manifest.data;
  if (!packs && packsOption(options) !== undefined)
    return { fault: { code: 'missing-member', member: 'packs', of: 'packs' } };
  const schema = packs ? await readPackSchema(folder, packs.schema) : null;
  return schema && 'fault' in schema ? schema : { manifest: manifest.data, schema };
}

async function readPackSchema(folder: string, file: string): Promise<PackSchema | { fault: GameFault }> {
  const json = await readJsonFile(path.join(folder, file), MOST_SCHEMA_KIB);
  if ('fault' in json) return json;
  if (!json.found) return { fault: { code: 'no-schema', file } };
  const read = readSchema(json.value);
  return 'schema' in read ? read.schema : { fault: { code: 'bad-schema', file, at: read.at } };
}

/** A number of another SDK explains whatever else does not fit. */
function manifestFault({ issues }: z.ZodError, json: unknown): GameFault {
  if (!isObject(json)) return { code: 'no-object', file: 'game.json' };
  if (typeof json['sdk'] === 'number' && json['sdk'] !== SDK_VERSION)
    return { code: 'wrong-sdk', found: String(json['sdk']), wanted: SDK_VERSION };
  const at = issues[0]?.path ?? [];
  const of = MANIFEST_MEMBERS.find((member) => member === at[0]) ?? ('id' satisfies ManifestMember);
  const isMissing = at.reduce<unknown>((inner, key) => isObject(inner) && inner[String(key)], json);
  const member = at.join('.') || of;
  return isMissing === undefined
    ? { code: 'missing-member', member, of }
    : { code: 'wrong-member', member, of };
}

/** A game may have no texts at all, but those that it has must be some. */
async function textsFault(file: string): Promise<GameFault | null> {
  const json = await readJsonFile(file, MOST_TEXTS_KIB);
  if ('fault' in json) return json.fault;
  if (!json.found) return null;
  const name = path.basename(file);
  if (!isObject(json.value)) return { code: 'bad-texts', file: name, key: '' };
  const odd = Object.entries(json.value).find(([, text]) => typeof text !== 'string');
  return odd ? { code: 'bad-texts', file: name, key: odd[0].slice(0, MOST_QUOTED) } : null;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
