/** docs/game-reference.md leaves nothing out: what a game may say, show and ask has its place there, and the TV's part an example. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as partyline from 'partyline';
import { expect, test } from 'vitest';
import { CONTRACT, PICTURE_PROMISE } from '../../src-renderer/engine/contract/contract.ts';
import { TUNES } from '../../src-renderer/ui/tunes.ts';
import { BEDS } from '../../src-renderer/ui/beds.ts';
import { SOUNDS } from '../../src-renderer/ui/synth-sounds.ts';
import { CONTROL_KINDS } from '../../src-shared/controls/controls.ts';
import { faultSentence } from '../../src-main/host/games/fault-sentence.ts';
import { readSchema } from '../../src-main/host/games/pack-schema.ts';
import { readPack } from '../../src-main/host/games/read-pack.ts';
import { Controller } from '../../src-shared/controller.ts';
import { GameManifest } from '../../src-shared/game-manifest.ts';
import { root } from './support/copy-of-project.ts';

const reference = readFileSync(path.join(root, 'docs/game-reference.md'), 'utf8');

/** The lines under a heading, up to the next one. */
const sectionOf = (heading: string): string =>
  reference.split(/^## /m).find((one) => one.startsWith(heading)) ?? '';

const tvPage = readFileSync(path.join(root, 'docs/game-tv.md'), 'utf8');
const examples = [...tvPage.matchAll(/^```js .*\n([\s\S]*?)^```$/gm)].map(([, code]) => code).join('\n');
const HELPERS = Object.keys(partyline);

const missing = (names: readonly string[], heading: string): string[] =>
  names.filter((name) => !new RegExp(`\`${name}\\b[^\`]*\``).test(sectionOf(heading)));

test.each([
  ['member of a manifest', 'The manifest', Object.keys(GameManifest.shape)],
  ['member of a controller', 'Controllers', Object.keys(Controller.shape)],
  ['kind of control in its table', 'Controllers', CONTROL_KINDS],
  ['helper of rules', 'Helpers', HELPERS.filter((name) => missing([name], 'Picture helpers').length > 0)],
  ['sound of the TV', 'Sounds', Object.keys(SOUNDS)],
  ['bed', 'Sounds', Object.keys(BEDS)],
  ['sound of a phone', 'Sounds', Object.keys(TUNES)],
])('no %s is missing', (_what, heading, names) => {
  expect(missing(names, heading)).toEqual([]);
});

test('every picture helper is at work in a game of docs/game-tv.md', () => {
  const listed = HELPERS.filter((name) => missing([name], 'Picture helpers').length === 0);
  expect(listed).toContain('fitCanvas');
  expect(listed.filter((name) => !new RegExp(`\\b${name}\\b(?!:)`).test(examples))).toEqual([]);
});

test('the promises of a game are those that check-game looks at, in its order', () => {
  const listed = [...sectionOf('What a game promises').matchAll(/^- ([^]*?)[;.]$/gm)];
  expect(listed.map(([, promise = '']) => promise.replace(/\s+/g, ' '))).toEqual([
    ...CONTRACT.map(({ title }) => title),
    PICTURE_PROMISE,
  ]);
});

const blockOf = (name: string): string =>
  new RegExp(`^\`\`\`json ${name}\\n([^]*?)^\`\`\`$`, 'm').exec(reference)?.[1] ?? '';

test('the pack of the page keeps its schema, and one that does not is told in the words of the page', async () => {
  const read = readSchema(JSON.parse(blockOf('pub/pack.schema.json')));
  if ('at' in read) throw new Error(`the schema is not understood at ${read.at}`);
  const folder = mkdtempSync(path.join(tmpdir(), 'partyline-pack-'));
  try {
    const file = path.join(folder, 'capitals.json');
    const check = (text: string) => {
      writeFileSync(file, text);
      return readPack(file, 'packs/capitals.json', () => read.schema);
    };
    const pack = blockOf('pub/packs/capitals.json');
    expect(await check(pack)).toMatchObject({ game: 'pub', listed: { items: 1, family: true } });
    const bad = await check(pack.replace('"Lima", "Quito", "La Paz"', '"Lima"'));
    if (!('fault' in bad)) throw new Error('it is taken');
    expect(reference).toContain(`    ${faultSentence(bad.fault)}\n`);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
