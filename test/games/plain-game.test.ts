/** `npm run new-game -- my-game --plain`: JavaScript that runs as it is, with types and a schema for its maker's editor. */
import { execFile } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { findChromium } from '../../scripts/lib/chromium.ts';
import { CONTRACT } from '../../src-renderer/engine/contract/contract.ts';
import { PROGRAMS, root } from './support/copy-of-project.ts';

// Compilers and whole games run in here.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 60_000 });

const PROMISES = CONTRACT.length + (findChromium() === null ? 0 : 1);
const scratch = realpathSync(mkdtempSync(path.join(tmpdir(), 'partyline-plain-')));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

type Said = { code: number; output: string };

function run(...args: string[]): Promise<Said> {
  return new Promise((resolve) => {
    const env = { ...process.env, NO_COLOR: '1' };
    execFile(process.execPath, args, { cwd: root, env }, (error, out, err) => {
      const code = error ? (typeof error.code === 'number' ? error.code : 1) : 0;
      resolve({ code, output: out + err });
    });
  });
}

const newGame = (...args: string[]) => run('scripts/new-game.mjs', ...args);
const tsc = (folder: string, ...more: string[]) =>
  run(PROGRAMS.tsc, '--noEmit', '--pretty', 'false', '-p', path.join(folder, 'jsconfig.json'), ...more);
const kept = (name: string): string => readFileSync(path.join(root, 'scripts', 'plain-game', name), 'utf8');

const REACT_GAME = `// @ts-check
import { createElement } from 'react';
import { Confetti, defineGame, NameTag } from 'partyline';

export const game = defineGame({
  setup: () => ({ taps: 0 }),
  input() {},
  controller: () => ({ title: 'Look', controls: [] }),
  result: () => null,
  Tv: ({ state, players, now, reducedMotion }) =>
    createElement(
      'div',
      null,
      state.taps,
      players.map((player) => createElement(NameTag, { player, key: player.id })),
      createElement(Confetti, { now, since: 0, reducedMotion }),
    ),
});
`;

const folder = path.join(scratch, 'my-game');
const read = (name: string): string => readFileSync(path.join(folder, name), 'utf8');
let made: Said;
beforeAll(async () => {
  made = await newGame('my-game', '--plain', '--games', scratch);
});

test('it says where the game is and what comes next', () => {
  expect(made, made.output).toMatchObject({ code: 0 });
  expect(made.output).toContain(`My game is in ${folder}`);
  expect(readdirSync(folder).toSorted()).toEqual([
    'game.js',
    'game.json',
    'game.schema.json',
    'jsconfig.json',
    'partyline.d.ts',
    'texts.en.json',
    'texts.pt-BR.json',
  ]);
  const manifest: unknown = JSON.parse(read('game.json'));
  expect(manifest).toMatchObject({ $schema: './game.schema.json', id: 'my-game', title: 'My game' });
});

test('the types have no mistake, and the editor has nothing to say', async () => {
  expect(await tsc(folder, '--skipLibCheck', 'false')).toEqual({ code: 0, output: '' });
});

test.each([
  ['a control that there is not', "{ press: 'buzzer' }", "{ press: 'buzer' }", `'"buzer"' is not assignable`],
  [
    'a control that it does not declare',
    "id: 'press'",
    "id: 'pres'",
    `'"pres"' is not assignable to type '"press"'`,
  ],
  [
    'a value of another control',
    "'press', value: true",
    "'press', value: 3",
    "'3' is not assignable to type 'true'",
  ],
  ['a phase that there is not', "phase.at === 'green')", "phase.at === 'gren')", `'"gren"' have no overlap`],
  ['a sound that there is not', "sound: 'good'", "sound: 'god'", `'"god"' is not assignable`],
  ['a helper that there is not', '  firstBuzz,', '  fastBuzz,', `has no exported member`],
  ['a member that a player has not', 'player.name', 'player.nick', `'nick' does not exist`],
  ['a player who may be nobody', 'winner?.color', 'winner.color', `'winner' is possibly 'undefined'`],
])('the editor says %s', async (_what, right, wrong, message) => {
  const good = read('game.js');
  expect(good).toContain(right);
  const bad = mkdtempSync(path.join(scratch, 'bad-'));
  for (const name of ['jsconfig.json', 'partyline.d.ts']) writeFileSync(path.join(bad, name), read(name));
  writeFileSync(path.join(bad, 'game.js'), good.replace(right, wrong));
  const said = await tsc(bad);
  expect(said.code).not.toBe(0);
  expect(said.output).toContain(message);
});

test('a picture in React has React’s types, and the SDK’s components fit them', async () => {
  const react = path.join(scratch, 'react');
  mkdirSync(path.join(react, 'node_modules', '@types'), { recursive: true });
  for (const name of ['@types/react', 'csstype'])
    symlinkSync(path.join(root, 'node_modules', name), path.join(react, 'node_modules', name), 'junction');
  for (const name of ['jsconfig.json', 'partyline.d.ts']) writeFileSync(path.join(react, name), read(name));
  writeFileSync(path.join(react, 'game.js'), REACT_GAME);
  expect(await tsc(react)).toEqual({ code: 0, output: '' });
});

test('it keeps the contract of every game', async () => {
  const said = await run('scripts/check-game.mjs', folder);
  expect(said, said.output).toMatchObject({ code: 0 });
  expect(said.output).toContain(`My game keeps all ${PROMISES} promises of a game.`);
  expect(said.output).not.toContain('warning');
});

test('a plain game of before gets types by --types, and keeps its own options', async () => {
  const old = mkdtempSync(path.join(scratch, 'old-'));
  writeFileSync(path.join(old, 'game.js'), '');
  writeFileSync(path.join(old, 'jsconfig.json'), '{}');
  expect(await newGame('--types', old)).toMatchObject({ code: 0 });
  expect(readFileSync(path.join(old, 'partyline.d.ts'), 'utf8')).toBe(kept('partyline.d.ts'));
  expect(readFileSync(path.join(old, 'jsconfig.json'), 'utf8')).toBe('{}');
});

test.each([
  [['my-game', '--plain', '--games', scratch], 'is there already'],
  [['My-Game', '--plain'], 'use lower-case letters'],
  [['my-game', '--games', scratch], '--games goes with --plain'],
  [['my-game', '--plane'], "Unknown option '--plane'. See --help."],
  [['--types', scratch], 'There is no game.js'],
])('%j is refused with a sentence', async (args, sentence) => {
  const refused = await newGame(...args);
  expect(refused).toMatchObject({ code: 1, output: expect.stringContaining(sentence) });
  expect(refused.output.trim().split('\n')).toHaveLength(1);
});
