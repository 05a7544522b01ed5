/** Any mixture of controls on any screen: each in view, none on top of another, each with a role and a name. */
import { expect, test, type Page } from '@playwright/test';
import type { Control } from '../../src-shared/controller.ts';
import { CONTROL_KINDS, descriptorOf, type ControlKind } from '../../src-shared/controls/controls.ts';
import { Desk } from './support/desk.ts';

let desk: Desk;
test.beforeAll(async ({ browser }) => {
  desk = await Desk.open(browser);
});
test.afterAll(() => desk.close());

const label = 'Wider than it looks';
/** A button of so many letters would be one of a menu. */
const labelOf = (kind: ControlKind) => (kind === 'button' ? 'Dash' : label);
const KINDS = Object.fromEntries(
  CONTROL_KINDS.map((kind) => [kind, { ...descriptorOf(kind).examples[0], id: kind, label: labelOf(kind) }]),
) as Record<ControlKind, Control>;
const SCREENS = [
  { width: 320, height: 568 },
  { width: 390, height: 844 },
  { width: 568, height: 320 },
  { width: 844, height: 390 },
  { width: 768, height: 1024 },
  { width: 1180, height: 820 },
];
const MIXTURES: ControlKind[][] = [
  ...CONTROL_KINDS.map((kind) => [kind]),
  ['stick', 'button'],
  ['stick', 'dpad'],
  ['stick', 'dpad', 'button'],
  ['buzzer', 'slider', 'toggle'],
  ['text', 'button'],
  ['draw', 'button'],
  ['cards', 'button'],
  ['swipe', 'toggle', 'button'],
  ['tilt', 'button'],
];

type Placed = { id: string; left: number; top: number; right: number; bottom: number };

/** Where each control is, as far as the zone shows it that it scrolls in. */
function placesOf(page: Page): Promise<Placed[]> {
  return page.evaluate(() =>
    Array.from(document.querySelectorAll<HTMLElement>('[data-control]'), (one) => {
      let { left, top, right, bottom } = one.getBoundingClientRect();
      const zone = one.closest('.zone-choices, .zone-tunes')?.getBoundingClientRect();
      if (zone) {
        left = Math.max(left, zone.left);
        top = Math.max(top, zone.top);
        right = Math.min(right, zone.right);
        bottom = Math.min(bottom, zone.bottom);
      }
      return { id: one.dataset['control'] ?? '', left, top, right, bottom };
    }),
  );
}

function problemsOf(
  places: readonly Placed[],
  { width, height }: { width: number; height: number },
): string[] {
  const problems: string[] = [];
  for (const one of places) {
    if (one.right - one.left < 44 || one.bottom - one.top < 44) problems.push(`${one.id} is too small`);
    const isIn = one.left >= -1 && one.top >= -1 && one.right <= width + 1 && one.bottom <= height + 1;
    if (!isIn) problems.push(`${one.id} is cut off`);
    for (const other of places) {
      const apart =
        one.right <= other.left + 1 ||
        other.right <= one.left + 1 ||
        one.bottom <= other.top + 1 ||
        other.bottom <= one.top + 1;
      if (one.id < other.id && !apart) problems.push(`${one.id} lies on ${other.id}`);
    }
  }
  return problems;
}

for (const screen of SCREENS) {
  test(`on ${screen.width}x${screen.height} everything is in view, and nothing lies on another thing`, async () => {
    const { page } = desk.phone;
    await page.setViewportSize(screen);
    const wrong: string[] = [];
    for (const kinds of MIXTURES) {
      await desk.show(...kinds.map((kind) => KINDS[kind]));
      const problems = problemsOf(await placesOf(page), screen);
      if (problems.length > 0) wrong.push(`${kinds.join(', ')}: ${problems.join('; ')}`);
    }
    expect(wrong).toEqual([]);
  });
}

test('one to six buttons, in a row, in a column, or under a primary one, are in view on every screen', async () => {
  test.setTimeout(90_000);
  const { page } = desk.phone;
  for (let count = 1; count <= 6; count += 1) {
    for (const asked of [{ group: 'row' }, { group: 'column' }, { primary: true }] as const) {
      const controls = Array.from({ length: count }, (_, index): Control => ({
        ...KINDS.button,
        id: `b${index}`,
        ...('primary' in asked && index > 0 ? {} : asked),
      }));
      await desk.update({ controls });
      for (const screen of SCREENS) {
        await page.setViewportSize(screen);
        // The page lays itself out again once it hears of its new size.
        const message = `${count}, ${JSON.stringify(asked)}, ${screen.width}`;
        const problems = async () => problemsOf(await placesOf(page), screen);
        await expect.poll(problems, { message, timeout: 2_000 }).toEqual([]);
      }
    }
  }
});

