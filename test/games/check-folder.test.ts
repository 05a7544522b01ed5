/** `npm run check-game -- DIR` with games that never answer, answer later, or break: what it says, and where it was. */
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { PICTURE_PROMISE } from '../../src-renderer/engine/contract/contract.ts';
import { findChromium } from '../../scripts/lib/chromium.ts';

// A game is built and played in here.
vi.setConfig({ testTimeout: 120_000 });

const root = path.resolve(import.meta.dirname, '../..');
const scratch = mkdtempSync(path.join(tmpdir(), 'partyline-check-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const MANIFEST = {
  title: 'Coin',
  tagline: 'Heads or tails.',
  players: { min: 2, max: 2 },
  minutes: 1,
  languages: ['en'],
  controls: ['button'],
  version: '1.0.0',
  sdk: 1,
};

/** A game of a few lines; what `rules` name stands above those that are there already. */
const gameWith = (rules: string, above = '') => `import { defineGame } from 'partyline';
${above}
export const game = defineGame({
  setup: () => ({ taps: 0 }),
  input() {},
  tick() {},
  controller: () => ({ title: 'Tap', controls: [{ kind: 'button', id: 'tap' }] }),
  result: () => null,
  mount: () => () => {},
  ${rules}
});
`;

function folderWith(id: string, files: Record<string, string>): string {
  const folder = path.join(scratch, id);
  mkdirSync(folder);
  writeFileSync(path.join(folder, 'game.json'), JSON.stringify({ id, ...MANIFEST }));
  for (const [name, code] of Object.entries(files)) writeFileSync(path.join(folder, name), code);
  return folder;
}

type Said = { code: unknown; lines: string[] };

function run(...args: string[]): Promise<Said> {
  return new Promise((resolve) => {
    execFile(process.execPath, args, { cwd: root, timeout: 60_000 }, (error, out, err) =>
      resolve({ code: error?.code ?? 0, lines: (out + err).trim().split('\n') }),
    );
  });
}

const check = (folder: string, ...withinMs: string[]) =>
  run('scripts/check-game/check-folder.ts', folder, folder, ...withinMs);

test('a game that hangs is told so, in a sentence, and nobody waits for the rest', async () => {
  const said = await check(folderWith('rules', { 'game.js': gameWith('setup() { for (;;); },') }), '1000');
  expect(said.code).toBe(1);
  expect(said.lines.slice(-4)).toEqual([
    'FAILED  starts with every number of players it is made for, each with something to see',
    '        it still ran after 1 s: something in it never ends.',
    '',
    'Coin hangs, so the promises after this one were not looked at.',
  ]);
});

test.each([
  ['loop', 'for (;;);'],
  ['wait', 'await new Promise(() => {});'],
])('a game that hangs while it is loaded is told so, too: %s', async (id, above) => {
  const said = await check(folderWith(id, { 'game.js': gameWith('', above) }), '1000');
  expect(said).toEqual({
    code: 1,
    lines: [
      'FAILED  is a game',
      '        game.js cannot be loaded: it still ran after 1 s: something in it never ends.',
    ],
  });
});

test('what cannot be read is named with its file, its line, and the line itself', async () => {
  const files = { 'game.js': gameWith('', `import './rules.js';`), 'rules.js': '\nconst a = = 1;\n' };
  const said = await check(folderWith('syntax', files));
  expect(said).toEqual({
    code: 1,
    lines: [
      'FAILED  is a game',
      `        game.js cannot be loaded: Unexpected token '='`,
      '        rules.js:2',
      '        const a = = 1;',
      '                  ^',
    ],
  });
});

test('an image that the host does not serve is named with its control, and one of another spelling is another', async () => {
  const option = (id: string, image: string) => ({ id, label: id, image });
  const pick = {
    kind: 'choices',
    id: 'pick',
    options: [
      option('a', 'a.svg'),
      option('b', 'A.svg'),
      option('c', 'packs/c.svg'),
      option('d', 'sub/d.svg'),
    ],
  };
  const folder = folderWith('images', {
    'game.js': gameWith(`controller: () => ({ controls: [${JSON.stringify(pick)}] }),`),
    'a.svg': '<svg/>',
  });
  for (const [inner, name] of [
    ['packs', 'c.svg'],
    ['sub', 'd.svg'],
  ] as const) {
    mkdirSync(path.join(folder, inner));
    writeFileSync(path.join(folder, inner, name), '<svg/>');
  }
  const said = await check(folder);
  expect(said.code).toBe(1);
  const at = said.lines.indexOf('FAILED  shows phones no image that its folder does not have');
  expect(said.lines.slice(at + 1, at + 4)).toEqual([
    `        The option "b" of the choices "pick" shows the image "A.svg", and the game's folder has no such file.`,
    `        The option "c" of the choices "pick" shows the image "packs/c.svg", and the game's folder has no such file.`,
    expect.stringMatching(/^\S/),
  ]);
});

test('a file that is not there is named, without lines of ours', async () => {
  const said = await check(folderWith('missing', { 'game.js': gameWith('', `import './rules.js';`) }));
  expect(said).toEqual({
    code: 1,
    lines: ['FAILED  is a game', expect.stringMatching(/cannot be loaded: Cannot find module '.*rules\.js'/)],
  });
});

test.each([
  ['page', 'const root = document.body;', '"document"'],
  ['width', 'const wide = window.innerWidth > 800;', '"window"'],
])('a game that wants a page while it is imported gets a sentence: %s', async (id, above, thing) => {
  const said = await check(folderWith(id, { 'game.js': gameWith('', above) }));
  expect(said.code).toBe(1);
  expect(said.lines.slice(0, 3)).toEqual([
    'FAILED  is a game',
    `        game.js cannot be loaded: it uses ${thing} while it is imported. The rules also run where there is no page: use it in "mount" or "Tv".`,
    '        at game.js:2:14',
  ]);
});

test.each([
  ['no-title', { title: undefined }, 'game.json has no “title”: a text of 1 to 40 letters.'],
  ['new-sdk', { sdk: 7 }, 'It is made for SDK 7; this Partyline runs games of SDK 1.'],
  ['twin', { id: 'other' }, 'game.json says “other”, the folder “twin”. They must be the same.'],
])(
  'what is wrong with the folder is said as the card on the TV says it: %s',
  async (id, members, sentence) => {
    const manifest = JSON.stringify({ id, ...MANIFEST, ...members });
    const said = await check(folderWith(id, { 'game.js': gameWith(''), 'game.json': manifest }));
    expect(said).toEqual({ code: 1, lines: ['FAILED  is a game', `        ${sentence}`] });
  },
);

test('state in a variable of a module is found, also of one that game.js imports', async () => {
  const files = {
    'game.js': gameWith(
      `input() { count.taps += 1; },
  controller: () => ({ title: \`Taps: \${count.taps}\`, controls: [{ kind: 'button', id: 'tap' }] }),`,
      `import { count } from './count.js';`,
    ),
    'count.js': 'export const count = { taps: 0 };',
  };
  const said = await check(folderWith('variable', files));
  expect(said.lines).toContainEqual(expect.stringContaining('such as in a variable of the module'));
});

test('what breaks no promise is told as a warning', async () => {
  const manifest = JSON.stringify({ id: 'odd', ...MANIFEST, autor: 'Ana' });
  const said = await check(folderWith('odd', { 'game.js': gameWith(''), 'game.json': manifest }));
  expect(said.lines).toContain(
    'warning game.json has a member "autor", which no game.json has: it is ignored.',
  );
});

test('where there is no browser, it says that the picture was not looked at', async () => {
  const said = await check(folderWith('unseen', { 'game.js': gameWith('') }));
  expect(said.lines).toContain(`not checked  ${PICTURE_PROMISE}: nobody here has a browser`);
});

test.skipIf(findChromium() === null).each([
  ['clumsy', `state.puck.x = 1;`, '', /: TypeError: Cannot set properties of undefined/],
  [
    'lost',
    '',
    `const cow = new Image(); cow.src = asset('cow.png');`,
    /: It asks for the file "cow.png", which is/,
  ],
  [
    'framed',
    '',
    `element.append(Object.assign(document.createElement('iframe'), { src: '/' }));`,
    /: The stage forbids something that it does: .*Content Security Policy/,
  ],
  ['written', '', `element.innerHTML = '<b>Hello</b>';`, /This document requires 'TrustedHTML' assignment/],
])('the picture is mounted where there is a Chromium: %s', async (id, drawing, mounting, says) => {
  const mount = `mount(element, { asset }) { ${mounting} return (state) => { ${drawing} }; },`;
  const said = await run('scripts/check-game.mjs', folderWith(id, { 'game.js': gameWith(mount) }));
  const at = said.lines.indexOf(`FAILED  ${PICTURE_PROMISE}`);
  expect(at).toBeGreaterThan(0);
  expect(said.lines[at + 1]).toMatch(says);
});

test.skipIf(findChromium() === null)(
  'rules that are other ones in a browser than in Node are found by a recording',
  async () => {
    const rules = `tick(state) { state.place = typeof document === 'undefined' ? 'Node' : 'a page'; },`;
    const said = await run('scripts/check-game.mjs', folderWith('placed', { 'game.js': gameWith(rules) }));
    const at = said.lines.indexOf(`FAILED  ${PICTURE_PROMISE}`);
    expect(said.lines[at + 1]).toBe(
      '        From its recording: Played again, this is another game from step 300 on (place).',
    );
  },
);

test('a poster that is not there is named', async () => {
  const manifest = JSON.stringify({ id: 'poster', ...MANIFEST, poster: 'assets/poster.svg' });
  const said = await check(folderWith('poster', { 'game.js': gameWith(''), 'game.json': manifest }));
  expect(said).toEqual({
    code: 1,
    lines: [
      'FAILED  is a game',
      '        game.json names the poster "assets/poster.svg", and there is no such file.',
    ],
  });
});

test('what the rules throw is named with the place in their own file', async () => {
  const rules = `export function step(state) {\n  state.puck.x = 1;\n}\n`;
  const files = {
    'game.js': gameWith('tick: step,', `import { step } from './rules.js';`),
    'rules.js': rules,
  };
  const said = await check(folderWith('throws', files));
  expect(said.code).toBe(1);
  expect(said.lines).toContain('        at Object.step [as tick] (rules.js:2:16)');
});

test('in a game with a build the place is the one in its source', async () => {
  const rules = `type State = { puck?: { x: number } };\n\nexport function step(state: State): void {\n  state.puck!.x = 1;\n}\n`;
  const files = {
    'game.ts': gameWith('tick: step,', `import { step } from './rules.ts';`),
    'rules.ts': rules,
  };
  const said = await run('scripts/check-game.mjs', folderWith('built', files));
  expect(said.code).toBe(1);
  expect(said.lines).toContainEqual(expect.stringMatching(/^ {8}at .*step.* \(rules\.ts:4:\d+\)$/));
});

test.each([
  ['rejection', 'async input(state) { await 1; state.puck.x = 1; },', `(setting 'x')`],
  ['timer', `input() { setTimeout(() => { throw new Error('too late'); }, 0); },`, 'Error: too late'],
])(
  'what breaks after the rules have answered is a broken promise, not a trace: %s',
  async (id, late, said) => {
    const { code, lines } = await check(folderWith(id, { 'game.js': gameWith(late) }));
    expect(code).toBe(1);
    const at = lines.findIndex((line) => line.includes('broke after they had answered'));
    expect(lines[at - 1]).toMatch(/^FAILED {2}/);
    expect(lines[at + 1]).toContain(said);
    expect(lines[at + 2]).toMatch(/^ {8}at .*\(game\.js:\d+:\d+\)$/);
    expect(lines.at(-1)).toMatch(/^Coin breaks \d+ of \d+ promises\./);
  },
);

test('a pack that does not keep the schema is told with its file, its line and the reason', async () => {
  const folder = folderWith('packed', {
    'game.js': gameWith(''),
    'game.json': JSON.stringify({ id: 'packed', ...MANIFEST, packs: { schema: 'pack.schema.json' } }),
    'pack.schema.json': JSON.stringify({ properties: { items: { items: { type: 'string' } } } }),
  });
  mkdirSync(path.join(folder, 'packs'));
  const pack = { partylinePack: 1, game: 'packed', id: 'a', title: 'A', language: 'en', items: ['One?', 2] };
  writeFileSync(path.join(folder, 'packs/a.json'), JSON.stringify(pack, null, 2));
  expect(await check(folder)).toEqual({
    code: 1,
    lines: ['FAILED  is a game', '        packs/a.json, line 9: “items.1” must be of the type string.'],
  });
});
