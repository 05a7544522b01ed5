/** The sound of the loudspeaker: measured where the TV's page, and the game's frame, hand their sound to the machine. */
import path from 'node:path';
import { expect, test, type Frame, type Page } from '@playwright/test';
import { Ears } from './support/ears.ts';
import type { Phone } from './support/phones.ts';
import { pick } from './support/pick.ts';
import { Room } from './support/room.ts';

const GAMES = path.join(import.meta.dirname, 'games');
/** The tones of the game's files, in Hz. */
const [LOW, HIGH, STING] = [500, 1500, 2500];
/** The level of such a tone at least, in dB, when nothing lowers it; what is heard of it; and what nobody hears. */
const [FULL, HEARD, SILENT] = [-37, -45, -90];

let room: Room;
let tv: Page;
let ana: Phone;
let ears: Ears;
test.beforeEach(async ({ browser }) => {
  room = await Room.open(browser, ['--games', GAMES]);
  tv = await room.page();
  ears = await Ears.of(tv);
  await tv.goto(String(room.ready['tvUrl']));
  ana = await room.phone('Ana');
});
test.afterEach(() => room.close());

async function start(): Promise<void> {
  await pick(ana.page, 'Band');
  await ana.page.locator('[data-control="start"]').tap();
  await room.host.event('gameStarted');
}

const press = (id: string): Promise<void> => ana.page.locator(`[data-control="${id}"]`).tap();
const tone = (hz: number) => expect.poll(() => ears.tone(hz));
const peak = () => expect.poll(() => ears.peak());

test('music follows the game: it fades in and over, waits with it, and ends with it', async () => {
  await start();
  await press('low');
  await tv.keyboard.press('Shift');
  await tone(LOW).toBeGreaterThan(HEARD);

  await press('high');
  await tone(HIGH).toBeGreaterThan(HEARD);
  await tone(LOW).toBeLessThan(SILENT);

  await tv.keyboard.press('Escape');
  await tone(HIGH).toBeLessThan(SILENT);
  await tv.keyboard.press('Escape');
  await tone(HIGH).toBeGreaterThan(HEARD);

  await tv.reload();
  await tv.keyboard.press('Shift');
  await tone(HIGH).toBeGreaterThan(HEARD);

  await press('none');
  await tone(HIGH).toBeLessThan(SILENT);
  await press('low');
  await tone(LOW).toBeGreaterThan(HEARD);
  await press('end');
  await room.host.event('gameEnded');
  await tone(LOW).toBeLessThan(SILENT);
});

test('a sample that asks for it lowers the music, which comes back', async () => {
  await tv.keyboard.press('Shift');
  await start();
  await press('high');
  await tone(HIGH).toBeGreaterThan(FULL);
  const [music, sting] = [await ears.watch(HIGH), await ears.watch(STING)];
  await press('sting');
  await expect.poll(async () => (await sting()).most).toBeGreaterThan(FULL);
  await tone(STING).toBeLessThan(SILENT);
  expect((await music()).least).toBeLessThan(FULL - 8);
  await tone(HIGH).toBeGreaterThan(FULL);
});

test('V mutes the TV and is kept; volume 0 is silence', async () => {
  await tv.keyboard.press('Shift');
  await start();
  await press('low');
  await tone(LOW).toBeGreaterThan(HEARD);
  await tv.keyboard.press('v');
  await peak().toBe(0);
  await tv.reload();
  await expect(tv.locator('.stage iframe')).toBeVisible();
  await tv.keyboard.press('Shift');
  await tv.keyboard.press('Escape');
  await expect(tv.getByRole('button', { name: 'Unmute' })).toHaveAttribute('aria-pressed', 'true');
  await tv.keyboard.press('Escape');
  await tv.keyboard.press('v');
  await tone(LOW).toBeGreaterThan(HEARD);

  await tv.keyboard.press('Escape');
  await tv.getByRole('slider', { name: 'Sound' }).fill('0');
  await tv.keyboard.press('Escape');
  await press('sting');
  await press('bell');
  await peak().toBe(0);
  await tv.keyboard.press('Escape');
  await tv.getByRole('slider', { name: 'Sound' }).fill('100');
  await tv.keyboard.press('Escape');
  await tone(LOW).toBeGreaterThan(HEARD);
});

test('a sound of the game’s own obeys volume, mute and pause, however loud it is made, and is gone with the game', async () => {
  await tv.keyboard.press('Shift');
  await start();
  await press('own');
  const frame = (): Frame => tv.frames().find((one) => one.url().includes('/stage/')) ?? tv.mainFrame();
  const own = () => expect.poll(() => ears.peak(frame()));
  // The volume is 70 %, and ears hear in powers.
  await own().toBeGreaterThan(0.4);
  expect(await ears.peak(frame())).toBeLessThan(0.5);
  await expect(tv.frameLocator('.stage iframe').getByText('No audio element sounds.')).toBeVisible();
  await tv.keyboard.press('v');
  await own().toBe(0);
  await tv.keyboard.press('v');
  await own().toBeGreaterThan(0.4);
  await tv.keyboard.press('Escape');
  await own().toBe(0);
  await tv.keyboard.press('Escape');
  await own().toBeGreaterThan(0.4);
  await press('end');
  await room.host.event('gameEnded');
  await expect(tv.locator('iframe')).toHaveCount(0);
  expect(tv.frames()).toHaveLength(1);
});

test('captions say in the language of the party what sounds, where somebody wants them', async () => {
  await start();
  await press('bell');
  await press('low');
  await tv.keyboard.press('m');
  await tv.getByRole('tab', { name: 'The house' }).click();
  await expect(tv.getByText('[bell]', { exact: true })).toHaveCount(0);
  await tv.getByRole('switch', { name: 'Captions' }).click();
  await tv.keyboard.press('Escape');
  await press('sting');
  await expect(tv.getByText('[a high tone]')).toBeVisible();
  await press('bell');
  await expect(tv.getByText('[bell]', { exact: true })).toBeVisible();
  await press('bed');
  await expect(tv.getByText('[music: lively]')).toBeVisible();
  await expect(tv.getByText('[a high tone]')).toHaveCount(0);
});

test('where a browser waits for a gesture, the TV says so as soon as something should sound', async () => {
  await tv.addInitScript(waitForAKey);
  await tv.reload();
  await start();
  const hint = tv.getByText('For sound, press any key here.');
  await expect(tv.locator('.stage iframe')).toBeVisible();
  await expect(hint).toHaveCount(0);
  await press('bell');
  await expect(hint).toBeVisible();
  await tv.keyboard.press('v');
  await expect(hint).toHaveCount(0);
});

/** Playwright's own looks at a page count as gestures, so a browser that waits is made by hand. */
function waitForAKey(): void {
  let isOpen = false;
  window.addEventListener('keydown', () => (isOpen = true), { capture: true });
  Object.defineProperty(AudioContext.prototype, 'state', { get: () => (isOpen ? 'running' : 'suspended') });
}

test('a file that cannot be heard is told to the host once, and the evening goes on', async () => {
  await tv.keyboard.press('Shift');
  await start();
  await press('gone');
  expect(await room.host.event('problem')).toMatchObject({
    reason: 'sound-unfit',
    message: 'band: assets/gone.wav is not in the folder of the game',
  });
  await press('gone');
  await press('text');
  await room.host.event('problem', ({ message }) => /game\.json is no WAV/.test(String(message)));
  expect(room.host.lines.filter(({ event }) => event === 'problem')).toHaveLength(2);
  await press('sting');
  await tone(STING).toBeGreaterThan(HEARD);
});
