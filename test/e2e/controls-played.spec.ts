/** Controls that are pressed, picked, played and typed, with real touches and keys. */
import { expect, test } from '@playwright/test';
import type { Control } from '../../src-shared/controller.ts';
import { Desk } from './support/desk.ts';

let desk: Desk;
test.beforeAll(async ({ browser }) => {
  desk = await Desk.open(browser);
});
test.afterAll(() => desk.close());
test.afterEach(() => desk.phone.thumb.cancel());

const button = (id: string): Control => ({ kind: 'button', id, label: id });
const text = (more: object = {}): Control => ({
  kind: 'text',
  id: 'say',
  label: 'Your answer',
  maxLength: 12,
  ...more,
});
const hand = (ids: string[], more: object = {}): Control => ({
  kind: 'cards',
  id: 'hand',
  cards: ids.map((id) => ({ id, label: id, playable: id !== 'X' })),
  ...more,
});
const card = (label: string) => desk.phone.page.getByRole('button', { name: label, exact: true });
const field = () => desk.phone.page.getByRole('textbox', { name: /Your answer/ });

test('3.3 a buzzer says once that it was hit, and when on the clock of the host', async () => {
  const { thumb, page } = desk.phone;
  await desk.show({ kind: 'buzzer', id: 'buzz' });
  const before = Date.now();
  await thumb.put(1, 'buzz', { x: 0.1, y: 0.1 });
  await thumb.put(2, 'buzz', { x: 0.6, y: 0.6 });
  await desk.hears('buzz', true);
  await expect(page.locator('.buzzer.lit')).toHaveCount(1);
  await thumb.lift(2);
  await thumb.lift(1);
  await desk.quiet();
  const [only, ...more] = desk.heard('buzz');
  expect(more).toEqual([]);
  // The clocks are guessed from pings: a few ms either way.
  expect(only?.at).toBeGreaterThan(before - 50);
  expect(only?.at).toBeLessThanOrEqual(Date.now());
  await thumb.put(1, 'buzz');
  await thumb.lift(1);
  await expect.poll(() => desk.values('buzz')).toEqual([true, true]);
});

test('a buzzer that is locked says nothing', async () => {
  const { thumb } = desk.phone;
  await desk.show({ kind: 'buzzer', id: 'buzz', disabled: true }, button('a'));
  await thumb.put(1, 'buzz');
  await thumb.put(2, 'a');
  await desk.hears('a', true);
  expect(desk.values('buzz')).toEqual([]);
});

test('choices and switches are heard while another finger holds a stick', async () => {
  const { thumb, page } = desk.phone;
  const options = ['one', 'two'].map((id) => ({ id, label: id }));
  await desk.show(
    { kind: 'stick', id: 'move' },
    { kind: 'choices', id: 'pick', options },
    { kind: 'toggle', id: 'ready', label: 'Ready', value: false },
  );
  await thumb.put(1, 'move');
  await thumb.slide(1, 'move', { x: 1, y: 0.5 });
  await thumb.put(2, 'ready');
  await thumb.lift(2);
  await desk.hears('ready', true);
  await thumb.put(2, 'pick', { x: 0.2, y: 0.7 });
  await thumb.lift(2);
  await expect.poll(() => desk.values('pick')).toHaveLength(1);
  expect(desk.values('move')).not.toContainEqual({ x: 0, y: 0 });
  await expect(page.getByRole('switch', { name: 'Ready' })).toHaveAttribute('aria-checked', 'true');
});

test('a switch and choices are worked by keys', async () => {
  const { page } = desk.phone;
  const options = ['one', 'two', 'three'].map((id) => ({ id, label: id }));
  await desk.show(
    { kind: 'toggle', id: 'ready', label: 'Ready', value: true },
    { kind: 'choices', id: 'pick', options },
  );
  await page.getByRole('switch', { name: 'Ready' }).press('Space');
  await desk.hears('ready', false);
  await page.getByRole('radio', { name: 'one' }).focus();
  await page.keyboard.press('ArrowDown');
  await desk.hears('pick', 'two');
  await page.keyboard.press('ArrowDown');
  await desk.hears('pick', 'three');
  await expect(page.getByRole('radio', { name: 'three' })).toHaveAttribute('aria-checked', 'true');
});

test('a card is lifted by a tap and played by the next, or by a way up', async () => {
  const { thumb, page } = desk.phone;
  await desk.show(hand(['A', 'K', 'X']));
  await card('A').tap();
  await expect(card('A')).toHaveAttribute('aria-pressed', 'true');
  expect(desk.values('hand')).toEqual([]);
  await card('A').tap();
  await desk.hears('hand', ['A']);
  await expect(card('A')).toHaveCount(0);
  await desk.update({ controls: [hand(['K', 'X'])] });
  const box = await card('K').boundingBox();
  const area = await page.locator('[data-control="hand"]').boundingBox();
  if (!box || !area) throw new Error('no cards');
  const part = { x: (box.x + 14 - area.x) / area.width, y: (box.y + box.height / 2 - area.y) / area.height };
  await thumb.put(1, 'hand', part);
  await thumb.slide(1, 'hand', { x: part.x, y: part.y - 140 / area.height }, 8);
  await thumb.lift(1);
  await desk.hears('hand', ['K']);
});

test('a card that cannot be played stays, and one that the game does not take comes back', async () => {
  await desk.show(hand(['A', 'X']));
  await card('X').tap({ force: true });
  await card('X').tap({ force: true });
  await card('A').tap();
  await card('A').tap();
  await desk.hears('hand', ['A']);
  expect(desk.values('hand')).toEqual([['A']]);
  await expect(card('A')).toHaveCount(0);
  await expect(card('A')).toHaveCount(1);
});

