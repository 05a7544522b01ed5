import { expect, test } from 'vitest';
import { Control } from '../controller.ts';
import { parseControlValue } from '../controller-values.ts';
import { chanceOf } from './chance.ts';
import { CONTROL_KINDS, descriptorOf, isAtRest, isContinuous } from './controls.ts';

test('3.5 stick, tilt and slider are continuous, and nothing else is', () => {
  expect(CONTROL_KINDS.filter(isContinuous)).toEqual(['stick', 'slider', 'tilt']);
});

test.each(CONTROL_KINDS)('%s has a schema, which its own examples fit', (kind) => {
  for (const example of descriptorOf(kind).examples) {
    expect(example.kind).toBe(kind);
    expect(Control.safeParse(example).error).toBeUndefined();
    expect(Control.safeParse({ ...example, id: 7 }).success).toBe(false);
  }
});

test('a control of no kind is none', () => {
  expect(Control.safeParse({ kind: 'lever', id: 'it' }).success).toBe(false);
});

test('3.11 a stick, a d-pad, a button, a tilt and a cord are held, and nothing else is', () => {
  const held = CONTROL_KINDS.filter((kind) => descriptorOf(kind).grip !== null);
  expect(held).toEqual(['stick', 'dpad', 'button', 'tilt', 'cord']);
  for (const kind of held) {
    const { examples, grip } = descriptorOf(kind);
    expect(isAtRest(kind, grip?.held ?? true)).toBe(false);
    expect(isAtRest(kind, grip?.rest ?? true)).toBe(true);
    for (const value of [grip?.held, grip?.rest])
      expect(parseControlValue(examples[0], value)).toEqual(value);
  }
});

/** Repeatable, and good enough for thumbs. */
function chanceFrom(seed: number) {
  let state = seed;
  return chanceOf(() => (state = (state * 16_807) % 2_147_483_647) / 2_147_483_647);
}

const EXAMPLES = CONTROL_KINDS.flatMap((kind) => [...descriptorOf(kind).examples]);

test.each(EXAMPLES)('a $kind sends different values, and the host takes each of them', (control) => {
  // A picture is only looked at.
  if (control.kind === 'picture') return;
  const chance = chanceFrom(3);
  const sent = new Set<string>();
  for (let touch = 0; touch < 400; touch += 1) {
    const value = descriptorOf(control.kind).any(control, chance);
    sent.add(JSON.stringify(value));
    expect(parseControlValue(control, value), JSON.stringify(value)).not.toBeNull();
  }
  if (control.kind !== 'buzzer') expect(sent.size).toBeGreaterThan(1);
});

test('a hand without a playable card sends nothing', () => {
  const cards = [{ id: 'a', label: 'a', playable: false }];
  expect(descriptorOf('cards').any({ kind: 'cards', id: 'x', cards }, chanceFrom(1))).toBeUndefined();
});
