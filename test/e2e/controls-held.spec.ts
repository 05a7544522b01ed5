/** Controls that are held and moved, with real touches: what the TV hears of them, in order, and how often. */
import { expect, test } from '@playwright/test';
import type { Control } from '../../src-shared/controller.ts';
import { Desk, type Heard } from './support/desk.ts';

let desk: Desk;
test.beforeAll(async ({ browser }) => {
  desk = await Desk.open(browser);
});
test.afterAll(() => desk.close());
test.afterEach(() => desk.phone.thumb.cancel());

const stick: Control = { kind: 'stick', id: 'move' };
const dpad: Control = { kind: 'dpad', id: 'way' };
const button = (id: string): Control => ({ kind: 'button', id, label: id });
const question: Control = { kind: 'choices', id: 'pick', options: [{ id: 'x', label: 'X' }] };
const slider: Control = { kind: 'slider', id: 'bet', label: 'Bet', min: 0, max: 100, step: 5, value: 50 };

/** The most values that came within any second, by their press times. */
function mostInASecond(heard: readonly Heard[]): number {
  return Math.max(
    0,
    ...heard.map((one) => heard.filter((other) => other.at >= one.at && other.at < one.at + 1_000).length),
  );
}

test('a stick speaks while it moves, sixty times a second at most, and rests when it is let go', async () => {
  const { thumb } = desk.phone;
  await desk.show(stick);
  await thumb.put(1, 'move', { x: 0.5, y: 0.5 });
  for (let turn = 0; turn < 12; turn += 1)
    await thumb.slide(1, 'move', { x: turn % 2 ? 0.2 : 0.8, y: 0.5 }, 10);
  await thumb.slide(1, 'move', { x: 0.95, y: 0.5 });
  await desk.hears('move', { x: 1, y: 0 });
  await thumb.lift(1);
  await desk.hears('move', { x: 0, y: 0 });
  const heard = desk.heard('move');
  expect(heard.length).toBeGreaterThan(10);
  expect(mostInASecond(heard)).toBeLessThanOrEqual(62);
});

test('a d-pad goes from one way to the next under a thumb that is not lifted', async () => {
  const { thumb } = desk.phone;
  await desk.show(dpad);
  await thumb.put(1, 'way', { x: 0.66, y: 0.5 });
  await desk.hears('way', { x: 1, y: 0 });
  await thumb.slide(1, 'way', { x: 0.66, y: 0.4 }, 2);
  await desk.hears('way', { x: 1, y: -1 });
  await thumb.slide(1, 'way', { x: 0.5, y: 0.4 }, 2);
  await desk.hears('way', { x: 0, y: -1 });
  await thumb.slide(1, 'way', { x: 0.3, y: 0.5 }, 2);
  await desk.hears('way', { x: -1, y: 0 });
  await thumb.lift(1);
  await desk.hears('way', { x: 0, y: 0 });
  const values = desk.values('way').map((value) => JSON.stringify(value));
  // On change: never the same twice in a row.
  expect(values.every((value, index) => value !== values[index - 1])).toBe(true);
  expect(values[0]).toBe('{"x":1,"y":0}');
});

test('a d-pad far from its middle comes under the thumb, so that the way back is short', async () => {
  const { thumb } = desk.phone;
  await desk.show(dpad);
  await thumb.put(1, 'way', { x: 0.06, y: 0.5 });
  await desk.hears('way', { x: -1, y: 0 });
  await thumb.slide(1, 'way', { x: 0.6, y: 0.5 });
  await desk.hears('way', { x: 1, y: 0 });
});

test('a slider speaks twenty times a second at most, on its steps, and always says the last', async () => {
  const { thumb } = desk.phone;
  await desk.show(slider);
  await thumb.put(1, 'bet', { x: 0.5, y: 0.5 });
  for (let turn = 0; turn < 12; turn += 1)
    await thumb.slide(1, 'bet', { x: turn % 2 ? 0.2 : 0.8, y: 0.5 }, 10);
  await thumb.slide(1, 'bet', { x: 0.99, y: 0.5 }, 2);
  await thumb.lift(1);
  await desk.hears('bet', 100);
  const heard = desk.heard('bet');
  expect(mostInASecond(heard)).toBeLessThanOrEqual(22);
  expect(heard.every((one) => Number(one.value) % 5 === 0)).toBe(true);
  await expect(desk.phone.page.getByRole('slider', { name: 'Bet' })).toHaveAttribute('aria-valuenow', '100');
});

