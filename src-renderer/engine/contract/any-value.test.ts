/** The suite's thumbs are only worth something if what they send is what phones send. */
import { expect, test } from 'vitest';
import { parseControlValue } from '../../../src-shared/controller-values.ts';
import { CONTROL_KINDS } from '../../../src-shared/controller-kinds.ts';
import { Control, type Control as ControlType } from '../../../src-shared/controller.ts';
import { anyValue } from './any-value.ts';
import { chanceFrom } from './chance.ts';

const options = ['a', 'b', 'c'].map((id) => ({ id, label: id }));
const CONTROLS: readonly ControlType[] = [
  { kind: 'stick', id: 'x' },
  { kind: 'dpad', id: 'x' },
  { kind: 'button', id: 'x' },
  { kind: 'buzzer', id: 'x' },
  { kind: 'choices', id: 'x', options },
  { kind: 'choices', id: 'x', options, pick: { min: 0, max: 2 } },
  { kind: 'cards', id: 'x', cards: [...options, { id: 'd', label: 'd', playable: false }] },
  { kind: 'cards', id: 'x', cards: options, pick: { min: 2, max: 3 } },
  { kind: 'text', id: 'x', maxLength: 12 },
  { kind: 'draw', id: 'x', colors: ['#112233', '#445566'], aspect: 1 },
  { kind: 'slider', id: 'x', min: -1, max: 2, step: 0.3, value: 0 },
  { kind: 'toggle', id: 'x', value: false },
  { kind: 'swipe', id: 'x' },
  { kind: 'tilt', id: 'x' },
];

test('there is a thumb for each of the twelve kinds', () => {
  expect(new Set(CONTROLS.map((control) => control.kind))).toEqual(new Set(CONTROL_KINDS));
  for (const control of CONTROLS) expect(() => Control.parse(control)).not.toThrow();
});

test.each(CONTROLS)('a $kind sends different values, and the host takes each of them', (control) => {
  const chance = chanceFrom(3);
  const sent = new Set<string>();
  for (let touch = 0; touch < 400; touch += 1) {
    const value = anyValue(control, chance);
    sent.add(JSON.stringify(value));
    expect(parseControlValue(control, value), JSON.stringify(value)).not.toBeNull();
  }
  if (control.kind !== 'buzzer') expect(sent.size).toBeGreaterThan(1);
});

test('a hand without a playable card sends nothing', () => {
  const cards = [{ id: 'a', label: 'a', playable: false }];
  expect(anyValue({ kind: 'cards', id: 'x', cards }, chanceFrom(1))).toBeUndefined();
});
