import { expect, test } from '@playwright/test';
import { Room, type Phone } from './support/room.ts';

let room: Room;
test.beforeEach(async ({ browser }) => {
  room = await Room.open(browser);
});
test.afterEach(() => room.close());

/** Everything that a phone may ever hear. */
const FOR_PHONES = ['welcome', 'controller', 'you', 'effect', 'pong', 'error', 'refused', 'bye'];

async function playing(phone: Phone): Promise<void> {
  await phone.page.locator('[data-control="dash"]').waitFor();
}

test('four phones play Floe to its result, one returns mid-round, one joins late', async () => {
  test.setTimeout(180_000);
  const tv = await room.tv();
  const names = ['Ana', 'Bruno', 'Clara', 'Davi'];
  const phones: Phone[] = [];
  for (const name of names) {
    phones.push(await room.phone(name));
    await expect(tv.page.getByText(`${name} is on the line.`)).toBeVisible();
  }
  const [ana, bruno, clara, davi] = phones;
  if (!ana || !bruno || !clara || !davi) throw new Error('not four phones');

  // The first to join is in charge; the others have nothing to start with.
  await expect(bruno.page.locator('[data-control="start"]')).toHaveCount(0);
  await ana.page.locator('[data-control="start"]').tap();
  await Promise.all(phones.map(playing));
  await room.host.event('gameStarted');

  // A stick and a button at once, as two thumbs do it.
  await davi.thumb.push('move', { x: 0, y: -1 });
  await davi.thumb.tap('dash');
  await davi.thumb.lift(1);

  // Bruno's browser is killed mid-round and the code scanned again.
  await bruno.page.close();
  await room.host.event('playerDropped');
  const back = await room.scan(bruno.context);
  await playing(back);
  expect(await room.host.event('playerReturned')).toMatchObject({ name: 'Bruno' });
  expect(back.frames.slice(0, 2).map((frame) => frame.type)).toEqual(['welcome', 'controller']);
  expect(back.frames[0]?.data).toMatchObject({ name: 'Bruno', inCharge: false });

  // Eva comes too late for this round and waits for the next.
  const eva = await room.stranger();
  await eva.page.getByLabel('Your name').fill('Eva');
  await eva.page.getByRole('button', { name: 'Join', exact: true }).tap();
  await expect(eva.page.getByText('You are in from the next round.')).toBeVisible();

  // Everybody but Ana walks off the ice, round after round, until the game is over.
  const walkers = [
    { phone: back, direction: { x: 1, y: 0 } },
    { phone: clara, direction: { x: -1, y: 0 } },
    { phone: davi, direction: { x: 0, y: 1 } },
    { phone: eva, direction: { x: 0, y: -1 } },
  ];
  let isOver = false;
  const walk = walkers.map(async ({ phone, direction }) => {
    while (!isOver) {
      const dash = phone.page.locator('[data-control="dash"]');
      const canWalk = await dash.waitFor({ timeout: 1_000 }).then(
        () => true,
        () => false,
      );
      if (!canWalk || isOver) continue;
      await phone.thumb.push('move', direction).catch(() => undefined);
      await dash.waitFor({ state: 'detached' }).catch(() => undefined);
      await phone.thumb.lift(1);
    }
  });
  const ended = await room.host.event('gameEnded');
  isOver = true;
  await Promise.all(walk);

  const ranking = ended['ranking'] as { playerId: string; score: number }[];
  expect(ranking).toHaveLength(5);
  const best = [...ranking].sort((one, other) => other.score - one.score)[0];
  expect(best?.playerId).toBe(ana.frames.find((frame) => frame.type === 'welcome')?.data['playerId']);
  await expect(tv.page.getByText('Ana wins')).toBeVisible({ timeout: 20_000 });

  // One tap, and it goes again.
  await ana.page.locator('[data-control="rematch"]').tap();
  await playing(ana);

  // Nobody but the TV heard of the others.
  const ids = ranking.map((place) => place.playerId);
  for (const phone of [ana, back, clara, davi, eva]) {
    const own = String(phone.frames.find((frame) => frame.type === 'welcome')?.data['playerId']);
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
  await tv.page.getByRole('button', { name: 'Back to the lobby' }).click();
  await expect(tv.page.getByText('Scan to join')).toBeVisible();
});
