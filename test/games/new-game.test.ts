/** `npm run new-game -- my-game` in a copy of the project: what it makes compiles, plays and keeps every promise. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { findChromium } from '../../scripts/lib/chromium.ts';
import { CONTRACT } from '../../src-renderer/engine/contract/contract.ts';
import { copyProject, PROGRAMS, type Copy, type Ended } from './support/copy-of-project.ts';

// Compilers and whole games run in here.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

/** With the picture's, where a browser can look at it. */
const PROMISES = CONTRACT.length + (findChromium() === null ? 0 : 1);

let copy: Copy;
let made: Ended;
const read = (...parts: string[]) =>
  readFileSync(path.join(copy.folder, 'src-renderer', 'games', ...parts), 'utf8');

beforeAll(async () => {
  copy = copyProject();
  made = await copy.node('scripts/new-game.mjs', 'my-game');
});
afterAll(() => copy.close());

test('it says where the game is and what comes next', () => {
  expect(made).toMatchObject({
    code: 0,
    output: expect.stringContaining('My game is in src-renderer/games/my-game'),
  });
  expect(made.output).toContain('npm run dev');
});

test('the game has a name of its own, and its one line in the list', () => {
  expect(JSON.parse(read('my-game', 'game.json'))).toMatchObject({ id: 'my-game', title: 'My game' });
  expect(JSON.parse(read('my-game', 'texts.pt-BR.json'))).toMatchObject({ title: 'My game' });
  expect(read('list.ts')).toContain(`  'floe',\n  'my-game',\n`);
  expect(read('_template', 'game.json')).toContain('"template"');
});

test('it compiles, and the linter has nothing to say', async () => {
  const [types, lint] = await Promise.all([
    copy.node(PROGRAMS.tsc, '-p', 'src-renderer'),
    copy.node(PROGRAMS.oxlint, '--deny-warnings', 'src-renderer/games'),
  ]);
  expect(types).toEqual({ code: 0, output: '' });
  expect(lint).toMatchObject({ code: 0 });
});

test('its own tests pass, and it keeps the contract of every game', async () => {
  const own = await copy.node(PROGRAMS.vitest, 'run', '--project', 'unit', 'src-renderer/games/my-game');
  expect(own, own.output).toMatchObject({ code: 0 });
  expect(own.output).toMatch(/Tests {2}5 passed/);
  const args = ['run', '--project', 'games', 'test/games/contract.test.ts', '-t', 'the game my-game'];
  const contract = await copy.node(PROGRAMS.vitest, ...args);
  expect(contract, contract.output).toMatchObject({ code: 0 });
  // Each promise, and that the manifest says the folder's name.
  expect(contract.output).toContain(`Tests  ${CONTRACT.length + 1} passed`);
});

test('check-game says the same in sentences', async () => {
  const said = await copy.node('scripts/check-game.mjs', 'src-renderer/games/my-game');
  expect(said, said.output).toMatchObject({ code: 0 });
  expect(said.output).toContain(`My game keeps all ${PROMISES} promises of a game.`);
});

test.each([
  [[], 'Say one name'],
  [['one', 'two'], 'Say one name'],
  [['My-Game'], 'use lower-case letters'],
  [['../up'], 'use lower-case letters'],
  [['a--b'], 'use lower-case letters'],
  [['x'.repeat(41)], 'use lower-case letters'],
  [['template'], 'is taken by the template itself'],
  [['floe'], 'is there already'],
])('%j is refused with a sentence, and nothing is written', async (args, sentence) => {
  const before = read('list.ts');
  const refused = await copy.node('scripts/new-game.mjs', ...args);
  expect(refused).toMatchObject({ code: 1, output: expect.stringContaining(sentence) });
  expect(refused.output.trim().split('\n')).toHaveLength(1);
  expect(read('list.ts')).toBe(before);
  expect(existsSync(path.join(copy.folder, 'src-renderer', 'up'))).toBe(false);
});
