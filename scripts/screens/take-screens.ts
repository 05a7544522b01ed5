/**
 * Plays an evening in Chromium, from the empty lobby to the result, and leaves pictures of it in `screens/`:
 * the TV at 1920x1080, phones at 390x844, and the gallery of the phone's controls.
 */
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { Room } from '../../test/e2e/support/room.ts';
import { walkOff } from '../../test/e2e/support/walk-off.ts';
import { chromiumLaunch } from '../lib/chromium.ts';
import { root } from '../lib/project.mjs';
import { joinAll } from './crowd.ts';
import { theDoor } from './door-screens.ts';
import { takeGallery } from './take-gallery.ts';
import { takeStudio } from './take-studio.ts';

const FOLDER = path.join(root, 'screens');
const CROWD = [
  'Maximiliana-Wong',
  'Zé',
  'Grandma Rosalind',
  'Oğuz',
  'Ingrid',
  'Lin',
  'Théodore',
  'Nkechi',
  'Priya',
  'Wolfgang',
  'Yūki',
  'Mila',
];

async function main(): Promise<void> {
  await mkdir(FOLDER, { recursive: true });
  const launch = chromiumLaunch();
  const browser = await chromium.launch({ ...launch, args: [...launch.args, '--mute-audio'] });
  try {
    // `-- studio`: the Studio alone.
    if (process.argv[2] === 'studio') return await takeStudio(browser, FOLDER);
    await takeGallery(browser, FOLDER, process.argv[3]);
    // `-- controls [390x844]`: the gallery alone.
    if (process.argv[2] === 'controls') return;
    const room = await Room.open(browser, ['--code', 'QRST']);
    try {
      await anEvening(room);
    } finally {
      await room.close();
    }
    await theDoor(browser, shoot);
    await takeStudio(browser, FOLDER);
  } finally {
    await browser.close();
  }
}

async function anEvening(room: Room): Promise<void> {
  const { page: tv } = await room.tv({ width: 1920, height: 1080 });
  await shoot(tv, 'tv-1-lobby-empty');
  await tv.keyboard.press('h');
  await tv.locator('.doctor-card').waitFor();
  await shoot(tv, 'tv-1-doctor');
  await tv.keyboard.press('Escape');

  const stranger = await room.phones.stranger('pt-BR');
  await shoot(stranger.page, 'phone-1-join-pt');
  const joining = await room.phones.stranger();
  await joining.page.getByLabel('Your name').fill('Ana');
  await shoot(joining.page, 'phone-1-join');

  const ana = await room.phone('Ana');
  await tv.getByText('Ana is on the line.').waitFor();
  await shoot(tv, 'tv-2-lobby-one');
  await shoot(ana.page, 'phone-2-in-charge');
  const [bruno, clara] = [await room.phone('Bruno'), await room.phone('Clara')];
  await shoot(bruno.page, 'phone-2-lobby');
  await clara.page.close();
  await tv.getByText('Clara hung up. Seat kept.').waitFor();
  await shoot(tv, 'tv-3-lobby-dropped');
  const back = await room.phones.scan(clara.context);
  const crowd = await joinAll(room, CROWD);
  await shoot(tv, 'tv-4-lobby-full');

  await ana.page.locator('[data-control="start"]').tap();
  await tv.locator('iframe').waitFor();
  await tv.waitForTimeout(1_800);
  await shoot(tv, 'tv-5-countdown', 0);
  const phones = [ana, bruno, back];
  for (const phone of phones) await phone.page.locator('[data-control="dash"]').waitFor();
  await bruno.thumb.push('move', { x: -0.7, y: 0.7 });
  await shoot(bruno.page, 'phone-3-playing');
  await shoot(tv, 'tv-6-playing', 3_000);
  const late = await room.phones.joined('Eva');
  await late.page.getByText('You are in from the next round.').waitFor();
  await shoot(late.page, 'phone-4-late');
  await shoot(bruno.page, 'phone-4-fallen');
  await shoot(tv, 'tv-7-later', 9_000);
  await tv.keyboard.press('Escape');
  await shoot(tv, 'tv-8-on-hold');
  await shoot(ana.page, 'phone-5-on-hold');
  for (const client of crowd) client.cut();
  await ana.page.getByText('Back to the lobby').tap();

  await tv.getByText('Scan to join').waitFor();
  await ana.page.locator('[data-control="start"]').tap();
  const played = room.host.event('gameEnded', (line) => (line['ranking'] as unknown[]).length > 0);
  await walkOff([bruno, back, late], played);
  await tv.getByText('Rematch').waitFor();
  await shoot(tv, 'tv-9-result', 1_500);
  await shoot(ana.page, 'phone-6-result-in-charge');
  await shoot(bruno.page, 'phone-6-result');
}

/** Pictures wait for plugs to come to rest; `settleMs` is for what moves all the time. */
async function shoot(page: Page, name: string, settleMs = 1_200): Promise<void> {
  await page.waitForTimeout(settleMs);
  await page.screenshot({ path: path.join(FOLDER, `${name}.png`) });
  console.log(`screens/${name}.png`);
}

await main();
