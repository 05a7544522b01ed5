/** The TV and a phone in engines other than Chromium, with a real host between them. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { CONTROL_KINDS, type ControlKind } from '../../src-shared/controls/controls.ts';
import { mathsHash } from '../support/same-maths.ts';
import { Evening } from './support/evening.ts';
import { missingForFirefox, startFirefox } from './support/firefox.ts';
import type { Engine, Page } from './support/page.ts';
import { until } from './support/page.ts';
import { missingForWebKit, startWebKit } from './support/webkit.ts';

/** `fingers`: how many its driver has. */
const ENGINES = [
  { name: 'Firefox', missing: missingForFirefox(), start: startFirefox, fingers: 10 },
  { name: 'WebKit', missing: missingForWebKit(), start: startWebKit, fingers: 1 },
];
const FLOE = 1;
const KINDS = 2;

/** The touches for each kind, and the last things that the game heard of it. */
const ACTS: { kind: ControlKind; heard: string[]; act(evening: Evening): Promise<void> }[] = [
  {
    kind: 'stick',
    heard: ['{"x":1,"y":0}', '{"x":0,"y":0}'],
    act: ({ hand }) => hand.drag(on('stick'), { x: 90, y: 0 }),
  },
  {
    kind: 'dpad',
    heard: ['{"x":1,"y":0}', '{"x":0,"y":0}'],
    act: ({ hand }) => hand.drag(on('dpad'), { x: 70, y: 0 }),
  },
  { kind: 'button', heard: ['true', 'false'], act: ({ hand }) => hand.tap(on('button')) },
  { kind: 'buzzer', heard: ['true'], act: ({ hand }) => hand.tap(on('buzzer')) },
  { kind: 'choices', heard: ['"two"'], act: ({ hand }) => hand.tap(`${on('choices')} .choice:nth-child(2)`) },
  {
    kind: 'cards',
    heard: ['["A"]'],
    async act({ hand, phone }) {
      await hand.tap('[aria-label="A"]');
      await until('the card is lifted', () =>
        phone.evaluate(() => document.querySelector('[aria-label="A"][aria-pressed="true"]') !== null),
      );
      await hand.tap('[aria-label="A"]');
    },
  },
  {
    kind: 'text',
    heard: ['"ice"'],
    async act({ hand, phone }) {
      await hand.tap(`${on('text')} .text-paper`);
      await phone.type('ice');
      await hand.tap('.text-send');
    },
  },
  { kind: 'draw', heard: ['"stroke"'], act: ({ hand }) => hand.drag('.draw-sheet', { x: 60, y: 40 }) },
  { kind: 'slider', heard: ['100'], act: ({ hand }) => hand.drag(on('slider'), { x: 400, y: 0 }) },
  { kind: 'toggle', heard: ['true'], act: ({ hand }) => hand.tap(on('toggle')) },
  {
    kind: 'swipe',
    heard: ['{"dx":1,"dy":0}'],
    act: ({ hand }) => hand.drag(on('swipe'), { x: 120, y: 0 }, LEFT),
  },
  {
    kind: 'tilt',
    heard: ['{"x":1,"y":0}', '{"x":0,"y":0}'],
    act: ({ hand }) => hand.drag(on('tilt'), { x: 150, y: 0 }),
  },
  {
    kind: 'number',
    heard: ['42'],
    async act({ hand, phone }) {
      await hand.tap(`${on('number')} input`);
      await phone.type('42');
      await hand.tap('.text-send');
    },
  },
  { kind: 'sort', heard: ['["two","one"]'], act: ({ hand }) => hand.tap('[aria-label="two: up"]') },
  // Nobody touches it, and it says nothing.
  { kind: 'picture', heard: [], act: () => Promise.resolve() },
  { kind: 'cord', heard: ['true', 'false'], act: ({ hand }) => hand.tap(on('cord')) },
];
const LEFT = { x: 0.2, y: 0.5 };

function on(control: string): string {
  return `[data-control="${control}"]`;
}

