/** Looks that people and languages ask for: forced colours, writing from the right, large letters. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import type { Control } from '../../src-shared/controller.ts';
import { CONTROL_KINDS, descriptorOf } from '../../src-shared/controls/controls.ts';
import { readQr } from '../support/read-qr.ts';
import type { KindExhibits } from '../../src-renderer/phone/gallery/exhibit.ts';
import { Desk } from './support/desk.ts';
import { Room } from './support/room.ts';

let desk: Desk;
test.beforeAll(async ({ browser }) => {
  desk = await Desk.open(browser);
});
test.afterAll(() => desk.close());
test.afterEach(async () => {
  await desk.phone.page.emulateMedia({ forcedColors: 'none' });
  await desk.phone.page.setViewportSize({ width: 390, height: 844 });
  await desk.phone.page.evaluate(() => document.documentElement.removeAttribute('style'));
  await desk.phone.page.evaluate(() => (document.documentElement.dir = 'ltr'));
});

const cards = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ id: `c${index}`, label: `${index}` }));

const CONTROLS = {
  stick: { kind: 'stick', id: 'it' },
  cards: { kind: 'cards', id: 'it', cards: cards(3) },
  text: { kind: 'text', id: 'it', label: 'Say', maxLength: 20 },
  draw: { kind: 'draw', id: 'it', colors: ['#000000', '#ff0000'], aspect: 1 },
  slider: { kind: 'slider', id: 'it', label: 'How', min: 0, max: 10, step: 1, value: 5 },
  toggle: { kind: 'toggle', id: 'it', label: 'Ready', value: false },
} satisfies Record<string, Control>;

for (const kind of CONTROL_KINDS) {
  test(`15.6 in forced colours each part of a ${kind} has an edge that is seen`, async () => {
    const { page } = desk.phone;
    await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
    await desk.show(descriptorOf(kind).examples[0]);
    const exhibits = `../../src-renderer/phone/controls/${kind}/exhibits.ts`;
    const { edges } = (await import(exhibits)) as KindExhibits;
    for (const part of edges) {
      await expect.poll(() => edgeContrast(page, part), { message: part }).toBeGreaterThanOrEqual(3);
    }
  });
}

test('15.6 in forced colours the TV’s code stays dark on light, and is read', async ({ browser }) => {
  const room = await Room.open(browser);
  try {
    const { page } = await room.tv();
    await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
    expect(await readQr(page.locator('.join'))).toBe(room.joinUrl);
    // The reader of the test takes dark on black as well; those of phones do not.
    const code = page.locator('.qr');
    await expect(code).toHaveCSS('background-color', 'rgb(255, 244, 222)');
    await expect(code.locator('path')).toHaveCSS('fill', 'rgb(23, 19, 48)');
  } finally {
    await room.close();
  }
});

for (const page of ['phone', 'tv', 'stage', 'studio', 'studio-phone']) {
  test(`15.7 ${page} says that it is dark, before its styles are there`, () => {
    const html = readFileSync(
      path.resolve(import.meta.dirname, `../../out/renderer/${page}/index.html`),
      'utf8',
    );
    expect(html).toContain('<meta name="color-scheme" content="dark" />');
  });
}

test('15.7 the styles say it, too, so that no browser darkens the page again', async () => {
  const scheme = await desk.phone.page.evaluate(() => getComputedStyle(document.documentElement).colorScheme);
  expect(scheme).toBe('dark');
});

test('15.7 what scrolls has no bar of the desktop', async () => {
  const { page } = desk.phone;
  const text = 'Once upon a time there was a lighthouse. '.repeat(40);
  await desk.update({ text, controls: [CONTROLS.stick] });
  const words = await page.locator('.words').evaluate((element) => ({
    scrolls: element.scrollHeight > element.clientHeight,
    width: getComputedStyle(element).scrollbarWidth,
    color: getComputedStyle(element).scrollbarColor,
  }));
  expect(words).toEqual({ scrolls: true, width: 'thin', color: 'rgba(255, 244, 222, 0.4) rgba(0, 0, 0, 0)' });
});

for (const dir of ['ltr', 'rtl']) {
  test(`15.8 thirteen cards show their corners where a page runs ${dir}`, async () => {
    const { page } = desk.phone;
    await desk.show({ kind: 'cards', id: 'it', cards: cards(13) });
    await page.evaluate((value) => (document.documentElement.dir = value), dir);
    const hidden = await page.locator('.card-corner').evaluateAll(
      (corners) =>
        corners.filter((corner) => {
          const { x, y, width, height } = (
            corner.querySelector('.card-rank') ?? corner
          ).getBoundingClientRect();
          const [left, top] = [x + width / 2, y + height / 2];
          // Cards beyond the edge of the phone are scrolled to.
          if (left < 0 || left > innerWidth) return false;
          return document.elementFromPoint(left, top)?.closest('.card-face') !== corner.closest('.card-face');
        }).length,
    );
    expect(hidden).toBe(0);
  });
}

const BUTTONS = ['Cortar', 'Fritar', 'Lavar', 'Servir', 'Desfazer', 'Fugir'];

test.describe('15.9 letters at twice their size', () => {
  const crowded: { name: string; controls: Control[] }[] = [
    { name: 'the tools of a drawing', controls: [CONTROLS.draw] },
    { name: 'six buttons', controls: BUTTONS.map((label) => ({ kind: 'button', id: label, label })) },
    {
      name: 'six buttons and a stick',
      controls: [CONTROLS.stick, ...BUTTONS.map((label): Control => ({ kind: 'button', id: label, label }))],
    },
    {
      name: 'choices beside cards',
      controls: [
        { ...CONTROLS.cards, id: 'hand', pick: { min: 2, max: 2 } },
        {
          kind: 'choices',
          id: 'pick',
          options: ['Red', 'Green', 'Blue', 'Yellow'].map((id) => ({ id, label: id })),
        },
      ],
    },
    { name: 'sliders and switches', controls: [CONTROLS.slider, { ...CONTROLS.toggle, id: 'on' }] },
    { name: 'a text', controls: [CONTROLS.text] },
  ];
  for (const { width, height } of [
    { width: 390, height: 844 },
    { width: 320, height: 568 },
  ]) {
    for (const { name, controls } of crowded) {
      test(`15.9 break no word in the middle: ${name}, ${width}x${height}`, async () => {
        const { page } = desk.phone;
        await page.setViewportSize({ width, height });
        await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
        await desk.show(...controls);
        await desk.update({ title: 'My grandmother never', controls });
        expect(await brokenWords(page)).toEqual([]);
      });
    }
  }
});

/** Words that stand on more than one line. */
function brokenWords(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const broken: string[] = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      for (const word of (node.textContent ?? '').matchAll(/[\p{L}\p{N}]+/gu)) {
        range.setStart(node, word.index);
        range.setEnd(node, word.index + word[0].length);
        const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
        if (lines.size > 1) broken.push(word[0]);
      }
    }
    return broken;
  });
}

