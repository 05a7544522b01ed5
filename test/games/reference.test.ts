/** docs/game-reference.md leaves nothing out: what a game may say, show and ask has its place there, and the TV's part an example. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as partyline from 'partyline';
import { expect, test } from 'vitest';
import { CONTRACT, PICTURE_PROMISE } from '../../src-renderer/engine/contract/contract.ts';
import { TUNES } from '../../src-renderer/ui/beeps.ts';
import { SOUNDS } from '../../src-renderer/ui/synth-sounds.ts';
import { CONTROL_KINDS } from '../../src-shared/controls/controls.ts';
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
