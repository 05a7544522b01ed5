/** Icons and images on controls: how they stand, what they are called, what is left where they do not come. */
import { expect, test, type Page } from '@playwright/test';
import type { Control } from '../../src-shared/controller.ts';
import { Desk } from './support/desk.ts';

let desk: Desk;
test.beforeAll(async ({ browser }) => {
  desk = await Desk.open(browser);
});
test.afterAll(() => desk.close());
test.afterEach(async () => {
  const { page } = desk.phone;
  await page.emulateMedia({ forcedColors: 'none' });
  await page.setViewportSize({ width: 390, height: 844 });
  await page.evaluate(() => (document.documentElement.dir = 'ltr'));
});

const SCREENS = [
  { width: 320, height: 568 },
  { width: 390, height: 844 },
  { width: 568, height: 320 },
];
const LONG =
  'Where we slept on the night before the ferry to Helgoland was three hours late, if anybody still knows it';
const POSTER = { image: 'assets/poster.svg' };

const choices = (count: number, one: { label: string; icon?: 'cow'; image?: string }): Control => ({
  kind: 'choices',
  id: 'pick',
  game: 'floe',
  options: Array.from({ length: count }, (_, index) => ({ id: `o${index}`, ...one })),
});

/** The parts of a list of boxes that do not stand in them as they should. */
function misplaced(page: Page, box: string, parts: string): Promise<string[]> {
  return page.evaluate(
    ([boxes = '', inner = '']) => {
      const wrong: string[] = [];
      const all = Array.from(document.querySelectorAll(boxes), (one) => ({
        one,
        at: one.getBoundingClientRect(),
      }));
      for (const { one, at } of all) {
        for (const part of one.querySelectorAll(inner)) {
          const { left, top, right, bottom } = part.getBoundingClientRect();
          const isIn =
            left >= at.left - 1 && top >= at.top - 1 && right <= at.right + 1 && bottom <= at.bottom + 1;
          if (!isIn) wrong.push(`${part.className || part.tagName} leaves its ${one.className}`);
        }
      }
      all.forEach(({ at }, index) => {
        const isApart = (other: DOMRect) =>
          at.right <= other.left ||
          other.right <= at.left ||
          at.bottom <= other.top ||
          other.bottom <= at.top;
        if (all.some(({ at: other }, place) => place > index && !isApart(other)))
          wrong.push(`${index} lies on another`);
      });
      return wrong;
    },
    [box, parts],
  );
}

