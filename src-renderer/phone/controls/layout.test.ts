import { expect, test } from 'vitest';
import type { Control } from '../../../src-shared/controller.ts';
import { choiceColumns, layoutOf } from './layout.ts';

const PORTRAIT = { width: 390, height: 844 };
const LANDSCAPE = { width: 844, height: 390 };
const stick: Control = { kind: 'stick', id: 'move' };
const button = (id: string): Control => ({ kind: 'button', id });
const pluck: Control = { kind: 'button', id: 'pluck', icon: 'pluck' };
const choices: Control = { kind: 'choices', id: 'pick', options: [{ id: 'a', label: 'A' }] };
const shape = (...controls: Control[]) => layoutOf({ controls }, PORTRAIT).shape;

test('the shape follows from the controls', () => {
  expect(shape()).toBe('words');
  expect(shape(stick, button('dash'))).toBe('pad');
  expect(shape(stick)).toBe('pad');
  expect(shape(choices, button('start'))).toBe('list');
  expect(shape(button('a'), button('b'))).toBe('buttons');
  expect(shape(pluck)).toBe('toy');
  expect(shape(pluck, choices, button('start'))).toBe('toy');
});

test('the shape does not change with the way the phone is held', () => {
  expect(layoutOf({ controls: [stick, button('dash')] }, LANDSCAPE).shape).toBe('pad');
  expect(layoutOf({ controls: [stick] }, LANDSCAPE).orientation).toBe('landscape');
});

test('a game that wants the phone held otherwise is obeyed in words only', () => {
  expect(layoutOf({ controls: [], layout: 'landscape' }, PORTRAIT).turn).toBe('sideways');
  expect(layoutOf({ controls: [], layout: 'portrait' }, LANDSCAPE).turn).toBe('upright');
  expect(layoutOf({ controls: [], layout: 'landscape' }, LANDSCAPE).turn).toBe('none');
  expect(layoutOf({ controls: [], layout: 'auto' }, PORTRAIT).turn).toBe('none');
});

test('two buttons under a stick stand side by side, beside it one above the other', () => {
  const controls = [stick, button('a'), button('b')];
  expect(layoutOf({ controls }, PORTRAIT).buttonColumns).toBe(2);
  expect(layoutOf({ controls }, LANDSCAPE).buttonColumns).toBe(1);
});

test('few choices are big, many short ones stand in columns, long ones have a row each', () => {
  expect(choiceColumns(['Floe', 'Light Trails', 'Tall Tales'], 358)).toBe(1);
  expect(choiceColumns(Array<string>(8).fill('Starfish'), 358)).toBe(2);
  expect(choiceColumns(Array<string>(8).fill('Jellyfish'), 288)).toBe(1);
  expect(choiceColumns(Array<string>(8).fill('An answer that somebody typed'), 358)).toBe(1);
  expect(choiceColumns(Array<string>(8).fill('Starfish'), 1000)).toBe(4);
});

test('choices stand in even rows, and words of a few letters side by side on the smallest phone', () => {
  const bots = ['None', 'Up to 4', 'Up to 8', 'Up to 16'];
  expect(choiceColumns(bots, 688)).toBe(2);
  expect(choiceColumns(bots.slice(0, 3).concat('Up to 6', 'Up to 9'), 688)).toBe(3);
  expect(choiceColumns(['Nenhum', 'Até 4', 'Até 8', 'Até 16'], 288)).toBe(2);
  expect(choiceColumns([], 288)).toBe(1);
});

test('buttons that must be read make a menu, buttons that are hit blind stay big', () => {
  const button = (id: string, label: string) => ({ kind: 'button' as const, id, label });
  const phone = { width: 390, height: 844 };
  const menu = [button('rematch', 'Rematch'), button('lobby', 'Back to the lobby')];
  expect(layoutOf({ controls: menu }, phone).shape).toBe('menu');
  expect(layoutOf({ controls: [button('a', 'Fire'), button('b', 'Jump')] }, phone).shape).toBe('buttons');
});
