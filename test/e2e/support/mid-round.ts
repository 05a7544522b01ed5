/**
 * The middle of a round of Floe, over and over: one evening is played into its second round and kept; each
 * test goes on from there with a host, a TV and phones of its own.
 */
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, type Browser, type BrowserContext } from '@playwright/test';
import { Client, type Frame } from '../../support/client.ts';
import { Headless, type Line } from '../../support/headless.ts';
import { playing } from './evening.ts';
import { FaultyLine } from './faulty-line.ts';
import { Phones, type Phone } from './phones.ts';
import { readSavedFloe, type SavedFloe } from './saved-floe.ts';
import { openScreen, type Screen } from './screen.ts';

type Storage = Awaited<ReturnType<BrowserContext['storageState']>>;
type Seat = { playerId: string; name: string; iconIndex: number };

/** How a phone is in Chromium. */
const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true, deviceScaleFactor: 2 };

/** Ana has won the first round, and the second is on. */
export class Recording {
  readonly line: FaultyLine;
  readonly ana: Seat & { storage: Storage };
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
    for (const [index, other] of others.entries()) {
      await other.frame('controller', (data) => JSON.stringify(data).includes('"dash"'));
      other.say('input', { control: 'move', value: { x: index === 0 ? 1 : -1, y: 0 } });
    }
    await expect.poll(async () => isMidRound(await readSavedFloe(dataDir)), { timeout: 40_000 }).toBe(true);
    await house.host.end();
    const storage = await ana.context.storageState();
    const kept = { ana: { ...seatOf(ana.frames), storage }, others: others.map(tokenOf) };
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
    await this.isRight();
  }

  /** Opens the QR code's address in a browser that has this much of Ana's memory. */
  async openPhone(storageState: Storage): Promise<void> {
    const context = await this.#stage.browser.newContext({ ...PHONE, locale: 'en-US', storageState });
    this.#contexts.push(context);
    await this.scan(context);
  }

  /** Scans the code in this browser. */
  async scan(context = this.ana.context): Promise<void> {
    this.#ana = await new Phones(this.#stage.browser, this.house.joinUrl).scan(context);
  }

  /** Opens the TV's page anew, as a second start of its browser. */
  async openTv(): Promise<void> {
    this.tv = await openTv(this.#stage.browser, this.house.ready);
  }

  /** Ana holds the round's controller and her line is up. */
  async holdsController(): Promise<void> {
    await this.ana.page.waitForFunction(() => {
      const dash = document.querySelector<HTMLButtonElement>('[data-control="dash"]');
      return dash !== null && document.querySelector('.away') === null;
    });
  }

  /** Ana's seat, score and controller are what they were, and her thumb moves her disc on the TV. */
  async isRight(): Promise<void> {
    const { ana, house } = this;
    const { playerId, name, iconIndex } = this.#stage.recording.ana;
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

    await ana.thumb.push('move', gentlyInwards(discOf(await house.saved(), playerId)));
    const stick = async () => discOf(await house.saved(), playerId)?.stick;
    await expect.poll(stick, { intervals: [50] }).not.toEqual({ x: 0, y: 0 });
    const floe = await house.saved();
    await ana.thumb.lift(1);
    await expect.poll(stick, { intervals: [50] }).toEqual({ x: 0, y: 0 });
    expect(floe?.round).toBe(2);
    expect(floe?.players.map((player) => [player.name, player.connected])).toEqual([
      ['Ana', true],
      ['Bruno', true],
      ['Clara', true],
    ]);
    expect(floe?.scores.find((score) => score.playerId === playerId)).toEqual({
      playerId,
      points: 10,
      wins: 1,
    });
    // The game went on; it never began again.
    expect(house.host.lines.filter(({ event }) => event === 'gameStarted')).toEqual([]);
  }

  /** The others come back after the host did. */
  async othersReturn(): Promise<void> {
    for (const other of [...this.#stage.others]) {
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

/** The host of an evening, and its folder. */
export class House {
  host: Headless;
  ready: Line;
  readonly dataDir: string;
  readonly #line: FaultyLine;

  private constructor(host: Headless, ready: Line, place: { dataDir: string; line: FaultyLine }) {
    this.host = host;
    this.ready = ready;
    this.dataDir = place.dataDir;
    this.#line = place.line;
    place.line.hostPort = Number(ready['port']);
  }

  static async open(dataDir: string, line: FaultyLine): Promise<House> {
    const host = startHost(dataDir, 0);
    return new House(host, await host.event('ready'), { dataDir, line });
  }

  /** As the phones see it: through the line. */
  get joinUrl(): string {
    return `http://127.0.0.1:${this.#line.port}/?c=${String(this.ready['code'])}`;
  }

  async kill(): Promise<void> {
    await this.host.end();
  }

  /** Starts it again on the same port and folder; returns the moment it was ready. */
  async start(): Promise<number> {
    this.host = startHost(this.dataDir, Number(this.ready['port']));
    this.ready = await this.host.event('ready');
    return performance.now();
  }

  saved(): Promise<SavedFloe | null> {
    return readSavedFloe(this.dataDir);
  }

  /** A phone without a browser: a new seat by its name, or an old one by its token. */
  async guest(who: { name: string } | { token: string }): Promise<Client> {
    const client = await Client.open(`http://127.0.0.1:${String(this.ready['port'])}`);
    client.say('hello', { role: 'phone', protocol: 1, code: this.ready['code'], ...who });
    await client.frame('welcome');
    return client;
  }

  async close(): Promise<void> {
    await this.host.end();
    await rm(this.dataDir, { recursive: true, force: true });
  }
}

function startHost(dataDir: string, port: number): Headless {
  return new Headless([
    '--json',
    '--host',
    '127.0.0.1',
    '--no-mdns',
    '--data',
    dataDir,
    '--port',
    String(port),
  ]);
}

async function openTv(browser: Browser, ready: Line): Promise<Screen> {
  const screen = await openScreen(await browser.newContext({ viewport: { width: 960, height: 540 } }));
  await screen.page.goto(String(ready['tvUrl']));
  return screen;
}

/** A push that keeps a disc off the floe's rim. */
function gentlyInwards(disc: { x: number; y: number } | undefined): { x: number; y: number } {
  const { x, y } = disc ?? { x: 0, y: 0 };
  const far = Math.hypot(x, y) || 1;
  return { x: (-0.4 * x) / far, y: (-0.4 * y) / far };
}

function isMidRound(floe: SavedFloe | null): boolean {
  return floe?.round === 2 && floe.phase.at === 'play';
}

function seatOf(frames: readonly Frame[]): Seat {
  const { playerId, name, iconIndex } = frames.findLast((frame) => frame.type === 'welcome')?.data ?? {};
  return { playerId: String(playerId), name: String(name), iconIndex: Number(iconIndex) };
}

function tokenOf({ frames }: Client): string {
  return String(frames.find((frame) => frame.type === 'welcome')?.data['token']);
}

function discOf(floe: SavedFloe | null, playerId: string) {
  return floe?.discs.find((disc) => disc.playerId === playerId);
}