for (const screen of SCREENS) {
  test(`on ${screen.width}x${screen.height} one to eight choices hold their image, icon and words`, async () => {
    const { page } = desk.phone;
    await page.setViewportSize(screen);
    const wrong: string[] = [];
    for (const look of [
      { label: 'Cow', ...POSTER },
      { label: 'The night of the late ferry', ...POSTER },
      { label: LONG, ...POSTER },
      { label: 'Butterflies', icon: 'cow' as const },
      { label: LONG, icon: 'cow' as const },
      { label: LONG },
    ]) {
      for (let count = 1; count <= 8; count += 1) {
        await desk.update({ controls: [choices(count, look)] });
        await expect(page.locator('.choice')).toHaveCount(count);
        if ('image' in look) {
          // Each has its room, and the image is there.
          await expect(page.locator('.emblem img')).toHaveCount(count);
          const loaded = await page
            .locator('.emblem img')
            .evaluateAll((all) => Promise.all(all.map((one) => (one as HTMLImageElement).decode())));
          expect(loaded).toHaveLength(count);
        } else if ('icon' in look) await expect(page.locator('.choice svg')).toHaveCount(count);
        const problems = await misplaced(page, '.choice', '.choice-label, .emblem, .icon, img');
        const small = await page
          .locator('.choice .emblem, .choice .icon')
          .evaluateAll((all) => all.filter((one) => Math.min(one.clientWidth, one.clientHeight) < 30).length);
        await page.locator('.choice').last().scrollIntoViewIfNeeded();
        await expect(page.locator('.choice').last()).toBeInViewport({ ratio: 0.5 });
        if (problems.length + small > 0)
          wrong.push(`${count} of ${JSON.stringify(look)}: ${[...problems, `${small} small`].join('; ')}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  test(`on ${screen.width}x${screen.height} a hand of images is in view, with what it says`, async () => {
    const { page } = desk.phone;
    await page.setViewportSize(screen);
    const labels = ['Cow', 'The night of the late ferry', LONG];
    await desk.show({
      kind: 'cards',
      id: 'hand',
      game: 'floe',
      cards: labels.map((label, index) => ({ id: `${index}`, label, ...POSTER })),
    });
    await expect(page.locator('.card-face img')).toHaveCount(3);
    await expect(page.getByRole('button', { name: 'Play' })).toBeInViewport({ ratio: 1 });
    await expect(page.getByRole('button', { name: 'Cow' })).toBeInViewport({ ratio: 0.9 });
    const cut = await page.locator('.card-face').evaluateAll(
      (all) =>
        all.filter((one) => {
          const box = one.getBoundingClientRect();
          const [image, words] = [one.querySelector('img'), one.querySelector('.card-words-text')].map(
            (part) => part?.getBoundingClientRect(),
          );
          return !image || !words || image.height < 60 || words.height < 18 || words.bottom > box.bottom;
        }).length,
    );
    expect(cut).toBe(0);
  });
}

test('an icon is silent, and the words beside it or instead of it are the name', async () => {
  const { page } = desk.phone;
  await desk.show(
    { kind: 'button', id: 'go', label: 'Go', icon: 'rocket', alt: 'unsaid' },
    { kind: 'button', id: 'alone', icon: 'rocket', alt: 'Start' },
    { kind: 'toggle', id: 'bells', label: 'Bells', icon: 'bell', value: true },
  );
  await expect(page.getByRole('button', { name: 'Go', exact: true }).locator('svg')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Start', exact: true }).locator('svg')).toBeVisible();
  await expect(page.getByRole('switch', { name: 'Bells', exact: true }).locator('svg')).toBeVisible();
  await desk.show(choices(2, { label: 'Cow', ...POSTER }));
  await expect(page.getByRole('radio', { name: 'Cow', exact: true })).toHaveCount(2);
  await expect(page.getByRole('img')).toHaveCount(0);
});

test('15.6 in forced colours an icon has the colour of the words beside it', async () => {
  const { page } = desk.phone;
  await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
  for (const disabled of [false, true]) {
    await desk.show({ kind: 'button', id: 'go', label: 'Go', icon: 'rocket', color: '#00ff00', disabled });
    const [icon, words] = await page
      .locator('[data-control="go"]')
      .evaluate((button) => [
        getComputedStyle(button.querySelector('path') ?? button).fill,
        getComputedStyle(button.querySelector('.press-label') ?? button).color,
      ]);
    expect(icon).toBe(words);
    expect(icon).not.toBe('rgb(0, 0, 0)');
  }
});

test('15.8 where a page runs from right to left, the way back is mirrored and directions of play are not', async () => {
  const { page } = desk.phone;
  await page.evaluate(() => (document.documentElement.dir = 'rtl'));
  const icons = ['undo', 'arrow-left', 'turn-left', 'question', 'point'] as const;
  await desk.show(...icons.map((icon): Control => ({ kind: 'button', id: icon, icon, alt: icon })));
  const mirrored: string[] = [];
  for (const icon of icons) {
    const transform = await page
      .locator(`[data-control="${icon}"] .icon`)
      .evaluate((one) => getComputedStyle(one).transform);
    if (transform !== 'none') mirrored.push(`${icon} ${transform}`);
  }
  expect(mirrored).toEqual(['undo matrix(-1, 0, 0, 1, 0, 0)']);
  await desk.show(choices(4, { label: 'Cow', ...POSTER }));
  const [socket, choice] = await Promise.all(
    ['.choice .socket', '.choice'].map((part) => page.locator(part).first().boundingBox()),
  );
  expect((socket?.x ?? 0) - (choice?.x ?? 0)).toBeGreaterThan((choice?.width ?? 0) / 2);
});

/** Of each kind, where its label stands. */
const LABELLED: { control: Control; at: string }[] = [
  { control: { kind: 'stick', id: 'it' }, at: '.surface-label' },
  { control: { kind: 'dpad', id: 'it' }, at: '.surface-label' },
  { control: { kind: 'swipe', id: 'it' }, at: '.surface-label' },
  { control: { kind: 'tilt', id: 'it' }, at: '.surface-label' },
  { control: { kind: 'button', id: 'it' }, at: '.press' },
  { control: { kind: 'toggle', id: 'it', value: true }, at: '.toggle' },
  { control: { kind: 'buzzer', id: 'it' }, at: '.buzzer-label' },
  { control: { kind: 'cord', id: 'it' }, at: '.toy-label' },
  { control: { kind: 'slider', id: 'it', min: 0, max: 9, step: 1, value: 3 }, at: '.tune-label' },
  { control: { kind: 'text', id: 'it', maxLength: 9 }, at: '.text-label' },
  { control: { kind: 'number', id: 'it', min: 0, max: 9 }, at: '.text-label' },
  { control: { ...choices(4, { label: 'Cow', icon: 'cow' }), id: 'it' }, at: '.choices-hint' },
  { control: { kind: 'cards', id: 'it', cards: [{ id: 'a', label: 'A' }] }, at: '.hand-hint' },
  { control: { kind: 'picture', id: 'it', alt: 'Nothing yet', strokes: [] }, at: '.picture-label' },
  {
    control: {
      kind: 'sort',
      id: 'it',
      items: [
        { id: 'a', label: 'A' },
        { id: 'b', label: 'B' },
      ],
    },
    at: '.choices-hint',
  },
];

for (const { control, at } of LABELLED) {
  test(`15.6 a glyph stands before the label of a ${control.kind}, silent and in its colour`, async () => {
    const { page } = desk.phone;
    await desk.show({ ...control, label: 'Back', glyph: 'undo' });
    const icon = page.locator(`${at} > .icon:first-child[aria-hidden="true"]`);
    await expect(icon).toBeVisible();
    await expect(page.locator(at)).toContainText('Back');
    const size = await icon.locator('svg').boundingBox();
    expect(size?.width).toBe(size?.height);
    expect(size?.width).toBeGreaterThan(15);
    // A small sign in a line of words; where words are large, it is, too.
    if (/hint|label/.test(at) && at !== '.buzzer-label') expect(size?.width).toBeLessThan(32);
    for (const forcedColors of ['none', 'active'] as const) {
      await page.emulateMedia({ forcedColors });
      const [fill, color] = await icon.evaluate((one) => [
        getComputedStyle(one.querySelector('path') ?? one).fill,
        getComputedStyle(one.parentElement ?? one).color,
      ]);
      expect(fill).toBe(color);
    }
    await page.evaluate(() => (document.documentElement.dir = 'rtl'));
    expect(await icon.evaluate((one) => getComputedStyle(one).transform)).toBe('matrix(-1, 0, 0, 1, 0, 0)');
  });
}

test('a glyph without a label stands alone on what is steered with, and is left out where there are no words', async () => {
  const { page } = desk.phone;
  await desk.show({ kind: 'stick', id: 'move', glyph: 'rocket' });
  await expect(page.getByRole('application', { name: 'Stick', exact: true }).locator('.icon')).toBeVisible();
  await desk.show({ kind: 'slider', id: 'it', min: 0, max: 9, step: 1, value: 3, glyph: 'fire' });
  await expect(page.locator('.tune-label .icon')).toBeVisible();
  await desk.show(
    { kind: 'draw', id: 'ink', colors: ['#171330'], aspect: 1, label: 'A cow', glyph: 'cow' },
    { kind: 'picture', id: 'it', alt: 'Nothing yet', strokes: [], glyph: 'cow' },
  );
  await expect(page.locator('.controller canvas')).toHaveCount(4);
  await expect(page.locator('.controller .icon')).toHaveCount(0);
});

test('rows to sort have their icons, and buttons say the words alone', async () => {
  const { page } = desk.phone;
  await desk.show({
    kind: 'sort',
    id: 'sort',
    items: [
      { id: 'a', label: 'Cow', icon: 'cow' },
      { id: 'b', label: 'Fish', icon: 'fish' },
      { id: 'c', label: 'Nobody' },
    ],
  });
  await expect(page.locator('.sort-row .icon[aria-hidden="true"]')).toHaveCount(2);
  await page.getByRole('button', { name: 'Fish: up', exact: true }).tap();
  await expect(page.locator('.sort-row').first().locator('.icon')).toBeVisible();
  await expect(page.locator('.sort-row').first()).toContainText('Fish');
  await desk.hears('sort', ['b', 'a', 'c']);
});

test('the same words with another image are another question: nothing stays picked', async () => {
  const { page } = desk.phone;
  await desk.update({ title: 'Which?', controls: [choices(2, { label: 'Cow', ...POSTER })] });
  await page.getByRole('radio').first().tap();
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(1);
  await desk.update({ title: 'Which?', controls: [choices(2, { label: 'Cow', image: 'assets/other.svg' })] });
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
});

test('an image that does not come leaves the words, and is asked for again once the line is back', async () => {
  const { page, context } = desk.phone;
  let isThere = false;
  await page.route('**/games/floe/assets/once.svg', (route) =>
    isThere ? route.fulfill({ path: 'src-renderer/games/floe/assets/poster.svg' }) : route.abort(),
  );
  await desk.show(choices(2, { label: 'Cow', image: 'assets/once.svg' }));
  await expect(page.locator('.choices img')).toHaveCount(0);
  await expect(page.getByRole('radio', { name: 'Cow' })).toHaveCount(2);
  isThere = true;
  await context.setOffline(true);
  await expect(page.locator('.away')).toBeVisible();
  await context.setOffline(false);
  await expect(page.locator('.choices img')).toHaveCount(2);
});