test('a slider that the game sets back shows it, and says the same value again', async () => {
  await desk.show(slider);
  const field = desk.phone.page.getByRole('slider', { name: 'Bet' });
  await field.press('End');
  await desk.hears('bet', 100);
  await desk.update({ controls: [{ ...slider, value: 0 }] });
  await expect(field).toHaveAttribute('aria-valuenow', '0');
  await field.press('End');
  await expect.poll(() => desk.values('bet')).toEqual([100, 100]);
});

test('a slider is moved by keys, too', async () => {
  await desk.show(slider);
  const field = desk.phone.page.getByRole('slider', { name: 'Bet' });
  await field.focus();
  await field.press('ArrowRight');
  await desk.hears('bet', 55);
  await field.press('Home');
  await desk.hears('bet', 0);
});

test('a swipe is told once, at its end, in screen heights; a tap is none', async () => {
  const { thumb } = desk.phone;
  await desk.show({ kind: 'swipe', id: 'throw' });
  await thumb.put(1, 'throw', { x: 0.5, y: 0.5 });
  await thumb.lift(1);
  await thumb.put(1, 'throw', { x: 0.5, y: 0.8 });
  await thumb.slide(1, 'throw', { x: 0.5, y: 0.3 }, 6);
  await thumb.lift(1);
  await expect.poll(() => desk.values('throw')).toHaveLength(1);
  const [swipe] = desk.values('throw') as { dx: number; dy: number; speed: number }[];
  const box = await desk.phone.page.locator('[data-control="throw"]').boundingBox();
  expect(swipe?.dx).toBeCloseTo(0, 2);
  expect(swipe?.dy).toBeCloseTo((-0.5 * (box?.height ?? 0)) / 844, 2);
  expect(swipe?.speed).toBeGreaterThan(0);
  await desk.quiet();
  expect(desk.values('throw')).toHaveLength(1);
});

test('a tilt is dragged where there are no sensors, and level again when it is let go', async () => {
  const { thumb } = desk.phone;
  await desk.show({ kind: 'tilt', id: 'lean' });
  await thumb.put(1, 'lean', { x: 0.5, y: 0.5 });
  await thumb.slide(1, 'lean', { x: 0.9, y: 0.5 });
  await desk.hears('lean', { x: 1, y: 0 });
  await thumb.slide(1, 'lean', { x: 0.5, y: 0.2 });
  await desk.hears('lean', { x: 0, y: -1 });
  await thumb.lift(1);
  await desk.hears('lean', { x: 0, y: 0 });
});

test('a tilt is leaned with the phone once the guest has asked for it, from however it is held', async () => {
  const { page, context } = desk.phone;
  const session = await context.newCDPSession(page);
  const lean = (beta: number, gamma: number) =>
    session.send('DeviceOrientation.setDeviceOrientationOverride', { alpha: 0, beta, gamma });
  await desk.show({ kind: 'tilt', id: 'lean' });
  await lean(50, 0);
  await page.getByRole('button', { name: 'Lean the phone instead' }).tap();
  // The first lean that is heard is level: only then does another one count.
  await expect(page.getByRole('button', { name: 'Drag with the thumb instead' })).toBeVisible();
  await desk.quiet();
  expect(desk.values('lean')).toEqual([]);
  await lean(50, 40);
  await desk.hears('lean', { x: 1, y: 0 });
  await lean(20, 0);
  await desk.hears('lean', { x: 0, y: -1 });
  await page.getByRole('button', { name: 'Drag with the thumb instead' }).tap();
  await desk.hears('lean', { x: 0, y: 0 });
  await session.send('DeviceOrientation.clearDeviceOrientationOverride');
});

