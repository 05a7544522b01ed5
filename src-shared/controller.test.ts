import { expect, test } from 'vitest';
import { Controller, parseControlValue, type Control } from './controller.ts';

const choices = (more: object = {}): Control => ({
  kind: 'choices',
  id: 'pick',
  options: [
    { id: 'a', label: 'A' },
    { id: 'b', label: 'B' },
  ],
  ...more,
});

test.each<[string, Control, unknown, unknown]>([
  ['a stick in its circle', { kind: 'stick', id: 'move' }, { x: -1, y: 0.5, z: 9 }, { x: -1, y: 0.5 }],
  ['a stick beyond it', { kind: 'stick', id: 'move' }, { x: -1.01, y: 0 }, null],
  ['a stick that is not a number', { kind: 'stick', id: 'move' }, { x: Number.NaN, y: 0 }, null],
  ['a release', { kind: 'button', id: 'dash' }, false, false],
  ['a press of a disabled button', { kind: 'button', id: 'dash', disabled: true }, true, null],
  ['an option', choices(), 'b', 'b'],
  ['an option that is not there', choices(), 'c', null],
  ['a list where one is picked', choices(), ['a'], null],
  ['several', choices({ pick: { min: 1, max: 2 } }), ['b', 'a'], ['b', 'a']],
  ['one twice', choices({ pick: { min: 1, max: 2 } }), ['a', 'a'], null],
  ['too few', choices({ pick: { min: 2, max: 2 } }), ['a'], null],
])('3.2 %s', (_what, control, value, parsed) => {
  expect(parseControlValue(control, value)).toEqual(parsed);
});

test('two controls of one id are no controller', () => {
  const button = { kind: 'button', id: 'go' };
  expect(Controller.safeParse({ controls: [button] }).success).toBe(true);
  expect(Controller.safeParse({ controls: [button, button] }).success).toBe(false);
});
