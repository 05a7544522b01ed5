/**
 * The middle of a round of Floe, over and over: one evening is played into its second round and kept; each
 * test goes on from there with a host, a TV and phones of its own.
 */
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test, type Browser, type BrowserContext } from '@playwright/test';
import { Client, type Frame } from '../../support/client.ts';
import type { Line } from '../../support/headless.ts';
import { playing } from './evening.ts';
import { FaultyLine } from './faulty-line.ts';
import { House } from './house.ts';
import { Phones, type Phone } from './phones.ts';
import { readSavedFloe, type SavedFloe, freezeSavedFloe } from './saved-floe.ts';
import { openScreen, type Screen } from './screen.ts';

type Storage = Awaited<ReturnType<BrowserContext['storageState']>>;
type Score = { points: number; wins: number } | undefined;
type Seat = { playerId: string; name: string; iconIndex: number };

/** How a phone is in Chromium. */
const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true, deviceScaleFactor: 2 };

/** Ana has won the first round, and the second is on. */
export class Recording {
  readonly line: FaultyLine;
  readonly ana: Seat & { score: Score; storage: Storage };
  readonly #others: string[];
  readonly #dataDir: string;

  private constructor(line: FaultyLine, dataDir: string, kept: { ana: Recording['ana']; others: string[] }) {
    this.line = line;
    this.#dataDir = dataDir;
    this.ana = kept.ana;
    this.#others = kept.others;
  }

  static async make(browser: Browser): Promise<Recording> {
    const line = await FaultyLine.open();
    const dataDir = await mkdtemp(path.join(tmpdir(), 'partyline-evening-'));
    const house = await House.open(dataDir, line);
    const tv = await openTv(browser, house.ready);
    const phones = new Phones(browser, house.joinUrl);
    const ana = await phones.joined('Ana');
    await ana.page.locator('[data-control="start"]').waitFor();
    const others = [await house.guest({ name: 'Bruno' }), await house.guest({ name: 'Clara' })];
    await ana.page.locator('[data-control="start"]').tap();
    await expect.poll(async () => (await readSavedFloe(dataDir))?.phase.at).toBe('play');
    const floe = await readSavedFloe(dataDir);
    for (const other of others)
      other.say('input', { control: 'move', value: outwards(discOf(floe, idOf(other))) });
    await expect.poll(async () => isMidRound(await readSavedFloe(dataDir)), { timeout: 40_000 }).toBe(true);
    await house.host.end();
    await freezeSavedFloe(dataDir);
    const storage = await ana.context.storageState();
    const seat = seatOf(ana.frames);
    const score = scoreOf(await readSavedFloe(dataDir), seat.playerId);
    const kept = { ana: { ...seat, score, storage }, others: others.map(tokenOf) };
    await phones.close();
    await tv.page.context().close();
    return new Recording(line, dataDir, kept);
  }

