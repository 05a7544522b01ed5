/** Games of one's own, as a person drops, breaks, mends and takes them away while the party is on. */
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { buildGame } from '../../scripts/lib/build-game.mjs';
import { gameOfTheDocs } from './support/docs-game.ts';
import type { Phone } from './support/phones.ts';
import { pick } from './support/pick.ts';
import { Room } from './support/room.ts';
import type { Screen } from './support/screen.ts';

let dir: string;
let games: string;
let room: Room;
let tv: Screen;
let ana: Phone;
test.beforeEach(async ({ browser }) => {
  dir = await mkdtemp(path.join(tmpdir(), 'partyline-own-'));
  games = path.join(dir, 'games');
  room = await Room.open(browser, ['--games', games]);
  tv = await room.tv({ width: 1920, height: 1080 });
  ana = await room.phone('Ana');
});
test.afterEach(async () => {
  await room.close();
  await rm(dir, { recursive: true, force: true });
});

const shelf = () => tv.page.getByRole('radiogroup', { name: 'Games' }).getByRole('radio');

/** Writes the game into a folder beside the games folder, and drops it there as a whole. */
async function drop(id: string, files: Record<string, string>): Promise<void> {
  await mkdir(path.join(dir, id));
  for (const [name, content] of Object.entries(files)) await writeFile(path.join(dir, id, name), content);
  await rename(path.join(dir, id), path.join(games, id));
}

const wordGame = (id: string, word: string): Record<string, string> => ({
  'game.json': JSON.stringify({
    id,
    title: 'Word',
    tagline: 'Shows one.',
    players: { min: 1, max: 4 },
    minutes: 1,
    languages: ['en'],
    controls: [],
    version: '1.0.0',
    sdk: 1,
  }),
  'game.js': `import { defineGame } from 'partyline';
    import { word } from './word.js';
    export const game = defineGame({
      setup: () => ({}), input() {}, result: () => null,
      controller: () => ({ title: word, controls: [] }),
      mount: (element) => () => { element.textContent = word; },
    });`,
  'word.js': `export const word = '${word}';`,
});

test('the coin of docs/game-reference.md, dropped into a running party, is on the shelf and played', async () => {
  await expect(ana.page.locator('[data-control="game"]')).toHaveCount(0);
  await drop('coin', await gameOfTheDocs('game-reference.md', 'coin'));
  await expect(shelf().filter({ hasText: 'Coin' })).toBeVisible({ timeout: 3_000 });
  await pick(ana.page, 'Coin');
  await ana.page.locator('[data-control="bots"]').getByText('4').tap();
  await ana.page.locator('[data-control="start"]').tap();
  for (let toss = 1; toss <= 5; toss += 1) {
    await expect(ana.page.getByText(`Toss ${toss}`, { exact: true })).toBeVisible();
    await ana.page.locator('[data-control="guess"]').getByText('Heads').tap();
  }
  expect(await room.host.event('gameEnded')).toMatchObject({ gameId: 'coin', ranking: { length: 4 } });
  await expect(tv.page.getByText('The coin has spoken.')).toBeVisible();
});

test('a broken game stands apart with its reason, no phone is offered it, and what is mended moves up', async () => {
  await drop('word', wordGame('word', 'one'));
  await drop('half', { 'game.json': '{\n  "id": "half",\n  "title" "Half"\n}' });
  await drop('future', { 'game.json': JSON.stringify({ sdk: 9 }) });
  await tv.page.getByRole('button', { name: '2 do not run' }).click();
  const broken = tv.page.getByRole('listitem');
  await expect(broken.filter({ hasText: 'half' })).toContainText('line 3, column 11');
  await expect(broken.filter({ hasText: 'future' })).toContainText('SDK 9');
  await expect(tv.page.getByText(games, { exact: true })).toBeVisible();
  await tv.page.keyboard.press('Escape');
  await expect(shelf()).toHaveText(['Floe', 'Word']);
  await expect(ana.page.locator('[data-control="game"] [role="radio"]')).toHaveText([/Floe/, /Word/]);

  for (const [name, content] of Object.entries(wordGame('half', 'two')))
    await writeFile(path.join(games, 'half', name), content);
  await expect(shelf()).toHaveText(['Floe', 'Word', 'Word']);
  await expect(tv.page.getByRole('button', { name: '1 does not run' })).toBeVisible();
});

test('a file that the game imports is the one that lies there at the start, however often it was loaded before', async () => {
  await drop('word', wordGame('word', 'first'));
  const stage = tv.page.frameLocator('iframe').locator('#game');
  await pick(ana.page, 'Word');
  for (const word of ['first', 'again', 'third']) {
    await writeFile(path.join(games, 'word/word.js'), `export const word = '${word}';`);
    await ana.page.locator('[data-control="start"]').tap();
    await expect(stage).toHaveText(word);
    await expect(ana.page.getByText(word, { exact: true })).toBeVisible();
    await tv.page.keyboard.press('Escape');
    await ana.page.locator('[data-control="quit"]').tap();
  }
});

test('a game whose folder is taken away plays on, and is gone from the shelf after it', async () => {
  await drop('word', wordGame('word', 'still here'));
  await pick(ana.page, 'Word');
  await ana.page.locator('[data-control="start"]').tap();
  const stage = tv.page.frameLocator('iframe').locator('#game');
  await expect(stage).toHaveText('still here');
  const told = () => tv.frames.filter(({ type }) => type === 'gamesChanged').length;
  const before = told();
  await rm(path.join(games, 'word'), { recursive: true });
  // The TV knows it by now.
  await expect.poll(told).toBeGreaterThan(before);
  await tv.page.keyboard.press('Escape');
  await expect(stage).toHaveText('still here');
  await ana.page.locator('[data-control="quit"]').tap();
  await expect(shelf()).toHaveCount(0);
  await expect(tv.page.getByRole('heading', { name: 'Floe' })).toBeVisible();
  await expect(ana.page.locator('[data-control="start"]')).toContainText('Floe');
});

