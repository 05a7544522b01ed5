/** 3.12: a finger that is down when a control appears, is enabled, or belongs to another scene does nothing until it is lifted. */
import { expect, test } from '@playwright/test';
import type { Control, ControlValue } from '../../src-shared/controller.ts';
import { Desk } from './support/desk.ts';

let desk: Desk;
test.beforeAll(async ({ browser }) => {
  desk = await Desk.open(browser);
});
test.afterAll(() => desk.close());
test.afterEach(() => desk.phone.thumb.cancel());

const CARDS = ['A', 'B'].map((label) => ({ id: label, label }));

/** One of each kind that a finger holds, taps or throws. */
const KINDS: readonly Control[] = [
  { kind: 'stick', id: 'it' },
  { kind: 'dpad', id: 'it' },
  { kind: 'tilt', id: 'it' },
  { kind: 'swipe', id: 'it' },
  { kind: 'button', id: 'it', label: 'Go' },
  { kind: 'buzzer', id: 'it', label: 'Buzz' },
  { kind: 'slider', id: 'it', label: 'Bet', min: 0, max: 10, step: 1, value: 0 },
  { kind: 'toggle', id: 'it', label: 'Ready', value: false },
  { kind: 'choices', id: 'it', options: CARDS },
  { kind: 'cards', id: 'it', cards: CARDS },
  { kind: 'draw', id: 'it', colors: ['#ffffff'], aspect: 1 },
];
/** A finger that moves taps nothing anyhow. */
const TAPPED = ['toggle', 'choices', 'cards'];

/** Where the finger comes down, and how it goes on: on choices past the question, on a drawing above the tools. */
const fromOf = ({ kind }: Control) => ({ x: 0.4, y: kind === 'draw' ? 0.4 : 0.7 });
const TO = { x: 0.9, y: 0.3 };

/** To say once more that nothing is held harms nobody. */
const isRelease = (value: ControlValue) => ['false', '{"x":0,"y":0}'].includes(JSON.stringify(value));
const felt = () => desk.values('it').filter((value) => !isRelease(value));

/** The parts that are picked, lifted, switched on, held or lit. */
const marks = () => desk.phone.page.locator('.picked, .lifted, .held, .lit, .on').count();

let marksBefore = 0;

async function takeHold(control: Control): Promise<void> {
  marksBefore = await marks();
  await desk.phone.thumb.put(1, 'it', fromOf(control));
  await desk.quiet();
}

/** From here on the finger must not be felt: not while it moves, not when it is lifted. */
async function expectDead({ kind }: Control): Promise<void> {
  const { thumb } = desk.phone;
  await desk.quiet();
  desk.forget();
  if (!TAPPED.includes(kind)) await thumb.slide(1, 'it', TO, 6);
  await desk.quiet();
  expect(await marks()).toBe(marksBefore);
  await thumb.lift(1);
  await desk.quiet();
  expect(await marks()).toBe(marksBefore);
  expect(felt()).toEqual([]);
}

for (const control of KINDS) {
  test(`${control.kind}: a finger like those below is felt where nothing comes in between`, async () => {
    await desk.show(control);
    await takeHold(control);
    if (!TAPPED.includes(control.kind)) await desk.phone.thumb.slide(1, 'it', TO, 6);
    await desk.phone.thumb.lift(1);
    await desk.quiet();
    // A card that is lifted is only shown.
    expect(felt().length + (await marks()) - marksBefore).toBeGreaterThan(0);
  });

  const disabled: Control = { ...control, disabled: true };

  test(`3.12 ${control.kind}: a finger that came down while it was disabled`, async () => {
    await desk.show(disabled);
    await takeHold(control);
    await desk.update({ controls: [control] });
    await expectDead(control);
  });

  test(`3.12 ${control.kind}: a finger that is kept down while it is disabled and enabled again`, async () => {
    await desk.show(control);
    await takeHold(control);
    await desk.update({ controls: [disabled] });
    // The light of a buzzer that was hit outlasts the finger.
    await expect(desk.phone.page.locator('.lit')).toHaveCount(0);
    await desk.update({ controls: [control] });
    await expectDead(control);
  });

  test(`3.12 ${control.kind}: a finger that is kept down over a pause that shows the same control`, async () => {
    await desk.show(control);
    await takeHold(control);
    await desk.become('pause', { controls: [control] });
    await expectDead(control);
    await takeHold(control);
    await desk.become('game', { controls: [control] });
    await expectDead(control);
  });

  test(`3.12 ${control.kind}: a finger that was down before it appeared`, async () => {
    await desk.show({ kind: 'draw', id: 'other', colors: ['#ffffff'], aspect: 1 });
    await desk.phone.thumb.put(1, 'other', { x: 0.5, y: 0.5 });
    await desk.update({ controls: [control] });
    marksBefore = await marks();
    await expectDead(control);
  });
}
