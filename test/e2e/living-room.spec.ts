import { expect, test } from '@playwright/test';
import { playEvening, playing } from './support/evening.ts';
import { Room } from './support/room.ts';

let room: Room;
test.beforeEach(async ({ browser }) => {
  room = await Room.open(browser);
});
test.afterEach(() => room.close());

/** Everything that a phone may ever hear, whose owner keeps no order. */
const FOR_PHONES = 'door welcome controller you effect taken pong error refused bye'.split(' ');

test('2.1 an evening of Floe, and nobody but the TV hears of the others', async () => {
  test.setTimeout(180_000);
  const tv = await room.tv();
  const guests = await playEvening(tv.page, room.phones);

  // The one who came back had a welcome, and right after it the controller.
  expect(guests.bruno.frames.slice(0, 2).map((frame) => frame.type)).toEqual(['welcome', 'controller']);
  const events = room.host.lines.map((line) => line.event);
  for (const event of ['gameStarted', 'playerDropped', 'playerReturned', 'gameEnded']) {
    expect(events).toContain(event);
  }
  const ended = await room.host.event('gameEnded');
  const ids = (ended['ranking'] as { playerId: string }[]).map((place) => place.playerId);
  expect(ids).toHaveLength(5);

  for (const phone of Object.values(guests)) {
    const own = phone.frames.find((frame) => frame.type === 'welcome')?.data['playerId'];
    expect(ids).toContain(own);
    const heard = new Set(phone.frames.map((frame) => frame.type));
    expect([...heard].filter((type) => !FOR_PHONES.includes(type))).toEqual([]);
    const others = ids.filter((id) => id !== own);
    for (const frame of phone.frames) {
      for (const id of others) expect(JSON.stringify(frame)).not.toContain(`"${id}"`);
    }
  }
  const told = new Set(tv.frames.map((frame) => frame.type));
  for (const type of ['playerJoined', 'playerDropped', 'playerReturned']) expect(told).toContain(type);
  expect(told.has('inputs') || told.has('input')).toBe(true);
});

test('a TV that is reloaded mid-round goes on with the game', async () => {
  const tv = await room.tv();
  const [ana, bruno] = [await room.phone('Ana'), await room.phone('Bruno')];
  await ana.page.locator('[data-control="start"]').tap();
  await Promise.all([playing(ana), playing(bruno)]);
  await expect(tv.page.locator('iframe')).toBeVisible();
  await expect.poll(() => tv.frames.length).toBeGreaterThan(0);
  await bruno.thumb.push('move', { x: 0.2, y: 0 });

  const heardBefore = ana.frames.length;
  await tv.page.reload();
  await expect(tv.page.locator('iframe')).toBeVisible();
  await expect
    .poll(() => ana.frames.slice(heardBefore).some((frame) => frame.type === 'controller'))
    .toBe(true);
  await playing(ana);
  expect(room.host.lines.filter((line) => line.event === 'gameStarted')).toHaveLength(1);
});

test('keyboard and mouse at the TV pick, start, pause and quit', async () => {
  const tv = await room.tv();
  await room.phone('Ana');
  await tv.page.getByRole('button', { name: 'Fewer bots' }).waitFor();
  await tv.page.getByRole('button', { name: 'More bots' }).click();
  await tv.page.getByRole('button', { name: 'Start' }).focus();
  await tv.page.keyboard.press('Enter');
  await room.host.event('gameStarted');
  await tv.page.keyboard.press('Escape');
  await expect(tv.page.getByText('On hold.')).toBeVisible();
  // The key that closes the menu does nothing to the game behind it.
  const menu = tv.page.getByRole('dialog', { name: 'House rules' });
  await tv.page.keyboard.press('m');
  await expect(menu).toBeVisible();
  await tv.page.keyboard.press('Escape');
  await expect(menu).toBeHidden();
  await expect(tv.page.getByText('On hold.')).toBeVisible();
  await tv.page.getByRole('button', { name: 'Back to the lobby' }).click();
  await expect(tv.page.getByText('Scan to join')).toBeVisible();
});