test('rules that throw their own dice are stopped in developer mode, and play on in an evening', async ({
  browser,
}) => {
  const loaded = {
    ...wordGame('word', 'dice'),
    'game.js': `import { defineGame } from 'partyline';
      export const game = defineGame({
        setup: () => ({ dice: Math.random() }), input() {}, result: () => null,
        controller: () => ({ title: 'Rolled', controls: [] }),
        mount: (element) => () => { element.textContent = 'Rolled'; },
      });`,
  };
  await drop('word', loaded);
  const play = async (phone: Phone) => {
    await pick(phone.page, 'Word');
    await phone.page.locator('[data-control="start"]').tap();
  };
  await play(ana);
  await expect(ana.page.getByText('Rolled', { exact: true })).toBeVisible();
  const workshop = await Room.open(browser, ['--games', games, '--dev']);
  try {
    const { page } = await workshop.tv();
    await play(await workshop.phone('Bruno'));
    await expect(page.getByText(/The rules called Math\.random\(\) in "setup"/)).toBeVisible();
  } finally {
    await workshop.close();
  }
});

test('a game that draws with React plays as `npm run dev` builds it', async ({ browser }) => {
  const source = path.join(import.meta.dirname, '../../src-renderer/games/_template');
  const before = process.env['NODE_ENV'];
  process.env['NODE_ENV'] = 'development';
  await buildGame({ source, target: path.join(dir, 'template'), mode: 'development' });
  if (before === undefined) delete process.env['NODE_ENV'];
  else process.env['NODE_ENV'] = before;
  await rename(path.join(dir, 'template'), path.join(games, 'template'));
  const workshop = await Room.open(browser, ['--games', games, '--dev']);
  try {
    const { page } = await workshop.tv();
    const bruno = await workshop.phone('Bruno');
    await workshop.phone('Clara');
    await pick(bruno.page, 'Template');
    await bruno.page.locator('[data-control="start"]').tap();
    await expect(bruno.page.locator('[data-control="press"]')).toBeVisible();
    await expect(page.frameLocator('iframe').locator('#game')).not.toBeEmpty();
  } finally {
    await workshop.close();
  }
});

test('a game that breaks names its file and line, and a first start that failed is mended by a save', async ({
  browser,
}) => {
  const good = wordGame('word', 'mended');
  await drop('word', { ...good, 'word.js': `\nexport const word = = 'one';` });
  const workshop = await Room.open(browser, ['--games', games, '--dev']);
  try {
    const { page } = await workshop.tv();
    const bruno = await workshop.phone('Bruno');
    const save = (code: string) => writeFile(path.join(games, 'word/word.js'), code);
    await pick(bruno.page, 'Word');
    await bruno.page.locator('[data-control="start"]').tap();
    await expect(page.getByText(`SyntaxError: Unexpected token '='`)).toBeVisible();
    await expect(page.getByText(/^at word\.js:2:21$/)).toBeVisible();

    // A built game is found, read and started meanwhile, on a machine that may be busy.
    const slowly = { timeout: 30_000 };
    await save(`export const word = tell();\n\nfunction tell() {\n  return globalThis.nothing.here;\n}`);
    await expect(page.getByText(/^at tell \(word\.js:4:\d+\)$/)).toBeVisible(slowly);

    // React itself throws, and its stack leads nowhere: the place is the component.
    const draws = `import { defineGame } from 'partyline';
      export const game = defineGame({
        setup: () => ({ odd: 1 }), input() {}, result: () => null,
        controller: () => ({ controls: [] }), Tv: ({ state }) => state,
      });`;
    await writeFile(path.join(games, 'word/game.js'), draws);
    await expect(page.getByText(/React error #31/)).toBeVisible(slowly);
    await expect(page.getByText(/^at Tv \(game\.js:\d+:\d+\)$/)).toBeVisible();

    await writeFile(path.join(games, 'word/game.js'), good['game.js'] ?? '');
    await save(`export const word = 'mended';`);
    await expect(page.frameLocator('iframe').locator('#game')).toHaveText('mended', slowly);
  } finally {
    await workshop.close();
  }
});

test('an effect that no phone has is an error in developer mode, and is left out of an evening', async ({
  browser,
}) => {
  const flashing = {
    ...wordGame('word', 'lit'),
    'game.js': `import { defineGame } from 'partyline';
      export const game = defineGame({
        setup: () => ({ lit: false }), result: () => null,
        input: { go(state, player, value, ctx) { ctx.effect(player, { flash: 'red' }); state.lit = true; } },
        controller: (state) => ({ title: state.lit ? 'Lit' : 'Dark', controls: [{ kind: 'button', id: 'go' }] }),
        mount: () => () => {},
      });`,
  };
  await drop('word', flashing);
  const play = async (phone: Phone) => {
    await pick(phone.page, 'Word');
    await phone.page.locator('[data-control="start"]').tap();
    await phone.page.locator('[data-control="go"]').tap();
  };
  await play(ana);
  await expect(ana.page.getByText('Lit', { exact: true })).toBeVisible();
  const workshop = await Room.open(browser, ['--games', games, '--dev']);
  try {
    const { page } = await workshop.tv();
    await play(await workshop.phone('Bruno'));
    await expect(page.getByText(/ctx\.effect was given 'red' as "flash"/)).toBeVisible();
    await expect(page.getByText(/^at .*go.* \(game\.js:4:\d+\)$/)).toBeVisible();
  } finally {
    await workshop.close();
  }
});
