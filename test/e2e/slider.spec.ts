/** The inside of the Studio in a real browser, round which stands a page that is plain but for its port. */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { STUDIO_PORT_MESSAGE, type StudioScene, type StudioToTv } from '../../src-shared/studio-link.ts';
import { Client } from '../support/client.ts';
import { Room } from './support/room.ts';

/** A counter: a button counts up, and each step is kept. */
const GAME = `
import { defineGame } from 'partyline';

const WORD = 'first';

export const game = defineGame({
  setup: () => ({ taps: 0, steps: 0 }),
  input(state, _player, _control, value) {
    if (value === true) state.taps += 1;
  },
  tick(state) {
    state.steps += 1;
  },
  controller: (state) => ({ title: WORD + ' ' + state.taps, controls: [{ kind: 'button', id: 'tap' }] }),
  result: () => null,
  mount: (element) => (state) => {
    element.textContent = WORD + ' ' + state.taps + ' at ' + state.steps;
  },
});
`;

const MANIFEST = {
  id: 'counter',
  title: 'Counter',
  tagline: '',
  players: { min: 1, max: 4 },
  minutes: 1,
  languages: ['en'],
  controls: ['button'],
  version: '1.0.0',
  sdk: 1,
};

test.setTimeout(120_000);

let games: string;
let room: Room;
test.beforeEach(async ({ browser }) => {
  games = await mkdtemp(path.join(tmpdir(), 'partyline-slider-'));
  await cp(path.join(import.meta.dirname, 'games/clumsy'), path.join(games, 'counter'), { recursive: true });
  await writeFile(path.join(games, 'counter', 'game.json'), JSON.stringify(MANIFEST));
  await writeFile(
    path.join(games, 'counter', 'texts.en.json'),
    JSON.stringify({ title: 'Counter', tagline: 'It counts' }),
  );
  await writeFile(path.join(games, 'counter', 'game.js'), GAME);
  room = await Room.open(browser, ['--dev', '--games', games]);
});
test.afterEach(async () => {
  await room.close();
  await rm(games, { recursive: true, force: true });
});

/** The plain page, its port, and what the TV said over it. */
async function openStudio(page: Page) {
  const tvUrl = String(room.ready['tvUrl']);
  const errors: string[] = [];
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  await page.route('**/plain-studio', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<iframe style="width:960px;height:540px"></iframe>' }),
  );
  await page.route('**/favicon.ico', (route) => route.fulfill({ status: 204 }));
  await page.goto(new URL('/plain-studio', tvUrl).href);
  await page.evaluate(
    ([url, word]) => {
      const frame = document.querySelector('iframe');
      const { port1, port2 } = new MessageChannel();
      const told: unknown[] = [];
      Object.assign(window, { told, say: (message: unknown) => port1.postMessage(message) });
      port1.onmessage = (event) => told.push(event.data);
      frame?.addEventListener('load', () => frame.contentWindow?.postMessage(word, location.origin, [port2]));
      if (frame) frame.src = url;
    },
    [tvUrl, STUDIO_PORT_MESSAGE] as const,
  );
  const last = <Data>(type: string): Promise<Data | undefined> =>
    page.evaluate((wanted) => {
      const { told } = window as unknown as { told: { type: string; data: unknown }[] };
      return told.findLast((one) => one.type === wanted)?.data as never;
    }, type);
  return {
    errors,
    last,
    say: (message: StudioToTv) =>
      page.evaluate((one) => (window as unknown as { say(it: unknown): void }).say(one), message),
    scene: () => last<StudioScene>('scene'),
    picture: page.frameLocator('iframe').frameLocator('iframe').locator('#game'),
  };
}

async function phone(name: string): Promise<Client> {
  const client = await Client.open(`http://127.0.0.1:${String(room.ready['port'])}`);
  client.say('hello', { role: 'phone', protocol: 1, code: room.ready['code'], name });
  await client.frame('welcome');
  return client;
}

/** The phone's screen now; a new game is built, found, read and started meanwhile, on a machine that may be busy. */
const shows = (client: Client, title: string) =>
  expect
    .poll(() => client.frames.findLast(({ type }) => type === 'controller')?.data['title'], {
      timeout: 30_000,
    })
    .toBe(title);

async function tap(client: Client): Promise<void> {
  for (const value of [true, false]) client.say('input', { control: 'tap', value });
  await client.settle();
}

