/** Somebody sets a clock in the middle of a game: of the TV, of a phone, of the host. Nothing of the game may notice. */
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import type { Phone } from './support/phones.ts';
import { pick } from './support/pick.ts';
import { Room } from './support/room.ts';

/** Its phones show how much play time has passed, how old the last press was when it came, and ten minutes that run out. */
const TICKER = {
  'game.json': JSON.stringify({
    id: 'ticker',
    title: 'Ticker',
    tagline: 'Counts seconds.',
    players: { min: 1, max: 4 },
    minutes: 1,
    languages: ['en'],
    controls: ['button'],
    version: '1.0.0',
    sdk: 1,
  }),
  'game.js': `import { defineGame } from 'partyline';
    export const game = defineGame({
      setup: () => ({ ms: 0, ages: [] }),
      input(state, player, control, value, ctx) {
        if (value === true) state.ages.push(Math.round(ctx.now - ctx.pressedAt));
      },
      tick(state, ms) { state.ms += ms; },
      controller: (state, player, ctx) => ({
        title: 'Second ' + Math.floor(state.ms / 1000),
        text: 'Ages: ' + state.ages.join(' '),
        timer: { endsAt: ctx.hostTime(600000) },
        controls: [{ kind: 'button', id: 'press' }],
      }),
      result: () => null,
      mount: (element) => (state) => { element.textContent = 'on the stage'; },
    });`,
};

/** Debian's package `faketime`: it sets the wall clock of one process. */
const FAKETIME = '/usr/lib/x86_64-linux-gnu/faketime/libfaketime.so.1';

let dir: string;
let room: Room;
let tv: Page;
let ana: Phone;
test.beforeEach(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'partyline-clocks-'));
  const folder = path.join(dir, 'ticker');
  await mkdir(folder, { recursive: true });
  for (const [name, content] of Object.entries(TICKER)) await writeFile(path.join(folder, name), content);
});
test.afterEach(async () => {
  await room.close();
  await rm(dir, { recursive: true, force: true });
});

/** A game that runs, on a host with these settings of its surroundings. */
async function play(browser: Parameters<typeof Room.open>[0], env: NodeJS.ProcessEnv = {}): Promise<void> {
  room = await Room.open(browser, ['--games', dir], env);
  tv = (await room.tv()).page;
  ana = await room.phone('Ana');
  await pick(ana.page, 'Ticker');
  await ana.page.locator('[data-control="start"]').tap();
  await expect(ana.page.locator('[data-control="press"]')).toBeVisible();
  await expect.poll(seconds).toBeGreaterThanOrEqual(2);
}

async function seconds(): Promise<number> {
  return Number(/Second (\d+)/.exec(await ana.page.locator('main').innerText())?.[1] ?? 0);
}

async function timer(): Promise<number> {
  const [minutes, rest] = (await ana.page.locator('.timer').innerText()).split(':').map(Number);
  return rest === undefined ? (minutes ?? 0) : (minutes ?? 0) * 60 + rest;
}

/** The timer's rest and the game's count together are its ten minutes. */
async function offBySeconds(): Promise<number> {
  return Math.abs(600 - (await seconds()) - (await timer()));
}

async function ages(): Promise<number[]> {
  const said = /Ages: ([-\d ]+)/.exec(await ana.page.locator('main').innerText())?.[1] ?? '';
  return said.split(' ').filter(Boolean).map(Number);
}

/** The game goes on, its timer is right, and a press is as old as the way that it took. */
async function expectUndisturbed(): Promise<void> {
  const before = await seconds();
  const { length } = await ages();
  expect(await offBySeconds()).toBeLessThanOrEqual(2);
  await ana.thumb.put(1, 'press');
  await ana.thumb.lift(1);
  await expect.poll(ages).toHaveLength(length + 1);
  const ageMs = (await ages()).at(-1);
  expect(ageMs).toBeGreaterThan(-300);
  expect(ageMs).toBeLessThan(900);
  await expect.poll(seconds, { timeout: 15_000 }).toBeGreaterThanOrEqual(before + 2);
  expect(await offBySeconds()).toBeLessThanOrEqual(2);
  expect(room.host.lines.filter(({ event }) => event === 'gameEnded' || event === 'problem')).toEqual([]);
}

/** Everything on this page that asks the clock on the wall hears another time from now on, in all of its frames. */
async function setWall(page: Page, byMs: number): Promise<void> {
  for (const frame of page.frames()) {
    await frame.evaluate((ms) => {
      const real = Date.now.bind(Date);
      Date.now = () => real() + ms;
    }, byMs);
  }
}

/** By so many seconds, one after the other: back, forward, far back, far forward. */
const JUMPS_S = [-4, 90, -3_600, 13 * 3_600];

test('13.3 a round goes on, and timers and presses are right, whatever the clocks of TV and phones are set to', async ({
  browser,
}) => {
  await play(browser);
  for (const byS of JUMPS_S) {
    await setWall(tv, byS * 1_000);
    await expectUndisturbed();
    await setWall(ana.page, byS * 1_000);
    await expectUndisturbed();
  }
});

test('13.1 a round goes on, and timers and presses are right, whatever the clock of the host is set to', async ({
  browser,
}) => {
  test.skip(!existsSync(FAKETIME), 'Debian’s package faketime is not installed');
  const setting = path.join(dir, 'clock.txt');
  await writeFile(setting, '+0\n');
  await play(browser, {
    LD_PRELOAD: FAKETIME,
    FAKETIME_TIMESTAMP_FILE: setting,
    FAKETIME_NO_CACHE: '1',
    FAKETIME_DONT_FAKE_MONOTONIC: '1',
  });
  for (const byS of JUMPS_S) {
    await writeFile(setting, `${byS > 0 ? '+' : ''}${byS}\n`);
    await expectUndisturbed();
  }
});
