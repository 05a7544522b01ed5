import path from 'node:path';
import { expect, test } from '@playwright/test';
import { mathsHash } from '../support/same-maths.ts';
import type { Phone } from './support/phones.ts';
import { pick } from './support/pick.ts';
import { Room } from './support/room.ts';
import type { Screen } from './support/screen.ts';

/** Games of the user's own folder that mean no good. */
const GAMES = path.join(import.meta.dirname, 'games');

let room: Room;
let tv: Screen;
let ana: Phone;
test.beforeEach(async ({ browser }) => {
  room = await Room.open(browser, ['--games', GAMES]);
  tv = await room.tv();
  ana = await room.phone('Ana');
});
test.afterEach(() => room.close());

async function start(title: string): Promise<void> {
  await pick(ana.page, title);
  await ana.page.locator('[data-control="start"]').tap();
  await room.host.event('gameStarted');
}

test('a nosy game finds every door shut', async () => {
  await start('Nosy');
  await expect(ana.page.getByText(/^Open doors:/)).toHaveText('Open doors: none');
});

test('a game that throws ends with a card, and the evening goes on', async () => {
  await start('Clumsy');
  await ana.page.locator('[data-control="throw"]').tap();
  await expect(tv.page.getByText('Clumsy hung up on us.')).toBeVisible();
  expect(await room.host.event('problem')).toMatchObject({
    message: expect.stringContaining('I dropped the ball'),
  });
  await ana.page.locator('[data-control="lobby"]').tap();
  await expect(tv.page.getByText('Scan to join')).toBeVisible();
});

test('a game that hangs is noticed and ended, and the TV stays awake', async () => {
  await start('Clumsy');
  await ana.page.locator('[data-control="hang"]').tap();
  await expect(tv.page.getByText('Clumsy hung up on us.')).toBeVisible({ timeout: 15_000 });
  await expect(tv.page.locator('iframe')).toHaveCount(0);
});

test('a game has the files of its own folder, and hears when a finger came down', async () => {
  await start('Shelf');
  const stage = tv.page.frameLocator('iframe').locator('#game');
  await expect(stage).toHaveText('asset("../floe/game.js"), frame, module, picture 8 / null');
  await ana.page.locator('[data-control="press"]').tap();
  // Some milliseconds ago, or a part of a step ahead; never as long ago as a second, where belief ends.
  await expect(stage).toHaveText(/ \/ -?\d{1,3}$/);
});

test('the maths of rules gives the same bits as in Node', async () => {
  const hash = await mathsHash();
  expect(await ana.page.evaluate(hash)).toBe(hash());
});

test('phones beyond the maximum answer, each counts once, and a reload of TV and phone together loses nothing', async () => {
  const bea = await room.phone('Bea');
  const caio = await room.phone('Caio');
  await start('Polls');
  const shown = tv.page.frameLocator('.stage iframe').getByText(/^Question/);
  const answer = (phone: Phone, label: string) => phone.page.getByText(label, { exact: true }).tap();
  await answer(bea, 'Yes');
  await expect(shown).toHaveText('Question 1: 1 yes, 0 no of 1');
  await answer(caio, 'No');
  await answer(bea, 'No');
  await expect(shown).toHaveText('Question 1: 0 yes, 2 no of 2');
  await ana.page.locator('[data-control="next"]').tap();
  await expect(bea.page.getByText('Question 2')).toBeVisible();
  await expect(shown).toHaveText('Question 2: 0 yes, 0 no of 0');
  await answer(bea, 'Yes');
  await expect(shown).toHaveText('Question 2: 1 yes, 0 no of 1');
  await Promise.all([tv.page.reload(), bea.page.reload()]);
  await answer(caio, 'Yes');
  await expect(shown).toHaveText('Question 2: 2 yes, 0 no of 2');
  await answer(bea, 'No');
  await expect(shown).toHaveText('Question 2: 1 yes, 1 no of 2');
});

test('teams are made in the lobby, by hand and by chance, and outlive a TV and a host that go at once', async () => {
  const bea = await room.phone('Bea');
  const caio = await room.phone('Caio');
  await pick(ana.page, 'Sides');
  const side = (phone: Phone, label: string) => phone.page.locator('[data-control="side"]').getByText(label);
  await ana.page.locator('[data-control="teams"]').getByText('2', { exact: true }).tap();
  await expect(tv.page.locator('.tag .team-badge')).toHaveCount(3);
  await side(bea, 'Stars').tap();
  await expect(tv.page.getByRole('img', { name: 'Stars' })).toHaveCount(3);
  await side(ana, 'Hearts').tap();
  await expect(tv.page.getByRole('img', { name: 'Hearts' })).toHaveCount(1);
  await tv.page.getByRole('button', { name: 'Shuffle the teams' }).click();
  await side(ana, 'Hearts').tap();
  await side(bea, 'Stars').tap();
  await side(caio, 'Stars').tap();
  await expect(tv.page.getByRole('img', { name: 'Stars' })).toHaveCount(2);
  await tv.page.reload();
  await expect(tv.page.getByRole('img', { name: 'Stars' })).toHaveCount(2);
  await ana.page.locator('[data-control="start"]').tap();
  const shown = tv.page.frameLocator('.stage iframe').getByText(/^Stars/);
  await expect(shown).toHaveText('Stars: Bea Caio 0; Hearts: Ana 0');
  await bea.page.locator('[data-control="pull"]').tap();
  await expect(shown).toHaveText('Stars: Bea Caio 1; Hearts: Ana 0');
  room.host.signal('SIGKILL');
  const reopened = room.reopen();
  await tv.page.reload().catch(() => null);
  await reopened;
  await tv.page.goto(String(room.ready['tvUrl']));
  await expect(bea.page.getByText('Stars')).toBeVisible({ timeout: 20_000 });
  await bea.page.locator('[data-control="pull"]').tap();
  await expect(shown).toHaveText('Stars: Bea Caio 2; Hearts: Ana 0');
  const late = await room.phones.joined('Dora');
  await expect(late.page.getByText('Hearts')).toBeVisible();
});

test('options are chosen at the TV and on the phone in charge, reach the game, and outlive the host', async () => {
  await pick(ana.page, 'Sides');
  await tv.page.keyboard.press('o');
  const panel = tv.page.getByRole('dialog', { name: 'Sides: options' });
  await panel.getByRole('button', { name: 'Strength: more' }).click();
  await panel.getByRole('switch', { name: 'Loud' }).click();
  await tv.page.keyboard.press('Escape');
  await expect(tv.page.getByText('Strength: 3 · Loud: On')).toBeVisible();
  const strength = ana.page.locator('[data-control="option.strength"]');
  await expect(strength.getByRole('radio', { name: '3' })).toBeChecked();
  await strength.getByText('1', { exact: true }).tap();
  await expect(tv.page.getByText('Strength: 1 · Loud: On')).toBeVisible();
  room.host.signal('SIGTERM');
  await room.reopen();
  await tv.page.goto(String(room.ready['tvUrl']));
  await expect(tv.page.getByText('Strength: 1 · Loud: On')).toBeVisible();
  await ana.page.locator('[data-control="start"]').tap();
  await expect(
    tv.page.frameLocator('.stage iframe').getByText('no teams {"strength":1,"loud":true}'),
  ).toBeVisible();
});
