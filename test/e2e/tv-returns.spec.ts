/** A TV that comes back finds one of these: its own moment, another TV's, a result, or a game that is away. */
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { FaultyLine } from './support/faulty-line.ts';
import type { Phone } from './support/phones.ts';
import { pick } from './support/pick.ts';
import { Room } from './support/room.ts';
import { openScreen } from './support/screen.ts';

const COUNT = {
  'game.json': JSON.stringify({
    id: 'count',
    title: 'Count',
    tagline: 'Counts.',
    players: { min: 1, max: 4 },
    minutes: 1,
    languages: ['en'],
    controls: ['button'],
    version: '1.0.0',
    sdk: 1,
  }),
  'game.js': `import { defineGame } from 'partyline';
    const button = (id) => ({ kind: 'button', id });
    export const game = defineGame({
      setup: ({ players }) => ({ count: 0, over: false, ids: players.map(({ id }) => id) }),
      input(state, player, control, value) {
        if (value !== true) return;
        if (control === 'more') state.count += 1;
        else state.over = true;
      },
      controller: (state) => ({ title: 'Count ' + state.count, controls: [button('more'), button('end')] }),
      result: ({ count, ids, over }) => over
        ? { ranking: ids.map((playerId) => ({ playerId, score: count })), headline: 'Counted' }
        : null,
      mount: (element) => (state) => { element.textContent = 'Count ' + state.count; },
    });`,
};

let dir: string;
let room: Room;
let line: FaultyLine;
let tv: Page;
let ana: Phone;
test.beforeEach(async ({ browser }) => {
  dir = await mkdtemp(path.join(tmpdir(), 'partyline-returns-'));
  const folder = path.join(dir, 'games', 'count');
  await mkdir(folder, { recursive: true });
  for (const [name, content] of Object.entries(COUNT)) await writeFile(path.join(folder, name), content);
  room = await Room.open(browser, ['--games', path.join(dir, 'games')]);
  line = await FaultyLine.open();
  line.hostPort = Number(room.ready['port']);
  tv = await openTv();
  ana = await room.phone('Ana');
});
test.afterEach(async () => {
  await room.close();
  await line.close();
  await rm(dir, { recursive: true, force: true });
});

test('8.8 a TV whose line was away while another one ran the party lets that one go on', async () => {
  const other = await replacedAtTwo();
  await press('more');
  await expect(onStage(other)).toHaveText('Count 3');

  line.heal();
  await expect(tv.getByText('Another screen is the TV now.')).toBeVisible();
  await press('more');
  await expect(onStage(other)).toHaveText('Count 4');
});

test('8.8 a TV whose line was away while its game ended on another one does not bring it back', async () => {
  const other = await replacedAtTwo();
  await press('end');
  await expect(other.getByText('Counted')).toBeVisible();
  await other.keyboard.press('Escape');
  await expect(other.getByRole('button', { name: 'Start' })).toBeVisible();
  await other.close();

  line.heal();
  await expect(tv.getByRole('button', { name: 'Start' })).toBeVisible();
  await expect(tv.locator('iframe')).toHaveCount(0);
  await expect(ana.page.locator('[data-control="start"]')).toContainText('Count');
});

test('a result is still there after a reload, and so is its rematch', async () => {
  await countTo(3);
  await press('end');
  await expect(tv.getByText('Counted')).toBeVisible();
  await tv.reload();
  await expect(tv.getByText('Counted')).toBeVisible();
  await expect(ana.page.getByText('Score: 3')).toBeVisible();
  await press('rematch');
  await expect(onStage(tv)).toHaveText('Count 0');
});

test('a game whose folder is away while the TV comes back waits for it, and goes on', async () => {
  await countTo(2);
  await rename(path.join(dir, 'games', 'count'), path.join(dir, 'count'));
  await tv.reload();
  await expect(tv.getByRole('heading', { name: 'count is not on its shelf.' })).toBeVisible();
  await expect(
    ana.page.getByText('It goes on where it was as soon as the folder “count” is back.'),
  ).toBeVisible();
  await expect(ana.page.locator('[data-control]')).toHaveText('Give it up');
  // Whoever hits a key meanwhile gives nothing up.
  await tv.keyboard.press('Escape');
  await tv.keyboard.press('Enter');

  await rename(path.join(dir, 'count'), path.join(dir, 'games', 'count'));
  await expect(onStage(tv)).toHaveText('Count 2');
  await press('more');
  await expect(onStage(tv)).toHaveText('Count 3');
});

test('a list of games that never comes is asked for again', async ({ browser }) => {
  await countTo(2);
  const { page } = await openScreen(await browser.newContext());
  let asked = 0;
  await page.route('**/games', (route) => {
    asked += 1;
    // The first answer hangs, as on a connection that died; the shell does not wait for it for ever.
    if (asked > 2) void route.continue();
  });
  await page.goto(String(room.ready['tvUrl']));
  await expect(page.getByText('Ringing the host…')).toBeVisible();
  await expect(onStage(page)).toHaveText('Count 2', { timeout: 15_000 });
  await page.context().close();
});

/** Cuts the TV's line at a count of two; another one goes on with the game. */
async function replacedAtTwo(): Promise<Page> {
  await countTo(2);
  line.cut();
  await room.host.event('tvGone');
  const other = await room.page();
  await other.goto(String(room.ready['tvUrl']));
  await expect(onStage(other)).toHaveText('Count 2');
  return other;
}

async function openTv(): Promise<Page> {
  const page = await room.page();
  const url = new URL(String(room.ready['tvUrl']));
  url.port = String(line.port);
  await page.goto(url.href);
  await page.getByText(String(room.ready['code']), { exact: true }).waitFor();
  return page;
}

async function countTo(count: number): Promise<void> {
  await pick(ana.page, 'Count');
  await press('start');
  for (let i = 1; i <= count; i += 1) {
    await press('more');
    await expect(ana.page.getByText(`Count ${i}`, { exact: true })).toBeVisible();
  }
}

async function press(control: string): Promise<void> {
  await ana.page.locator(`[data-control="${control}"]`).tap();
}

function onStage(page: Page) {
  return page.frameLocator('iframe').locator('#game');
}
