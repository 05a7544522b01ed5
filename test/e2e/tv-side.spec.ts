/** The TV side of the SDK on the real stage: the games of docs/game-tv.md, as their makers would drop them into the folder. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test, type FrameLocator } from '@playwright/test';
import { gameOfTheDocs } from './support/docs-game.ts';
import type { Phone } from './support/phones.ts';
import { pick } from './support/pick.ts';
import { Room } from './support/room.ts';
import type { Screen } from './support/screen.ts';

let games: string;
let room: Room;
let tv: Screen;
let ana: Phone;
test.beforeEach(async ({ browser }) => {
  games = await mkdtemp(path.join(tmpdir(), 'partyline-tv-side-'));
  for (const id of ['marbles', 'podium']) await install(id, await gameOfTheDocs('game-tv.md', id));
  room = await Room.open(browser, ['--games', games]);
  tv = await room.tv();
  ana = await room.phone('Ana');
});
test.afterEach(async () => {
  await room.close();
  await rm(games, { recursive: true, force: true });
});

async function install(id: string, files: Record<string, string | Buffer>): Promise<void> {
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(games, id, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, content);
  }
}

async function start(title: string): Promise<FrameLocator> {
  await pick(ana.page, title);
  await ana.page.locator('[data-control="bots"]').getByText('4').tap();
  await ana.page.locator('[data-control="start"]').tap();
  await room.host.event('gameStarted');
  return tv.page.frameLocator('iframe');
}

test('Marbles is drawn on a canvas that fits the TV, with physics, from the countdown to the result', async () => {
  const stage = await start('Marbles');
  const canvas = stage.locator('#game canvas');
  await expect(canvas).toHaveJSProperty('width', 1280);
  await expect(canvas).toHaveJSProperty('height', 720);
  await tv.page.setViewportSize({ width: 1024, height: 768 });
  await expect(canvas).toHaveJSProperty('width', 1024);
  await ana.page.locator('[data-control="flick"]').waitFor({ timeout: 20_000 });
  const ended = await room.host.event('gameEnded', (line) => line['gameId'] === 'marbles');
  // They clicked.
  expect(JSON.stringify(ended['ranking'])).toMatch(/"score":[1-9]/);
  await expect(tv.page.getByText('Click, click, click.')).toBeVisible();
});

test('Podium is drawn with React: letters that fit, name tags, a countdown, and confetti', async () => {
  const stage = await start('Podium');
  const words = stage.getByText('Press to climb');
  await expect(stage.locator('bdi', { hasText: 'Ana' })).toBeVisible();
  await expect(stage.locator('svg path').first()).toBeAttached();
  // The cord is as long as the name, and does not make the tag longer.
  const tag = await stage.locator('bdi', { hasText: 'Ana' }).boundingBox();
  expect(tag?.width).toBeLessThan(100);
  await expect(words).toHaveCSS('font-size', /^\d/);
  const sizes = await words.evaluate((text) => {
    const room = text.parentElement;
    return {
      font: parseFloat(getComputedStyle(text).fontSize),
      wide: text.scrollWidth,
      room: room?.clientWidth ?? 0,
    };
  });
  expect(sizes.wide).toBeLessThanOrEqual(sizes.room);
  // 22vh would be wider than the page.
  expect(sizes.font).toBeGreaterThan(80);
  await expect(stage.getByText('2', { exact: true }).last()).toBeVisible();
  const confetti = stage.locator('canvas');
  await expect(confetti).toBeVisible({ timeout: 20_000 });
  await expect
    .poll(() =>
      confetti.evaluate((canvas: HTMLCanvasElement) => {
        const pixels = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
        return pixels.filter((value, index) => index % 4 === 3 && value > 0).length;
      }),
    )
    .toBeGreaterThan(1_000);
  expect(await room.host.event('gameEnded')).toMatchObject({ gameId: 'podium' });
});