test('several cards go together, and no fewer than they must', async () => {
  const { page } = desk.phone;
  await desk.show(hand(['A', 'K', 'Q', 'J'], { pick: { min: 2, max: 2 } }));
  const play = page.getByRole('button', { name: /^Play/ });
  await card('Q').tap();
  await play.tap({ force: true });
  await card('A').tap();
  await play.tap();
  await desk.hears('hand', ['Q', 'A']);
  expect(desk.values('hand')).toHaveLength(1);
});

test('a hand of twenty scrolls to its last card', async () => {
  const ids = Array.from({ length: 20 }, (_, index) => String(index + 1));
  await desk.show(hand(ids));
  await card('20').scrollIntoViewIfNeeded();
  await card('20').tap();
  await card('20').tap();
  await desk.hears('hand', ['20']);
});

test('a text goes out by Enter or by its button, and once', async () => {
  const { page } = desk.phone;
  await desk.show(text());
  await field().tap();
  await page.keyboard.type('  olá  mundo ');
  await page.keyboard.press('Enter');
  await desk.hears('say', 'olá mundo');
  await expect(page.getByRole('button', { name: 'On the TV' })).toBeVisible();
  await page.getByRole('button', { name: 'On the TV' }).tap({ force: true });
  await field().fill('other');
  await page.getByRole('button', { name: 'Send the new one' }).tap();
  await desk.hears('say', 'other');
  expect(desk.values('say')).toEqual(['olá mundo', 'other']);
});

test('a text is cut and counted by letters as a reader sees them', async () => {
  const { page } = desk.phone;
  await desk.show(text({ maxLength: 4 }));
  await field().fill('ab\u{1F469}\u200d\u{1F469}\u200d\u{1F467}cdef');
  await expect(field()).toHaveValue('ab\u{1F469}\u200d\u{1F469}\u200d\u{1F467}c');
  await expect(page.getByText('4/4')).toBeVisible();
  await field().press('Enter');
  await desk.hears('say', 'ab\u{1F469}\u200d\u{1F469}\u200d\u{1F467}c');
});

test('a slip grows with what is written on it', async () => {
  await desk.show(text({ label: 'Your answer, at length', maxLength: 200 }));
  await field().fill('a word or two '.repeat(14));
  const hidden = await field().evaluate((slip) => slip.scrollHeight - slip.clientHeight);
  expect(hidden).toBeLessThanOrEqual(1);
});

test('Enter that ends a word of an input method sends nothing', async () => {
  const { page, context } = desk.phone;
  await desk.show(text({ maxLength: 3 }));
  await field().tap();
  const session = await context.newCDPSession(page);
  await session.send('Input.imeSetComposition', { text: 'にほんご', selectionStart: 4, selectionEnd: 4 });
  // While it is composed it may be longer than it may be in the end.
  await expect(field()).toHaveValue('にほんご');
  await field().dispatchEvent('keydown', { key: 'Enter', isComposing: true, keyCode: 229 });
  await session.send('Input.insertText', { text: '日本' });
  await expect(field()).toHaveValue('日本');
  expect(desk.values('say')).toEqual([]);
  await page.keyboard.press('Enter');
  await desk.hears('say', '日本');
});

test('what is typed stays through updates of the controller, and through a pause', async () => {
  const { page } = desk.phone;
  await desk.show(text());
  await field().tap();
  await page.keyboard.type('half a');
  for (let change = 0; change < 4; change += 1) {
    await desk.update({
      text: `${change} of 4 have answered.`,
      controls: [...(change % 2 ? [button('skip')] : []), text()],
    });
  }
  await expect(field()).toBeFocused();
  await page.keyboard.type(' word');
  await expect(field()).toHaveValue('half a word');
  // The pause may come before the browser has painted what was there.
  const question = { title: 'Question 1', controls: [text()] };
  await desk.update(question, { title: 'On hold', controls: [button('resume')] });
  await desk.update(question);
  await expect(field()).toHaveValue('half a word');
  // The next question may have the same name, and is another.
  await desk.update({ title: 'On hold', controls: [button('resume')] });
  await desk.update({ title: 'Question 2', controls: [text()] });
  await expect(field()).toHaveValue('');
});

test('a text stays in view above the on-screen keyboard', async () => {
  const { page } = desk.phone;
  await desk.show(text(), button('skip'));
  await field().tap();
  const covered = 360;
  await page.evaluate((px) => {
    const view = window.visualViewport;
    Object.defineProperty(view, 'height', { configurable: true, get: () => window.innerHeight - px });
    view?.dispatchEvent(new Event('resize'));
  }, covered);
  const free = 844 - covered;
  for (const part of [field(), page.getByRole('button', { name: 'Send' })]) {
    await expect.poll(async () => bottomOf(await part.boundingBox())).toBeLessThanOrEqual(free);
    expect(bottomOf(await part.boundingBox())).toBeGreaterThan(0);
  }
  await page.evaluate(() => {
    const view = window.visualViewport;
    if (view) Reflect.deleteProperty(view, 'height');
    view?.dispatchEvent(new Event('resize'));
  });
  await expect
    .poll(async () => bottomOf(await page.locator('[data-control="skip"]').boundingBox()))
    .toBeGreaterThan(free);
});

function bottomOf(box: { y: number; height: number } | null): number {
  return box ? box.y + box.height : Number.POSITIVE_INFINITY;
}
