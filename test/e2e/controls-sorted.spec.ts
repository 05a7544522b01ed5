/** What somebody puts in order or estimates, with real touches. */
import { expect, test } from '@playwright/test';
import type { Control } from '../../src-shared/controller.ts';
import { Desk } from './support/desk.ts';

let desk: Desk;
test.beforeAll(async ({ browser }) => {
  desk = await Desk.open(browser);
});
test.afterAll(() => desk.close());

const move = (name: string) => desk.phone.page.getByRole('button', { name, exact: true });
const sort = (ids: string[]): Control => ({
  kind: 'order',
  id: 'sort',
  items: ids.map((id) => ({ id, label: id })),
});
const rows = () =>
  desk.phone.page
    .locator('.order-row')
    .evaluateAll((list) => list.map((row) => row.getAttribute('data-item')));

test('a tap on a button of an order moves its row once, although another row comes under the finger', async () => {
  await desk.show(sort(['A', 'B', 'C']));
  await move('B: up').tap();
  await desk.hears('sort', ['B', 'A', 'C']);
  await move('A: down').tap();
  await desk.hears('sort', ['B', 'C', 'A']);
  expect(desk.values('sort')).toHaveLength(2);
  expect(await rows()).toEqual(['B', 'C', 'A']);
});

test('a row of an order is dragged to its place, and said when the finger lifts', async () => {
  const { page } = desk.phone;
  await desk.show(sort(['A', 'B', 'C', 'D']));
  const grips = page.locator('.order-grip');
  const [from, to] = [await grips.nth(3).boundingBox(), await grips.nth(0).boundingBox()];
  if (!from || !to) throw new Error('four rows');
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', y?: number) =>
    cdp.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: y === undefined ? [] : [{ x: from.x + 40, y }],
    });
  const cdp = await desk.phone.context.newCDPSession(page);
  await touch('touchStart', from.y + 10);
  for (const part of [0.3, 0.6, 1]) await touch('touchMove', from.y + 10 + (to.y - from.y) * part);
  await expect.poll(rows).toEqual(['D', 'A', 'B', 'C']);
  expect(desk.values('sort')).toEqual([]);
  await touch('touchEnd');
  await desk.hears('sort', ['D', 'A', 'B', 'C']);
});

test('a number is empty until it is typed or stepped to, and goes out by its button', async () => {
  const { page } = desk.phone;
  await desk.show({ kind: 'number', id: 'guess', label: 'Your guess', min: 0, max: 500 });
  const typed = page.getByLabel('Your guess').last();
  await expect(typed).toHaveValue('');
  await typed.fill('340');
  await page.getByRole('button', { name: 'Send' }).tap();
  await desk.hears('guess', 340);
  expect(desk.values('guess')).toHaveLength(1);
});
