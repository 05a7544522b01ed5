import { expect, test } from 'vitest';
import { CONTROL_KINDS, isContinuous } from './controller-kinds.ts';
import { Control } from './controller.ts';

test('3.5 stick, tilt and slider are continuous, and nothing else is', () => {
  expect(CONTROL_KINDS.filter(isContinuous)).toEqual(['stick', 'slider', 'tilt']);
});

test('every kind of control has a schema', () => {
  const fields = {
    options: [{ id: 'a', label: 'A' }],
    cards: [],
    maxLength: 10,
    colors: ['#171330'],
    aspect: 1,
    min: 0,
    max: 1,
    step: 1,
  };
  for (const kind of CONTROL_KINDS) {
    const value = { slider: 0, toggle: true }[kind as string];
    const control = { kind, id: 'it', ...fields, ...(value === undefined ? {} : { value }) };
    expect(Control.safeParse(control).success, kind).toBe(true);
  }
  expect(Control.safeParse({ kind: 'lever', id: 'it' }).success).toBe(false);
});
