/** The pages about games, followed to the letter: their blocks are put into the files that they name, compiled and played. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { findChromium } from '../../scripts/lib/chromium.ts';
import { CONTRACT } from '../../src-renderer/engine/contract/contract.ts';
import { copyProject, PROGRAMS, root, type Copy, type Ended } from './support/copy-of-project.ts';

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

const pageOf = (name: string): string => readFileSync(path.join(root, 'docs', name), 'utf8');
const tutorial = pageOf('write-a-game.md');
const reference = pageOf('game-reference.md');
const tvSide = pageOf('game-tv.md');
const pages = `${tutorial}\n${reference}\n${tvSide}`;

/** The files of a page: blocks of the same name follow one another in one file. */
function filesOf(text: string): Map<string, string> {
  const files = new Map<string, string>();
  for (const [, name = '', code = ''] of text.matchAll(/^```\w+ (\S+)\n([\s\S]*?)^```$/gm)) {
    files.set(name, [files.get(name), code].filter(Boolean).join('\n'));
  }
  return files;
}

/** With the picture's, where a browser can look at it. */
const PROMISES = CONTRACT.length + (findChromium() === null ? 0 : 1);

let copy: Copy;
let made: Ended;
let quiz = '';
let own = '';
beforeAll(async () => {
  copy = copyProject();
  quiz = path.join(copy.folder, 'src-renderer', 'games', 'quiz');
  own = path.join(copy.folder, 'own-games');
  made = await copy.node('scripts/new-game.mjs', 'quiz');
  for (const [name, code] of filesOf(tutorial)) writeFileSync(path.join(quiz, name), code);
  for (const [name, code] of [...filesOf(reference), ...filesOf(tvSide)]) {
    const file = path.join(own, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, code);
  }
});
afterAll(() => copy.close());

test('every code block of the pages says which file it belongs to', () => {
  const blocks = pages.match(/^```\w.*$/gm) ?? [];
  expect(blocks.filter((line) => !/^```\w+ \S+$/.test(line))).toEqual([]);
  expect([...filesOf(reference).keys()].toSorted()).toEqual([
    'coin/game.js',
    'coin/game.json',
    'pub/pack.schema.json',
    'pub/packs/capitals.json',
  ]);
  expect([...filesOf(tvSide).keys()].toSorted()).toEqual([
    'marbles/assets/posts.svg',
    'marbles/game.js',
    'marbles/game.json',
    'podium/game.js',
    'podium/game.json',
  ]);
  expect([...filesOf(tutorial).keys()].toSorted()).toEqual([
    'game.json',
    'rules.test.ts',
    'rules.ts',
    'texts.en.json',
    'texts.pt-BR.json',
    'tv.tsx',
  ]);
});

test('the commands of the pages exist', () => {
  const { scripts } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
    scripts: object;
  };
  const named = [...pages.matchAll(/npm run ([\w:-]+)/g)].map(([, name = '']) => name);
  expect(named.filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
  expect(made).toMatchObject({ code: 0 });
});

test('the quiz of the tutorial compiles, and the linter has nothing to say', async () => {
  const [types, lint] = await Promise.all([
    copy.node(PROGRAMS.tsc, '-p', 'src-renderer'),
    copy.node(PROGRAMS.oxlint, '--deny-warnings', 'src-renderer/games'),
  ]);
  expect(types).toEqual({ code: 0, output: '' });
  expect(lint, lint.output).toMatchObject({ code: 0 });
});

test('the tests of the tutorial play the quiz to its ranking', async () => {
  const tests = await copy.node(PROGRAMS.vitest, 'run', '--project', 'unit', 'src-renderer/games/quiz');
  expect(tests, tests.output).toMatchObject({ code: 0 });
  expect(tests.output).toMatch(/Tests {2}2 passed/);
});

test('the quiz keeps the contract of every game', async () => {
  const said = await copy.node('scripts/check-game.mjs', 'src-renderer/games/quiz');
  expect(said, said.output).toMatchObject({ code: 0 });
  expect(said.output).toContain(`First Ring keeps all ${PROMISES} promises of a game.`);
});

test('the quiz as it is built and installed keeps it, too', async () => {
  const installed = path.join(copy.folder, 'installed', 'quiz');
  const build = `import { buildGame } from './scripts/lib/build-game.mjs';
    await buildGame(${JSON.stringify({ source: quiz, target: installed, mode: 'production' })});`;
  const built = await copy.node('--input-type=module', '--eval', build);
  expect(built, built.output).toMatchObject({ code: 0 });
  const said = await copy.node('scripts/check-game.mjs', installed);
  expect(said, said.output).toMatchObject({ code: 0 });
  expect(said.output).toContain(`First Ring keeps all ${PROMISES} promises of a game.`);
});

test.each(['Coin', 'Marbles', 'Podium'])(
  '%s, a folder without a build, is a game and keeps it, too',
  async (title) => {
    const said = await copy.node('scripts/check-game.mjs', path.join(own, title.toLowerCase()));
    expect(said, said.output).toMatchObject({ code: 0 });
    expect(said.output).toContain(`${title} keeps all ${PROMISES} promises of a game.`);
  },
);
