/** Putting in order and estimating, with real touches. */
import { expect, test } from '@playwright/test';
import type { Control } from '../../src-shared/controller.ts';
import { Desk } from './support/desk.ts';

let desk: Desk;
test.beforeAll(async ({ browser }) => {
  desk = await Desk.open(browser);
});
test.afterAll(() => desk.close());
test.afterEach(() => desk.phone.thumb.cancel());

const move = (name: string) => desk.phone.page.getByRole('button', { name, exact: true });
const sort = (ids: string[]): Control => ({
  kind: 'sort',
  id: 'sort',
  items: ids.map((id) => ({ id, label: id })),
});
const rows = () =>
  desk.phone.page
    .locator('.sort-row')
    .evaluateAll((list) => list.map((row) => row.getAttribute('data-item')));

/** The middle of a row's handle, as a part of the control. */
async function middleOf(id: string): Promise<{ x: number; y: number }> {
  const whole = await desk.phone.page.locator('[data-control="sort"]').boundingBox();
  const grip = await desk.phone.page.locator(`[data-item="${id}"] .sort-grip`).boundingBox();
  if (!whole || !grip) throw new Error(`no row ${id}`);
  const part = (at: number, size: number, from: number, all: number) => (at + size / 2 - from) / all;
  return {
    x: part(grip.x, grip.width, whole.x, whole.width),
    y: part(grip.y, grip.height, whole.y, whole.height),
  };
}

test('a tap on a button of a sort moves its row once, although another row comes under the finger', async () => {
  await desk.show(sort(['A', 'B', 'C']));
  await move('B: up').tap();
  await desk.hears('sort', ['B', 'A', 'C']);
  await move('A: down').tap();
  await desk.hears('sort', ['B', 'C', 'A']);
  expect(desk.values('sort')).toHaveLength(2);
  expect(await rows()).toEqual(['B', 'C', 'A']);
});

test('a row of a sort is dragged to its place, and said when the finger lifts', async () => {
  const { thumb } = desk.phone;
  await desk.show(sort(['A', 'B', 'C', 'D']));
  await thumb.put(1, 'sort', await middleOf('D'));
  await thumb.slide(1, 'sort', await middleOf('A'));
  await expect.poll(rows).toEqual(['D', 'A', 'B', 'C']);
  expect(desk.values('sort')).toEqual([]);
  await thumb.lift(1);
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
