/** Content packs, as people choose them, add to them, and break them. */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import type { Phone } from './support/phones.ts';
import { pick } from './support/pick.ts';
import { Room } from './support/room.ts';

let room: Room;
let tv: Page;
let ana: Phone;
test.beforeEach(async ({ browser }) => {
  room = await Room.open(browser, ['--games', path.join(import.meta.dirname, 'games')]);
  tv = (await room.tv({ width: 1920, height: 1080 })).page;
  ana = await room.phone('Ana');
  await pick(ana.page, 'Pub');
});
test.afterEach(() => room.close());

const panel = () => tv.getByRole('dialog', { name: 'Pub: options' });
const packAtTv = (name: RegExp) => panel().getByRole('checkbox', { name });
const onPhone = () => ana.page.locator('[data-control="option.packs"]');
const playing = () => tv.frameLocator('iframe').locator('#game');

async function start(): Promise<void> {
  await ana.page.locator('[data-control="start"]').tap();
}

test('packs are chosen at the TV and by touch on the phone in charge, and the game gets those', async () => {
  await expect(onPhone().getByRole('checkbox', { name: 'Animals' })).toBeChecked();
  await tv.keyboard.press('o');
  await expect(packAtTv(/^Scandals/)).toBeChecked();
  await expect(packAtTv(/^Bichos/)).not.toBeChecked();
  await expect(packAtTv(/^Bichos/)).toContainText('Brazilian Portuguese');
  await packAtTv(/^Scandals/).click();
  await expect(onPhone().getByRole('checkbox', { name: 'Scandals of kings and queens' })).not.toBeChecked();
  // The last one stays.
  await packAtTv(/^Animals/).click();
  await expect(packAtTv(/^Animals/)).toBeChecked();
  await onPhone().getByText('Bichos (Brazilian Portuguese)').tap();
  await expect(packAtTv(/^Bichos/)).toBeChecked();
  await tv.keyboard.press('Escape');
  await start();
  await expect(playing()).toHaveText('Playing Animals and Bichos: Which one barks?');
  await ana.page.locator('[data-control="answer"]').getByText('The cat').tap();
  await expect(playing()).toHaveText('Playing Animals and Bichos: Qual deles late?');
});

test('a pack that is dropped into the data folder is there at once, and one that is broken says why', async () => {
  const folder = path.join(room.dataDir, 'packs');
  await mkdir(folder, { recursive: true });
  const more = { partylinePack: 1, game: 'pub', id: 'more', title: 'More', language: 'en' };
  const items = [{ question: 'What is more?', answers: ['This', 'That'] }];
  await writeFile(path.join(folder, 'more.json'), JSON.stringify({ ...more, items }));
  await writeFile(path.join(folder, 'bad.json'), JSON.stringify({ ...more, items: [{}] }, null, 2));
  await tv.keyboard.press('o');
  await expect(packAtTv(/^More/)).toBeChecked();
  await tv.keyboard.press('Escape');
  await tv.keyboard.press('m');
  await tv.getByRole('tab', { name: 'Games' }).click();
  await expect(tv.getByText(`Packs of questions or words go into ${folder}`)).toBeVisible();
  await expect(tv.getByText('bad.json, line 8: “items.0.question” is missing.')).toBeVisible();
});

test('family mode leaves the packs that are marked for it', async () => {
  await tv.keyboard.press('m');
  await tv.getByRole('tab', { name: 'The house' }).click();
  await tv.getByRole('switch', { name: 'Family mode' }).click();
  await tv.keyboard.press('Escape');
  await expect(onPhone().getByText('Scandals of kings and queens')).toHaveCount(0);
  await start();
  await expect(playing()).toHaveText('Playing Animals: Which one barks?');
});

test('a game goes on with the packs that it began with, whatever becomes of their files', async () => {
  const folder = path.join(room.dataDir, 'packs');
  await mkdir(folder, { recursive: true });
  const pack = (question: string) =>
    JSON.stringify({
      partylinePack: 1,
      game: 'pub',
      id: 'animals',
      title: 'Mended',
      language: 'en',
      items: [{ question, answers: ['This', 'That'] }],
    });
  await writeFile(path.join(folder, 'animals.json'), pack('What was it?'));
  await expect(onPhone().getByText('Mended')).toBeVisible();
  await start();
  await expect(playing()).toContainText('What was it?');
  await writeFile(path.join(folder, 'animals.json'), pack('What is it now?'));
  await tv.reload();
  await expect(playing()).toContainText('What was it?');
  await ana.page.locator('[data-control="answer"]').getByText('This').tap();
  await expect(playing()).toContainText('Who had six wives?');
  await ana.page.locator('[data-control="answer"]').getByText('Henry VIII').tap();
  await expect(playing()).toContainText('What was it?');
});