test('3.4 a child that taps everything at once: each edge arrives in order, and nothing stays pressed', async () => {
  const { thumb } = desk.phone;
  const buttons = ['a', 'b', 'c'];
  await desk.show(stick, ...buttons.map(button));
  let seed = 7;
  const below = (limit: number) => (seed = (seed * 16_807) % 2_147_483_647) % limit;
  const down = new Map<number, string>();
  const presses: Record<string, number> = { a: 0, b: 0, c: 0 };
  for (let move = 0; move < 120; move += 1) {
    const finger = 1 + below(5);
    const held = down.get(finger);
    if (held === 'move' && below(3) > 0) {
      await thumb.slide(finger, 'move', { x: below(100) / 100, y: below(100) / 100 }, 1);
    } else if (held) {
      await thumb.lift(finger);
      down.delete(finger);
    } else {
      const target = ['move', ...buttons][below(4)] ?? 'a';
      if (target !== 'move' && ![...down.values()].includes(target))
        presses[target] = (presses[target] ?? 0) + 1;
      await thumb.put(finger, target, { x: 0.3 + below(40) / 100, y: 0.3 + below(40) / 100 });
      down.set(finger, target);
    }
  }
  for (const finger of down.keys()) await thumb.lift(finger);
  for (const id of buttons) {
    const expected = Array.from({ length: (presses[id] ?? 0) * 2 }, (_, index) => index % 2 === 0);
    expect(expected.length).toBeGreaterThan(4);
    await expect.poll(() => desk.values(id)).toEqual(expected);
  }
  await desk.hears('move', { x: 0, y: 0 });
});

const SNATCHED: [how: string, snatch: () => Promise<unknown>][] = [
  ['the browser takes the fingers away', () => desk.phone.thumb.cancel()],
  ['the page is left', () => desk.phone.page.evaluate(() => window.dispatchEvent(new Event('blur')))],
  [
    'the screen is locked',
    () => desk.phone.page.evaluate(() => document.dispatchEvent(new Event('visibilitychange'))),
  ],
];
for (const [how, snatch] of SNATCHED) {
  test(`everything is let go when ${how}`, async () => {
    const { thumb } = desk.phone;
    await desk.show(stick, dpad, button('a'));
    await thumb.put(1, 'move');
    await thumb.slide(1, 'move', { x: 1, y: 0.5 });
    await thumb.put(2, 'way', { x: 0.9, y: 0.5 });
    await thumb.put(3, 'a');
    await desk.hears('a', true);
    await desk.hears('way', { x: 1, y: 0 });
    await snatch();
    await desk.hears('a', false);
    await desk.hears('move', { x: 0, y: 0 });
    await desk.hears('way', { x: 0, y: 0 });
  });
}

test('a controller that changes under held fingers breaks none of them', async () => {
  const { thumb } = desk.phone;
  await desk.show(stick, dpad, button('a'), slider);
  await thumb.put(1, 'move');
  await thumb.slide(1, 'move', { x: 1, y: 0.5 });
  await thumb.put(2, 'way', { x: 0.9, y: 0.5 });
  await thumb.put(3, 'a');
  await thumb.put(4, 'bet', { x: 0.9, y: 0.5 });
  await desk.hears('bet', 95);
  // Words, order, company, labels and values: all that may change while the game goes on.
  for (let change = 0; change < 6; change += 1) {
    await desk.update({
      text: `Change ${change}`,
      timer: { endsAt: Date.now() + 9_000 },
      controls: [
        ...(change % 2 ? [button('extra')] : []),
        { ...slider, value: 10 * change },
        { ...button('a'), label: `A${change}` },
        { kind: 'dpad', id: 'way', label: 'Way' },
        { kind: 'stick', id: 'move', label: 'Move' },
        ...(change % 3 ? [question] : []),
      ],
    });
  }
  expect(desk.values('move')).not.toContainEqual({ x: 0, y: 0 });
  expect(desk.values('way')).toEqual([{ x: 1, y: 0 }]);
  expect(desk.values('a')).toEqual([true]);
  expect(desk.values('bet').at(-1)).toBe(95);
  for (const finger of [1, 2, 3, 4]) await thumb.lift(finger);
  await desk.hears('move', { x: 0, y: 0 });
  await desk.hears('way', { x: 0, y: 0 });
  await desk.hears('a', false);
  expect(desk.values('a')).toEqual([true, false]);
});
