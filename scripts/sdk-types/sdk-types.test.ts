/** Games without a build are given files for an editor, which are made from today's source. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test, vi } from 'vitest';
import { z } from 'zod';
import * as sdk from '../../src-renderer/sdk/partyline.ts';
import { GameManifest } from '../../src-shared/game-manifest.ts';
import { root } from '../lib/project.mjs';
import { makeManifestSchema } from './manifest-schema.ts';
import { makeSdkTypes } from './sdk-types.ts';

// A compiler runs in here.
vi.setConfig({ testTimeout: 120_000 });

const kept = (name: string): string => readFileSync(path.join(root, 'scripts', 'plain-game', name), 'utf8');

test('the types are those of the SDK: `npm run make-types` makes them again', async () => {
  expect(kept('partyline.d.ts')).toBe(await makeSdkTypes());
});

test('the types need no package, and each is known', () => {
  const code = kept('partyline.d.ts').replaceAll(/\/\*[\s\S]*?\*\//g, '');
  expect(code).not.toMatch(/\b(?:import|any|zod)\b/);
});

test('the names of icons stand there once', () => {
  expect(kept('partyline.d.ts').match(/'sailboat'/g)).toHaveLength(1);
});

test('all that the SDK exports is declared', () => {
  const types = kept('partyline.d.ts');
  for (const name of Object.keys(sdk))
    expect(types).toMatch(new RegExp(`^export declare (function|const) ${name}\\b`, 'm'));
});

test('the schema is that of the host: `npm run make-types` makes it again', async () => {
  expect(kept('game.schema.json')).toBe(await makeManifestSchema());
});

type JsonSchema = Parameters<typeof z.fromJSONSchema>[0];
const schema = z.fromJSONSchema(JSON.parse(kept('game.schema.json')) as JsonSchema);
const games = path.join(root, 'src-renderer', 'games');
const shipped = readdirSync(games).filter((name) => existsSync(path.join(games, name, 'game.json')));
const manifestOf = (name: string): object =>
  JSON.parse(readFileSync(path.join(games, name, 'game.json'), 'utf8')) as object;

test.each(shipped)('the schema takes the game.json of %s', (name) => {
  expect(schema.safeParse(manifestOf(name))).toMatchObject({ success: true });
});

test.each([
  { id: 'My Game' },
  { title: '' },
  { controls: ['lever'] },
  { sdk: 2 },
  { author: 7 },
  { poster: '../cow.png' },
  { version: undefined },
])('the schema refuses what the host refuses: %j', (wrong) => {
  const json: unknown = JSON.parse(JSON.stringify({ ...manifestOf('floe'), ...wrong }));
  expect(GameManifest.safeParse(json)).toMatchObject({ success: false });
  expect(schema.safeParse(json)).toMatchObject({ success: false });
});

test('the schema refuses a member that the host passes over: it is a slip of the pen', () => {
  expect(schema.safeParse({ ...manifestOf('floe'), tagLine: 'Ice.' })).toMatchObject({ success: false });
});
