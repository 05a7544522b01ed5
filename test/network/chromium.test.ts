/** A phone with a real browser, across the room's network. */
import type { Browser, Page } from '@playwright/test';
import { expect } from 'vitest';
import { findChromium } from '../../scripts/lib/chromium.ts';
import { AIR } from './support/air.ts';
import { launchAt } from './support/browser-at.ts';
import { inRoom } from './support/in-room.ts';
import type { Room } from './support/room.ts';

const missing = findChromium() === null ? 'there is no Chromium here' : null;

async function join(browser: Browser, url: string, name: string): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    isMobile: true,
    hasTouch: true,
  });
  const page = await context.newPage();
  await page.goto(url);
  await page.getByLabel('Your name').fill(name);
  await page.getByRole('button', { name: 'Join', exact: true }).tap();
  return page;
}

async function evening(room: Room): Promise<void> {
  await room.lan.air.set(AIR.good);
  const avahi = await room.avahi('phone');
  const { ready, lines } = await room.host('laptop');
  const resolved = (await avahi.resolve('partyline.local')) ?? '';
  const browser = await launchAt(room, { station: 'phone', names: { 'partyline.local': resolved } });
  try {
    const ana = await join(browser, ready.joinUrl, 'Ana');
    const joined = await lines.line(({ event, name }) => event === 'playerJoined' && name === 'Ana');
    expect(new URL(ana.url()).host).toBe('192.168.77.2:7278');

    await join(browser, `http://partyline.local:7278/?c=${ready.code}`, 'Bia');
    await lines.line(({ event, name }) => event === 'playerJoined' && name === 'Bia');

    await room.lan.air.cut('phone');
    await lines.line(({ event, playerId }) => event === 'playerDropped' && playerId === joined['playerId']);
    await room.lan.air.heal('phone');
    await lines.line(({ event, playerId }) => event === 'playerReturned' && playerId === joined['playerId']);
  } finally {
    await browser.close();
  }
}

inRoom(
  {
    title: 'Chromium joins by address and by name, and comes back when it is in range again',
    stations: ['laptop', 'phone'],
    through: 'air',
    avahi: true,
    missing,
  },
  evening,
);