/** The best contrast between what is just outside an element and what is on its edge, on its left and its upper side. */
async function edgeContrast(page: Page, selector: string): Promise<number> {
  const box = await page.locator(selector).first().boundingBox();
  if (!box) return 0;
  const png = (await page.screenshot()).toString('base64');
  return page.evaluate(
    async ({ data, x, y, width, height }) => {
      const image = new Image();
      image.src = `data:image/png;base64,${data}`;
      await image.decode();
      const canvas = document.createElement('canvas');
      [canvas.width, canvas.height] = [image.width, image.height];
      const pen = canvas.getContext('2d');
      if (!pen) return 0;
      pen.drawImage(image, 0, 0);
      const scale = image.width / innerWidth;
      const light = (left: number, top: number) => {
        const [red = 0, green = 0, blue = 0] = pen.getImageData(left * scale, top * scale, 1, 1).data;
        const [r = 0, g = 0, b = 0] = [red, green, blue].map((part) =>
          part <= 10 ? part / 3294.6 : ((part / 255 + 0.055) / 1.055) ** 2.4,
        );
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
      };
      const across = [-8, -6, -3, -2, -1, -0.5, 0, 0.5, 1, 1.5, 2, 3, 4, 5, 6, 8, 10, 12];
      const sides = [
        across.map((way) => light(x + way, y + height / 2)),
        across.map((way) => light(x + width / 2, y + way)),
      ];
      const contrasts = sides.map((lights) => (Math.max(...lights) + 0.05) / (Math.min(...lights) + 0.05));
      return Math.max(...contrasts);
    },
    { data: png, ...box },
  );
}
