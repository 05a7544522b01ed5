/** Pictures of the door: who comes back without a token, who decides, and what a phone says that finds no line. */
import type { Browser, Page } from '@playwright/test';
import { FaultyLine } from '../../test/e2e/support/faulty-line.ts';
import { Phones, type Phone } from '../../test/e2e/support/phones.ts';
import { Room } from '../../test/e2e/support/room.ts';
import { joinAll } from './crowd.ts';

export type Shoot = (page: Page, name: string, settleMs?: number) => Promise<void>;

/** Small phones, large phones, and the same held sideways. */
export const SIZES = {
  '': { width: 390, height: 844 },
  '-small': { width: 320, height: 568 },
  '-sideways': { width: 844, height: 390 },
} as const;

const GONE = ['Clara', 'WWWWWWWWWWWWWWWW', 'Zé', 'Grandma Rosalind', 'Oğuz', 'Lin', 'Théodore', 'Nkechi'];

/** A crowd of this size, with names of every length. */
const CROWD = 40;

export async function theDoor(browser: Browser, shoot: Shoot): Promise<void> {
  const line = await FaultyLine.open();
  const room = await Room.open(browser, ['--code', 'QRST']);
  line.hostPort = Number(room.ready['port']);
  const overLine = new Phones(browser, `http://127.0.0.1:${line.port}/?c=QRST`);
  try {
    const { page: tv } = await room.tv({ width: 1920, height: 1080 });
    const bruno = await room.phone('Bruno');
    const guests = await joinAll(room, GONE);
    for (const guest of guests.slice(0, 3)) guest.cut();
    const back = await room.phones.stranger();
    await back.page.getByText('Were you here before?').waitFor();
    await sized(back, 'phone-7-door', shoot);
    for (const guest of guests) guest.cut();
    await back.page.getByText('Nkechi').waitFor();
    await shoot(back.page, 'phone-7-door-many');
    const crowd = await joinAll(
      room,
      Array.from({ length: CROWD }, (_, index) => `Guest ${index + 1}`),
    );
    const brasileira = await room.phones.stranger('pt-BR');
    await shoot(brasileira.page, 'phone-7-door-pt');
    await thePeople(bruno, shoot);
    await tv.keyboard.press('m');
    await tv.getByRole('button', { name: /WWWW/ }).click();
    await shoot(tv, 'tv-10-people');
    await tv.getByRole('tab', { name: 'The house' }).click();
    await shoot(tv, 'tv-10-house');
    await tv.getByRole('tab', { name: 'People' }).click();
    await tv.getByRole('button', { name: /WWWW/ }).click();
    await tv.getByRole('button', { name: /^Not tonight/ }).click();
    await shoot(tv, 'tv-10-people-asks');
    for (const client of crowd) client.say('leave', {});
    await brasileira.page.getByText('WWWW').tap();
    await shoot(brasileira.page, 'phone-8-asked-pt');
    await back.page.getByText('Clara').tap();
    await sized(back, 'phone-8-asked', shoot);
    await shoot(tv, 'tv-11-claim-menu');
    await tv.keyboard.press('Escape');
    await shoot(tv, 'tv-11-claim-lobby');
    await sized(bruno, 'phone-9-claim-lobby', shoot);
    await bruno.page.locator('[data-control="start"]').tap();
    await bruno.page.locator('[data-control="dash"]').waitFor();
    await shoot(tv, 'tv-12-claim-playing', 3_500);
    await sized(bruno, 'phone-9-claim-playing', shoot);
    await tv.keyboard.press('Escape');
    await shoot(tv, 'tv-13-claim-on-hold');
    await tv.keyboard.press('m');
    await tv.getByRole('tab', { name: 'The house' }).click();
    await tv.getByRole('radio', { name: 'Português' }).click();
    await tv.getByRole('tab', { name: 'Pessoas' }).click();
    await tv.getByRole('button', { name: /Clara/ }).first().click();
    await shoot(tv, 'tv-14-people-pt');
    await theTrouble(overLine, line, shoot);
  } finally {
    await overLine.close();
    await room.close();
    await line.close();
  }
}

async function thePeople(bruno: Phone, shoot: Shoot): Promise<void> {
  await bruno.page.getByRole('button', { name: 'You: Bruno' }).tap();
  await shoot(bruno.page, 'phone-10-sheet');
  await bruno.page.getByRole('button', { name: /Who is here/ }).tap();
  await bruno.page.getByRole('button', { name: 'Oğuz' }).tap();
  await sized(bruno, 'phone-10-people', shoot);
  await bruno.page.getByRole('button', { name: 'Not tonight' }).tap();
  await shoot(bruno.page, 'phone-10-people-asks');
  await bruno.page.getByRole('button', { name: 'No', exact: true }).tap();
  await bruno.page.getByRole('button', { name: 'Done' }).tap();
}

async function theTrouble(phones: Phones, line: FaultyLine, shoot: Shoot): Promise<void> {
  const guest = await phones.stranger();
  await guest.page.getByText('You are joining').waitFor();
  const gast = await phones.stranger('pt-BR');
  // A page that is cut off before its letters are there wears the system's.
  for (const { page } of [guest, gast]) await page.evaluate(() => document.fonts.ready.then(() => true));
  line.cut();
  await guest.page.getByText('No line to the TV yet.').waitFor();
  await sized(guest, 'phone-11-trouble', shoot);
  await shoot(gast.page, 'phone-11-trouble-pt');
  line.heal();
}

/** The same moment on each size of phone. */
async function sized(phone: Phone, name: string, shoot: Shoot): Promise<void> {
  for (const [suffix, size] of Object.entries(SIZES)) {
    await phone.page.setViewportSize(size);
    await shoot(phone.page, `${name}${suffix}`);
  }
  await phone.page.setViewportSize(SIZES['']);
}