  /** The same moment again, with the others as plain sockets, and Ana away. */
  async resume(browser: Browser): Promise<MidRound> {
    const dataDir = await mkdtemp(path.join(tmpdir(), 'partyline-again-'));
    await cp(this.#dataDir, dataDir, { recursive: true });
    const house = await House.open(dataDir, this.line);
    const others = await Promise.all(this.#others.map((token) => house.guest({ token })));
    const tv = await openTv(browser, house.ready);
    return new MidRound({ house, browser, tv, recording: this, others });
  }

  async close(): Promise<void> {
    await this.line.close();
    await rm(this.#dataDir, { recursive: true, force: true });
  }
}

/** For a file or a group of tests: each finds the same moment of a round, with Ana in it. */
export function eachMidRound(begun: (scene: MidRound) => void): void {
  let recording: Recording;
  let scene: MidRound;
  test.beforeAll(async ({ browser }) => {
    recording = await Recording.make(browser);
  });
  test.afterAll(() => recording.close());
  test.beforeEach(async ({ browser }) => {
    scene = await recording.resume(browser);
    begun(scene);
    await scene.begin();
  });
  test.afterEach(() => scene.close());
}

type Stage = { house: House; browser: Browser; tv: Screen; recording: Recording; others: Client[] };

export class MidRound {
  readonly house: House;
  readonly line: FaultyLine;
  tv: Screen;
  #ana: Phone | null = null;
  readonly #stage: Stage;
  readonly #contexts: BrowserContext[] = [];

  constructor(stage: Stage) {
    this.house = stage.house;
    this.line = stage.recording.line;
    this.tv = stage.tv;
    this.#stage = stage;
  }

  get ana(): Phone {
    if (!this.#ana) throw new Error('Ana has no phone yet');
    return this.#ana;
  }

  /** Ana is there, too, and all is well. */
  async begin(): Promise<void> {
    await this.openPhone(this.#stage.recording.ana.storage);
    await this.holdsController();
  }

  /** Opens the QR code's address in a browser that has this much of Ana's memory. */
  async openPhone(storageState: Storage): Promise<void> {
    const context = await this.#stage.browser.newContext({ ...PHONE, locale: 'en-US', storageState });
    this.#contexts.push(context);
    await this.scan(context);
  }

  /** One of the others gets a real phone for their seat, and Ana's phone puts it in charge, by touch. */
  async putOtherInCharge(name: string): Promise<Phone> {
    const other = this.#stage.others.find((one) => seatOf(one.frames).name === name);
    if (!other) throw new Error(`nobody is called ${name}`);
    const localStorage = [{ name: 'partyline.token', value: tokenOf(other) }];
    const origins = [{ origin: new URL(this.house.joinUrl).origin, localStorage }];
    const context = await this.#stage.browser.newContext({
      ...PHONE,
      locale: 'en-US',
      storageState: { cookies: [], origins },
    });
    this.#contexts.push(context);
    const phone = await new Phones(this.#stage.browser, this.house.joinUrl).scan(context);
    await playing(phone);
    const { page } = this.ana;
    await page.getByRole('button', { name: 'You: Ana' }).tap();
    await page.getByRole('button', { name: /^Who is here/ }).tap();
    await page.getByRole('button', { name, exact: true }).tap();
    await page.getByRole('button', { name: 'Put in charge' }).tap();
    await page.getByRole('button', { name: `Yes, ${name}` }).tap();
    await expect.poll(() => phone.frames.some(({ data }) => data['inCharge'] === true)).toBe(true);
    return phone;
  }

  /** Scans the code in this browser. */
  async scan(context = this.ana.context): Promise<void> {
    this.#ana = await new Phones(this.#stage.browser, this.house.joinUrl).scan(context);
  }

  /** Opens the TV's page again, as a second start of its browser. */
  async openTv(): Promise<void> {
    this.tv = await openTv(this.#stage.browser, this.house.ready);
  }

  /** Waits until Ana holds the round's controller and her line is up; when that was, and her page began: `Date.now()`. */
  async holdsController(): Promise<{ atMs: number; openedMs: number }> {
    const held = await this.ana.page.waitForFunction(() => {
      const dash = document.querySelector('[data-control="dash"]');
      if (dash === null || document.querySelector('.away') !== null) return null;
      return { atMs: Date.now(), openedMs: performance.timeOrigin };
    });
    const when = await held.jsonValue();
    if (!when) throw new Error('no controller');
    return when;
  }

  /** Ana's seat, score and controller are what they were, and her thumb moves her disc on the TV. */
  async isRight(): Promise<void> {
    const { ana, house } = this;
    const { playerId, name, iconIndex, score } = this.#stage.recording.ana;
    await playing(ana);
    expect(seatOf(ana.frames)).toEqual({ playerId, name, iconIndex });
    await expect(ana.page.locator('.who-name')).toHaveText(name);
    await expect(ana.page.locator('input')).toHaveCount(0);
    expect(ana.frames.findLast((frame) => frame.type === 'controller')?.data).toMatchObject({
      title: 'Round 2 of 5',
      controls: [
        { kind: 'stick', id: 'move' },
        { kind: 'button', id: 'dash' },
      ],
    });
    const shown = await ana.page
      .locator('[data-control]')
      .evaluateAll((all) => all.map((one) => one.getAttribute('data-control')));
    expect(shown).toEqual(['move', 'dash']);

    const before = discOf(await house.saved(), playerId);
    const { x, y } = outwards(before);
    await ana.thumb.push('move', { x: -0.4 * x, y: -0.4 * y });
    const stick = async () => discOf(await house.saved(), playerId)?.stick;
    await expect.poll(stick, { intervals: [50] }).not.toEqual({ x: 0, y: 0 });
    await ana.thumb.lift(1);
    const floe = await house.saved();
    expect(floe?.round).toBe(2);
    expect(floe?.players.map((player) => [player.name, player.connected])).toEqual([
      ['Ana', true],
      ['Bruno', true],
      ['Clara', true],
    ]);
    expect(score?.points).toBeGreaterThan(0);
    expect(scoreOf(floe, playerId)).toEqual(score);
    // The game went on; it never began again.
    expect(house.host.lines.filter(({ event }) => event === 'gameStarted')).toEqual([]);
  }

  /** Whether somebody steers Ana's disc, as far as the host has it on disk. */
  async isSteered(): Promise<boolean> {
    const disc = discOf(await this.house.saved(), this.#stage.recording.ana.playerId);
    return disc !== undefined && disc.fell === null && (disc.stick.x !== 0 || disc.stick.y !== 0);
  }

  /** The others come back after the host did. */
  async othersReturn(): Promise<void> {
    for (const other of this.#stage.others.splice(0)) {
      this.#stage.others.push(await this.house.guest({ token: tokenOf(other) }));
    }
  }

  async close(): Promise<void> {
    this.line.heal();
    for (const context of this.#contexts) await context.close();
    await this.tv.page.context().close();
    for (const other of this.#stage.others) other.cut();
    await this.house.close();
  }
}

async function openTv(browser: Browser, ready: Line): Promise<Screen> {
  const screen = await openScreen(await browser.newContext({ viewport: { width: 960, height: 540 } }));
  await screen.page.goto(String(ready['tvUrl']), { waitUntil: 'commit' });
  return screen;
}

/** The way from the floe's middle through this disc, of length 1. */
function outwards(disc: { x: number; y: number } | undefined): { x: number; y: number } {
  if (!disc) throw new Error('no such disc');
  const far = Math.hypot(disc.x, disc.y) || 1;
  return { x: disc.x / far, y: disc.y / far };
}

function scoreOf(floe: SavedFloe | null, playerId: string): Score {
  const found = floe?.scores.find((score) => score.playerId === playerId);
  return found && { points: found.points, wins: found.wins };
}

function isMidRound(floe: SavedFloe | null): boolean {
  return floe?.round === 2 && floe.phase.at === 'play';
}

function seatOf(frames: readonly Frame[]): Seat {
  const { playerId, name, iconIndex } = frames.findLast((frame) => frame.type === 'welcome')?.data ?? {};
  return { playerId: String(playerId), name: String(name), iconIndex: Number(iconIndex) };
}

function idOf({ frames }: Client): string {
  return seatOf(frames).playerId;
}

function tokenOf({ frames }: Client): string {
  return String(frames.find((frame) => frame.type === 'welcome')?.data['token']);
}

function discOf(floe: SavedFloe | null, playerId: string) {
  return floe?.discs.find((disc) => disc.playerId === playerId);
}
