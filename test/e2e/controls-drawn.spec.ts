/** The sheet of paper, with real touches: pieces while the line is drawn, tools, and what was there already. */
import { expect, test } from '@playwright/test';
import type { Control, Stroke } from '../../src-shared/controller.ts';
import { afterDrawing } from '../../src-shared/strokes.ts';
import { Desk } from './support/desk.ts';

let desk: Desk;
test.beforeAll(async ({ browser }) => {
  desk = await Desk.open(browser);
});
test.afterAll(() => desk.close());
test.afterEach(() => desk.phone.thumb.cancel());

const INK = '#171330';
const RED = '#ff6b57';
const draw = (more: object = {}): Control => ({
  kind: 'draw',
  id: 'ink',
  colors: [INK, RED],
  aspect: 1,
  ...more,
});

const strokesOf = (values: unknown[]) =>
  (values as Parameters<typeof afterDrawing>[1][]).reduce<Stroke[]>(
    (strokes, act) => afterDrawing(strokes, act),
    [],
  );

test('3.7 a line goes to the TV while it is drawn, in pieces that join', async () => {
  const { thumb, page } = desk.phone;
  await desk.show(draw());
  await thumb.put(1, 'ink', { x: 0.3, y: 0.3 });
  await thumb.slide(1, 'ink', { x: 0.7, y: 0.3 }, 20);
  // Before the finger is lifted.
  await expect.poll(() => strokesOf(desk.values('ink')).at(-1)?.points.length ?? 0).toBeGreaterThan(10);
  await thumb.slide(1, 'ink', { x: 0.7, y: 0.45 }, 20);
  // A palm and a second finger draw nothing.
  await thumb.put(2, 'ink', { x: 0.4, y: 0.4 });
  await thumb.slide(2, 'ink', { x: 0.5, y: 0.5 }, 3);
  await thumb.lift(2);
  await thumb.lift(1);
  await desk.quiet();
  const acts = desk.values('ink') as { stroke: Stroke }[];
  expect(acts.length).toBeGreaterThan(2);
  for (const { stroke } of acts) expect(stroke.points.length).toBeLessThanOrEqual(128);
  const strokes = strokesOf(acts);
  expect(strokes).toHaveLength(1);
  const sheet = await page.locator('.draw-sheet').boundingBox();
  const whole = await page.locator('[data-control="ink"]').boundingBox();
  if (!sheet || !whole || !strokes[0]) throw new Error('no sheet');
  const [x, y] = strokes[0].points.slice(-2);
  expect(x).toBeCloseTo((whole.x + whole.width * 0.7 - sheet.x) / sheet.width, 2);
  expect(y).toBeCloseTo((whole.y + whole.height * 0.45 - sheet.y) / sheet.height, 2);
});

test('a drawing is taken back line by line, cleared after a question, and handed in', async () => {
  const { thumb, page } = desk.phone;
  await desk.show(draw());
  const line = async (y: number) => {
    await thumb.put(1, 'ink', { x: 0.3, y });
    await thumb.slide(1, 'ink', { x: 0.6, y }, 5);
    await thumb.lift(1);
  };
  await line(0.3);
  await page.getByRole('radio', { name: 'Ink 2' }).tap();
  await page.getByRole('radio', { name: 'Thick pen' }).tap();
  await line(0.4);
  await expect.poll(() => strokesOf(desk.values('ink')).map((stroke) => stroke.color)).toEqual([INK, RED]);
  const [thin, thick] = strokesOf(desk.values('ink'));
  expect(thick?.width).toBeGreaterThan(thin?.width ?? 1);
  await page.getByRole('button', { name: 'Undo' }).tap();
  await desk.hears('ink', { undo: true });
  await page.getByRole('button', { name: 'Clear' }).tap();
  await page.getByRole('button', { name: 'All of it?' }).tap();
  await desk.hears('ink', { clear: true });
  await page.getByRole('button', { name: 'Done' }).tap();
  await desk.hears('ink', { done: true });
});

test('a sheet is sharp, and shows what was there already', async () => {
  const { page } = desk.phone;
  const strokes: Stroke[] = [{ color: RED, width: 0.1, points: [0.2, 0.5, 0.8, 0.5] }];
  await desk.show(draw({ strokes }));
  const look = await page
    .locator('.draw-sheet canvas')
    .first()
    .evaluate((element) => {
      const canvas = element as HTMLCanvasElement;
      const pixel = (x: number, y: number) =>
        Array.from(
          canvas.getContext('2d')?.getImageData(canvas.width * x, canvas.height * y, 1, 1).data ?? [],
        );
      return { density: canvas.width / canvas.clientWidth, inked: pixel(0.5, 0.5), bare: pixel(0.5, 0.2) };
    });
  expect(look.density).toBeCloseTo(2, 1);
  expect(look.inked).toEqual([0xff, 0x6b, 0x57, 255]);
  expect(look.bare[3]).toBe(0);
});

test('a line that is being drawn outlives an update of the controller', async () => {
  const { thumb } = desk.phone;
  await desk.show(draw());
  await thumb.put(1, 'ink', { x: 0.3, y: 0.3 });
  await thumb.slide(1, 'ink', { x: 0.5, y: 0.3 }, 6);
  await desk.update({ text: 'Thirty seconds.', controls: [draw({ label: 'Lighthouse', strokes: [] })] });
  await thumb.slide(1, 'ink', { x: 0.5, y: 0.5 }, 6);
  await thumb.lift(1);
  await desk.quiet();
  expect(strokesOf(desk.values('ink'))).toHaveLength(1);
});

test('a control whose code does not come through is asked for again', async () => {
  const { page } = desk.phone;
  await desk.show(draw());
  let asked = 0;
  await page.route(/\/assets\/(draw|late)-[^/]+$/, (route) => {
    asked += 1;
    return asked <= 3 ? route.abort() : route.continue();
  });
  await page.reload();
  await expect(page.locator('.draw-sheet')).toBeVisible();
  expect(asked).toBeGreaterThan(3);
  // With its styles: the sheet has a rim.
  await expect(page.locator('.draw-sheet')).not.toHaveCSS('box-shadow', 'none');
  await page.unroute(/\/assets\/(draw|late)-[^/]+$/);
});
