import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { faultSentence } from './fault-sentence.ts';
import * as kit from './testing/pack-kit.ts';
import { PACK } from './testing/pack-kit.ts';

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'partyline-packs-'));
  await putGame();
});
afterEach(() => rm(dir, { recursive: true, force: true }));

const put = (file: string, content: unknown) => kit.put(dir, file, content);
const putGame = (schema?: unknown) => kit.putGame(dir, schema);
const library = () => kit.libraryIn(dir);
const look = (from = library()) => kit.look(from);

test.each<[what: string, schema: unknown, fault: string]>([
  ['a pattern', { properties: { id: { pattern: '(a+)+$' } } }, '"properties.id.pattern" is not understood'],
  ['a reference out of the file', { $ref: 'https://example.org/schema.json' }, '"$ref" is not understood'],
  ['a reference to nothing', { $ref: '#/$defs/none' }, '"$ref" is not understood'],
  ['a type that JSON does not have', { type: 'date' }, '"type" is not understood'],
  ['an inner list', { properties: { items: { items: [] } } }, '"properties.items.items" is not understood'],
  ['no JSON', '{', 'pack.schema.json is not valid JSON: line 1, column 2.'],
])('a game whose schema has %s says so', async (_what, schema, fault) => {
  await putGame(schema);
  const [game] = await library().list();
  expect(game && 'fault' in game.listing && faultSentence(game.listing.fault)).toContain(fault);
});

test('a schema that leads in circles, or branches without end, does not hold up the host', async () => {
  const forks = Object.fromEntries(
    Array.from({ length: 40 }, (_, level) => {
      const next = level === 39 ? { type: 'null' } : { $ref: `#/$defs/f${level + 1}` };
      return [`f${level}`, { anyOf: [next, next] }];
    }),
  );
  for (const schema of [
    { $ref: '#/$defs/again', $defs: { again: { $ref: '#/$defs/again' } } },
    { $ref: '#/$defs/f0', $defs: forks },
  ]) {
    await putGame(schema);
    await put('games/quiz/packs/animals.json', PACK);
    expect((await look()).refused).toEqual(['quiz: packs/animals.json, line 1: It takes too long to check.']);
  }
});
