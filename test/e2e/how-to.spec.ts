/** The how-to before a game: tried on the phones, ended by everybody's word, skipped for who knows the game. */
import { expect, test } from '@playwright/test';
import type { Phone } from './support/phones.ts';
import { Room } from './support/room.ts';
import type { Screen } from './support/screen.ts';
import { Thumb } from './support/thumb.ts';

let room: Room;
let tv: Screen;
let ana: Phone;
let bea: Phone;
test.beforeEach(async ({ browser }) => {
  room = await Room.open(browser, [], {}, true);
  tv = await room.tv();
  ana = await room.phone('Ana');
  bea = await room.phone('Bea');
});
test.afterEach(() => room.close());

const ready = ({ page }: Phone) => page.locator('[data-control="shell.ready"]');
const scenes = ({ frames }: Phone) =>
  frames.flatMap(({ type, data }) => (type === 'controller' ? [data['scene']] : []));

async function start(): Promise<void> {
  await ana.page.locator('[data-control="start"]').tap();
  await ready(ana).waitFor();
}

test('everybody tries Floe by its own controls, and it begins when the last is ready', async () => {
  await start();
  await expect(tv.page.getByText('Slide with your thumb. You keep going.')).toBeVisible();
  await expect(tv.page.getByText('0 of 2 ready')).toBeVisible();
  await expect(bea.page.getByText('Slide with your thumb. You keep going.')).toBeVisible();
  // An input to a scene is done with at once, and never reaches the game.
  const thumb = await Thumb.on(bea.page);
  await thumb.push('move', { x: 1, y: 0 });
  await thumb.lift(1);
  await ready(bea).tap();
  await expect(tv.page.getByText('1 of 2 ready')).toBeVisible();
  await ready(ana).tap();
  await expect(tv.page.getByRole('region', { name: 'How to play' })).toHaveCount(0);
  await expect(ready(bea)).toHaveCount(0);
  await expect.poll(() => scenes(bea).at(-1)).toBe('game');
});

test('who is away is not waited for, and Enter at the TV begins at once', async () => {
  await start();
  await ready(ana).tap();
  await expect(tv.page.getByText('1 of 2 ready')).toBeVisible();
  await bea.page.goto('about:blank');
  await expect(tv.page.getByRole('region', { name: 'How to play' })).toHaveCount(0);
  await expect.poll(() => scenes(ana).at(-1)).toBe('game');
  // Back to the lobby, and again: Bea has not played it yet.
  await tv.page.keyboard.press('Escape');
  await tv.page.getByRole('button', { name: 'Back to the lobby' }).click();
  await bea.page.goBack();
  await bea.page.locator('[data-control="pluck"]').waitFor();
  await start();
  await tv.page.keyboard.press('Enter');
  await expect.poll(() => scenes(ana).at(-1)).toBe('game');
});

test('a TV and a phone that reload in the middle of it find the game at its beginning', async () => {
  await start();
  await Promise.all([tv.page.reload(), bea.page.reload()]);
  await expect.poll(() => scenes(ana).at(-1), { timeout: 20_000 }).toBe('game');
  await expect(bea.page.locator('[data-control="move"]')).toBeVisible();
  await expect(tv.page.getByRole('region', { name: 'How to play' })).toHaveCount(0);
});
