/** A packed game that is dropped on the TV, or chosen in its menu: what it is stands on a card before it is added. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { gameFiles, zipOf } from '../../src-main/host/games/archive/zip-kit.ts';
import { dropFile } from './support/drop-file.ts';
import { Room } from './support/room.ts';

let dir: string;
let room: Room;
let tv: Page;
test.beforeEach(async ({ browser }) => {
  dir = await mkdtemp(path.join(tmpdir(), 'partyline-add-'));
  room = await Room.open(browser, ['--games', path.join(dir, 'games')]);
  tv = (await room.tv({ width: 1920, height: 1080 })).page;
});
test.afterEach(async () => {
  await room.close();
  await rm(dir, { recursive: true, force: true });
});

const trivia = (more: object = {}) =>
  zipOf(gameFiles('trivia', { title: 'Trivia', tagline: 'Who knows?', ...more }));
const shelf = () => tv.getByRole('radiogroup', { name: 'Games' }).getByRole('radio');

test('a packed game that is dropped says what it is, and is on the shelf once it is added', async () => {
  await dropFile(tv, {
    name: 'trivia-1.2.0.partyline',
    bytes: trivia({ version: '1.2.0', author: 'Ana Souza', licence: 'MIT' }),
  });
  const card = tv.getByRole('dialog', { name: 'Add Trivia?' });
  await expect(card).toBeVisible();
  for (const fact of ['Version 1.2.0', 'By Ana Souza', 'Licence MIT', 'Size 1 kB, 3 files'])
    await expect(
      card.locator('dl > div').filter({ hasText: new RegExp(fact.replace(' ', '\\s*')) }),
    ).toHaveCount(1);
  // Enter pressed twice does no harm.
  await expect(card.getByRole('button', { name: 'Not now' })).toBeFocused();
  await expect(shelf().filter({ hasText: 'Trivia' })).toHaveCount(0);
  await card.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(tv.getByRole('dialog', { name: 'Trivia is on the shelf.' })).toBeVisible();
  await tv.keyboard.press('Escape');
  await expect(tv.getByRole('dialog')).toHaveCount(0);
  await expect(shelf().filter({ hasText: 'Trivia' })).toBeVisible();
});

test('by keyboard alone: chosen in the menu, the keys stay on the card, and Escape is "not now"', async () => {
  const file = path.join(dir, 'trivia.partyline');
  await writeFile(file, trivia());
  await tv.keyboard.press('m');
  await tv.getByRole('tab', { name: 'Games' }).click();
  const chooser = tv.waitForEvent('filechooser');
  await tv.getByRole('button', { name: 'Add a game' }).press('Enter');
  await (await chooser).setFiles(file);
  const card = tv.getByRole('dialog', { name: 'Add Trivia?' });
  await expect(card.getByText('not said')).toHaveCount(2);
  await tv.keyboard.press('m');
  await tv.keyboard.press('Tab');
  await expect(card.getByRole('button', { name: 'Add', exact: true })).toBeFocused();
  await tv.keyboard.press('Tab');
  await expect(card.getByRole('button', { name: 'Not now' })).toBeFocused();
  await tv.keyboard.press('Escape');
  await expect(card).toHaveCount(0);
  await expect(tv.getByRole('dialog', { name: 'House rules' })).toBeVisible();
  await expect(tv.getByRole('button', { name: 'Add a game' })).toBeFocused();
});

test('a newer version says which one it replaces, an older one why not', async () => {
  for (const version of ['1.0.0', '1.1.0']) {
    await dropFile(tv, { name: `trivia-${version}.partyline`, bytes: trivia({ version }) });
    if (version === '1.1.0') {
      const card = tv.getByRole('dialog', { name: 'Replace Trivia?' });
      await expect(card.locator('dl > div').filter({ hasText: 'Here now' })).toContainText('1.0.0');
      await expect(card).toContainText('What the game has kept stays.');
      await card.getByRole('button', { name: 'Replace' }).click();
    } else await tv.getByRole('button', { name: 'Add', exact: true }).click();
    await tv.getByRole('button', { name: 'Close' }).click();
  }
  await dropFile(tv, { name: 'trivia-1.0.0.partyline', bytes: trivia({ version: '1.0.0' }) });
  const refused = tv.getByRole('dialog', { name: 'trivia-1.0.0.partyline was not added.' });
  await expect(refused).toContainText('Version 1.0.0 is older than 1.1.0, which is here already.');
});

test('what is no game is refused with a sentence, and the TV stays where it is', async () => {
  const url = tv.url();
  await dropFile(tv, { name: 'holiday.jpg', bytes: Buffer.from('no game at all') });
  await expect(tv.getByRole('dialog', { name: 'holiday.jpg was not added.' })).toContainText(
    'It is not a packed game',
  );
  await tv.keyboard.press('Escape');
  await expect(tv.getByRole('dialog')).toHaveCount(0);
  expect(tv.url()).toBe(url);
});

test('long names and Portuguese have room', async () => {
  await tv.keyboard.press('m');
  await tv.getByRole('tab', { name: 'House' }).click();
  await tv.getByRole('radio', { name: 'Português' }).click();
  await tv.keyboard.press('Escape');
  const long = {
    title: 'Wwwwwwwwww Wwwwwwwwwwwwwwwwwwwwwwwwwwwww',
    author: `${'Maria das Dores '.repeat(4)}e mais`,
    licence: 'CC-BY-NC-SA-4.0-International-Deed-Long',
    version: '2026.11.29-beta.1234567890123456789',
  };
  await dropFile(tv, { name: 'nome.partyline', bytes: trivia(long), word: 'Solte o jogo aqui' });
  const card = tv.getByRole('dialog');
  await expect(card.getByRole('button', { name: 'Adicionar' })).toBeInViewport();
  await expect(card.getByRole('button', { name: 'Agora não' })).toBeInViewport();
  const [inner, outer] = await card.evaluate((box) => [box.scrollWidth, box.clientWidth]);
  expect(inner).toBeLessThanOrEqual(outer ?? 0);
});

test('a file that is let go over a running game does not end it', async () => {
  const file = path.join(dir, 'trivia.partyline');
  await writeFile(file, trivia());
  const ana = await room.phone('Ana');
  await ana.page.locator('[data-control="bots"]').getByText('4').tap();
  await ana.page.locator('[data-control="start"]').tap();
  await room.host.event('gameStarted');
  await expect(tv.locator('iframe')).toBeVisible();
  // The browser's own drag: it decides itself which frame gets the file.
  const devtools = await tv.context().newCDPSession(tv);
  const data = { items: [], files: [file], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await devtools.send('Input.dispatchDragEvent', { type, x: 900, y: 500, data });
  const card = tv.getByRole('dialog', { name: 'Add Trivia?' });
  await card.getByRole('button', { name: 'Not now' }).click();
  await expect(card).toHaveCount(0);
  await expect(tv.locator('iframe')).toBeVisible();
  expect(tv.frames().map((frame) => new URL(frame.url()).pathname)).toEqual(['/tv/', '/stage/index.html']);
});