test('a game is scrubbed, played on from, reloaded with new code, kept and shown', async ({ page }) => {
  const ana = await phone('Ana');
  const studio = await openStudio(page);
  await expect.poll(studio.scene).toEqual({ at: 'none' });
  await studio.say({ type: 'seed', data: { seed: 77 } });
  await studio.say({ type: 'pick', data: { gameId: 'counter' } });
  await studio.say({ type: 'start', data: {} });
  await shows(ana, 'first 0');
  const step = async () => ((await studio.scene()) as { step: number }).step;
  await expect.poll(step).toBeGreaterThan(30);
  await tap(ana);
  await shows(ana, 'first 1');
  const early = await step();
  expect(await studio.scene()).toMatchObject({ at: 'live', gameId: 'counter', seed: 77 });
  await expect.poll(step).toBeGreaterThan(early + 60);
  await tap(ana);
  await shows(ana, 'first 2');

  // Back to before the first touch, and to now again.
  await studio.say({ type: 'scrub', data: { step: 20 } });
  await expect(studio.picture).toHaveText('first 0 at 20');
  await expect(page.frameLocator('iframe').getByText('Resume')).toHaveCount(0);
  await expect.poll(studio.scene).toMatchObject({ at: 'past', step: 20 });
  await studio.say({ type: 'scrub', data: { step: null } });
  await expect(studio.picture).toHaveText(/^first 2 at \d+$/);

  // The game goes on from a moment that is over, on the phone as well.
  await studio.say({ type: 'scrub', data: { step: 20 } });
  await studio.say({ type: 'playFrom', data: { step: 20 } });
  await shows(ana, 'first 0');
  await tap(ana);
  await shows(ana, 'first 1');

  // New code, the same state; and code that throws leaves the state to the next save.
  const file = path.join(games, 'counter', 'game.js');
  const save = async (from: string, to: string) =>
    writeFile(file, (await readFile(file, 'utf8')).replace(from, to));
  await save("'first'", "'second'");
  await shows(ana, 'second 1');
  await save('controller: (state) =>', 'controller: (state) => state.nothing.here +');
  await expect.poll(studio.scene, { timeout: 30_000 }).toMatchObject({
    at: 'broken',
    message: expect.stringContaining("reading 'here'"),
  });
  await save('state.nothing.here +', '');
  await save("'second'", "'third'");
  await shows(ana, 'third 1');

  // A file, and the same file shown to nobody's phone.
  await studio.say({ type: 'keep', data: {} });
  await expect.poll(() => studio.last('recording')).toMatchObject({ recording: { game: { id: 'counter' } } });
  const kept = await studio.last<{ recording: unknown }>('recording');
  await studio.say({ type: 'quit', data: {} });
  await studio.say({ type: 'show', data: { recording: kept?.recording } });
  await expect.poll(studio.scene).toMatchObject({ at: 'past', players: [{ name: 'Ana' }] });
  await expect(studio.picture).toHaveText(/^third 1 at \d+$/);
  expect(await studio.last('problem')).toBeUndefined();
  expect(studio.errors).toEqual([]);
  ana.close();
});

test('any moment of a round of Floe is there in a blink', async ({ page }) => {
  const [ana, bruno] = [await phone('Ana'), await phone('Bruno')];
  const studio = await openStudio(page);
  await expect.poll(studio.scene).toEqual({ at: 'none' });
  await studio.say({ type: 'pick', data: { gameId: 'floe' } });
  await studio.say({ type: 'start', data: { bots: 6 } });
  const playing = await ana.frame('welcome');
  await studio.say({ type: 'autopilot', data: { playerIds: [String(playing['playerId'])] } });
  await expect
    .poll(async () => ((await studio.scene()) as { step?: number } | undefined)?.step ?? 0, {
      timeout: 30_000,
    })
    .toBeGreaterThan(400);
  const scene = await studio.scene();
  if (scene?.at !== 'live') throw new Error(`at ${scene?.at}`);
  expect(scene.played).toEqual([playing['playerId']]);
  const pictures = new Set<string>();
  for (const step of [350, 20, 280]) {
    await studio.say({ type: 'scrub', data: { step } });
    await expect.poll(studio.scene).toMatchObject({ at: 'past', step });
    pictures.add((await page.locator('iframe').screenshot()).toString('base64'));
  }
  expect(pictures.size).toBe(3);
  expect(await studio.last('problem')).toBeUndefined();
  ana.close();
  bruno.close();
});
