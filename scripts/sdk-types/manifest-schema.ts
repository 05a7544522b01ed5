/** The JSON schema of `game.json`, made of the host's own: an editor completes its members, and underlines what does not fit. */
import path from 'node:path';
import { format, resolveConfig } from 'prettier';
import { z } from 'zod';
import { WANTED } from '../../src-main/host/games/fault-sentence.ts';
import { GameManifest } from '../../src-shared/game-manifest.ts';
import { root } from '../lib/project.mjs';

export async function makeManifestSchema(): Promise<string> {
  const { $schema, properties, required } = z.toJSONSchema(GameManifest, { io: 'input', target: 'draft-7' });
  const wanted = new Map<string, string>(Object.entries(WANTED));
  const described = Object.entries(properties ?? {}).map(([name, schema]): [string, object] => [
    name,
    { description: wanted.get(name), ...(typeof schema === 'object' && schema) },
  ]);
  const schema = {
    $schema,
    title: 'game.json of a Partyline game',
    type: 'object',
    properties: { $schema: { type: 'string' }, ...Object.fromEntries(described) },
    required,
    // The host passes over what it does not know; here it is a slip of the pen.
    additionalProperties: false,
  };
  const options = await resolveConfig(path.join(root, 'package.json'));
  return format(JSON.stringify(schema), { ...options, parser: 'json' });
}