test('six controls on the smallest phone: nothing lies on another thing, and all can be reached', async () => {
  const { page } = desk.phone;
  await page.setViewportSize({ width: 320, height: 568 });
  for (const kinds of [
    ['stick', 'dpad', 'slider', 'toggle', 'choices', 'button'],
    ['buzzer', 'text', 'slider', 'toggle', 'cards', 'button'],
    ['draw', 'swipe', 'slider', 'toggle', 'choices', 'button'],
  ] as const) {
    await desk.show(...kinds.map((kind) => KINDS[kind]));
    for (const id of kinds) await page.locator(`[data-control="${id}"]`).scrollIntoViewIfNeeded();
    const problems = problemsOf(await placesOf(page), { width: 320, height: 568 });
    expect(problems.filter((problem) => problem.includes('lies on'))).toEqual([]);
  }
});

test('letters of twice the size lose nothing', async () => {
  const { page } = desk.phone;
  await page.setViewportSize({ width: 390, height: 844 });
  await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
  const wrong: string[] = [];
  for (const kind of Object.keys(KINDS) as (keyof typeof KINDS)[]) {
    await desk.show(KINDS[kind]);
    const problems = problemsOf(await placesOf(page), { width: 390, height: 844 });
    // Words wider than their box are lost, unless the box scrolls.
    const cut = await page.evaluate(() =>
      Array.from(document.querySelectorAll<HTMLElement>('.controller *'))
        .filter((one) => one.scrollWidth > one.clientWidth + 2 && one.clientWidth > 0 && !one.closest('svg'))
        .filter((one) => getComputedStyle(one).overflowX === 'hidden')
        .map((one) => one.className),
    );
    if (problems.length + cut.length > 0) wrong.push(`${kind}: ${[...problems, ...cut].join('; ')}`);
  }
  await page.evaluate(() => (document.documentElement.style.fontSize = ''));
  expect(wrong).toEqual([]);
});

test('a left-handed guest has the stick under the other thumb, also after a reload', async () => {
  const { page } = desk.phone;
  await page.setViewportSize({ width: 844, height: 390 });
  await desk.show(KINDS.stick, KINDS.button);
  const middles = async () => {
    const places = await placesOf(page);
    const middle = (id: string) => {
      const place = places.find((one) => one.id === id);
      return place ? (place.left + place.right) / 2 : Number.NaN;
    };
    return { stick: middle('stick'), button: middle('button') };
  };
  const before = await middles();
  expect(before.stick).toBeLessThan(before.button);
  await page.getByRole('button', { name: 'You: Ana' }).tap();
  await page.getByRole('switch', { name: 'Left-handed' }).tap();
  await page.getByRole('button', { name: 'Done' }).tap();
  const after = await middles();
  expect(after.stick).toBeGreaterThan(after.button);
  await page.reload();
  await page.locator('[data-control="stick"]').waitFor();
  const again = await middles();
  expect(again.stick).toBeGreaterThan(again.button);
});

const ROLES: [kind: keyof typeof KINDS, role: Parameters<Page['getByRole']>[0]][] = [
  ['stick', 'application'],
  ['dpad', 'application'],
  ['button', 'button'],
  ['buzzer', 'button'],
  ['choices', 'radiogroup'],
  ['cards', 'group'],
  ['text', 'textbox'],
  ['draw', 'img'],
  ['slider', 'slider'],
  ['toggle', 'switch'],
  ['swipe', 'application'],
  ['tilt', 'application'],
  ['cord', 'button'],
  ['picture', 'figure'],
  ['number', 'spinbutton'],
  ['sort', 'group'],
];
test('each control has a role and a name, with a label and without', async () => {
  const { page } = desk.phone;
  await page.setViewportSize({ width: 390, height: 844 });
  expect(ROLES.map(([kind]) => kind).sort()).toEqual(Object.keys(KINDS).sort());
  for (const [kind, role] of ROLES) {
    await desk.show(KINDS[kind]);
    const { label: name } = KINDS[kind];
    await expect(page.getByRole(role, { name: new RegExp(`^${name ?? ''}`) }), kind).toBeVisible();
    const { label: _label, ...nameless } = KINDS[kind];
    await desk.show(nameless as Control);
    await expect(page.getByRole(role, { name: /\w/ }).first(), `${kind} without a label`).toBeVisible();
  }
});