describe.each(ENGINES)('$name', ({ missing, start, fingers }) => {
  let engine: Engine | null = null;
  let pages: { tv: Page; phone: Page };
  let evening: Evening | null = null;

  beforeAll(async () => {
    if (missing !== null) return;
    engine = await start();
    pages = {
      tv: await engine.newPage({ width: 1280, height: 720 }),
      phone: await engine.newPage({ width: 390, height: 844 }),
    };
  }, 60_000);
  afterEach(async () => {
    await evening?.close();
    evening = null;
  });
  afterAll(() => engine?.close());

  async function open(): Promise<Evening> {
    evening = await Evening.open(pages);
    return evening;
  }

  test('15.3 every kind of control brings its value into a game', { timeout: 90_000 }, async ({ skip }) => {
    if (missing !== null) skip(missing);
    expect(new Set(ACTS.map(({ kind }) => kind))).toEqual(new Set(CONTROL_KINDS));
    const room = await open();
    await room.start(KINDS, 'stick');
    for (const { kind, heard, act } of ACTS) {
      await room.holds(kind);
      await act(room);
      await until(`${kind}: ${heard.join(' ')}`, async () =>
        (await text(room.phone)).includes(`${heard.join(' ')};`),
      );
      await room.hand.tap(on('next'));
    }
  });

  test(
    '15.3 Floe is on the TV, and a reload and a killed host lead back to the seat',
    { timeout: 90_000 },
    async ({ skip }) => {
      if (missing !== null) skip(missing);
      const room = await open();
      await room.start(FLOE, 'move');
      await until('a picture on the TV', async () => (await colours(room.tv)) > 100);

      await room.phone.reload();
      await room.holds('move');
      expect(await text(room.phone)).toContain('Ana');
      await room.hand.drag(on('move'), { x: 60, y: 0 });

      await room.killHost();
      await room.holds('move');
      expect(room.countOf('playerJoined')).toBe(0);
      await until('a picture on the TV again', async () => (await colours(room.tv)) > 100);
    },
  );

  test('15.2 the stage draws as often as the shell', { timeout: 90_000 }, async ({ skip }) => {
    if (missing !== null) skip(missing);
    expect(new Set(ACTS.map(({ kind }) => kind))).toEqual(new Set(CONTROL_KINDS));
    const room = await open();
    await room.start(KINDS, 'stick');
    // The engine needs a moment to show its pace; then a busy machine slows both alike.
    await paces(room.tv, 5);
    const { shell, stage } = await paces(room.tv, 6);
    expect(stage).toBeGreaterThan(0.85 * shell);
  });

  test('the maths of rules gives the same bits as in Node', async ({ skip }) => {
    if (missing !== null) skip(missing);
    const hash = await mathsHash();
    expect(await pages.phone.evaluate(hash)).toBe(hash());
  });

  if (fingers > 1)
    test('two fingers at once are two', { timeout: 60_000 }, async ({ skip }) => {
      if (missing !== null) skip(missing);
      const room = await open();
      await room.start(KINDS, 'stick');
      await room.hand.tapWhileHolding(on('stick'), on('next'));
      // The button was pressed while the stick was held: the next kind is there.
      await room.holds('dpad');
    });
});

function text(phone: Page): Promise<string> {
  return phone.evaluate(() => document.body.innerText.trim().replaceAll(/\s+/g, ' '));
}

/**
 * Frames a second of the shell's page and of the game's, over so many seconds. The game posts how many it has drawn: to look
 * into its frame would give it the focus in WebKit's driver, and the shell ends a game that takes it (8.11).
 */
function paces(tv: Page, seconds: number): Promise<{ shell: number; stage: number }> {
  return tv.evaluate(
    (lastMs) =>
      new Promise<{ shell: number; stage: number }>((resolve) => {
        const from = performance.now();
        let frames = 0;
        const drawn: { count: number; atMs: number }[] = [];
        addEventListener('message', ({ data }) => drawn.push(data as { count: number; atMs: number }));
        requestAnimationFrame(function next() {
          frames += 1;
          const passedMs = performance.now() - from;
          const [first, last] = [drawn[0], drawn.at(-1)];
          if (passedMs < lastMs || !first || !last || first === last) requestAnimationFrame(next);
          else
            resolve({
              shell: (1000 * frames) / passedMs,
              stage: (1000 * (last.count - first.count)) / (last.atMs - first.atMs),
            });
        });
      }),
    seconds * 1_000,
  );
}

/** How many colours stand on the TV, of a small copy of it. */
async function colours(tv: Page): Promise<number> {
  const png = await tv.screenshot();
  return tv.evaluate(async (data) => {
    const image = new Image();
    image.src = `data:image/png;base64,${data}`;
    await image.decode();
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [64, 36];
    const pen = canvas.getContext('2d');
    pen?.drawImage(image, 0, 0, 64, 36);
    return new Set(new Uint32Array(pen?.getImageData(0, 0, 64, 36).data.buffer ?? new ArrayBuffer())).size;
  }, png);
}
