import { expect, test, vi } from 'vitest';
import { parseControlValue } from './controller-values.ts';
import type { Control } from './controller.ts';

const INK = '#171330';
const two = [
  { id: 'a', label: 'A' },
  { id: 'b', label: 'B' },
];
const choices = (more: object = {}): Control => ({ kind: 'choices', id: 'pick', options: two, ...more });
const cards = (more: object = {}): Control => ({
  kind: 'cards',
  id: 'hand',
  cards: [...two, { id: 'c', label: 'C', playable: false }],
  ...more,
});
const text = (maxLength: number): Control => ({ kind: 'text', id: 'say', maxLength });
const draw: Control = { kind: 'draw', id: 'ink', colors: [INK], aspect: 1.5 };
const slider = (min: number, max: number, step: number): Control => {
  return { kind: 'slider', id: 'bet', min, max, step, value: min };
};
const button: Control = { kind: 'button', id: 'dash' };
const piece = (count: number, more: object = {}) => ({
  stroke: { color: INK, width: 0.01, points: Array.from({ length: count * 2 }, () => 0.5), ...more },
});

test.each<[string, Control, unknown]>([
  ['a stick in its circle', { kind: 'stick', id: 'move' }, { x: -1, y: 0.5 }],
  ['a diagonal of a d-pad', { kind: 'dpad', id: 'go' }, { x: -1, y: 1 }],
  ['a release', button, false],
  ['a buzz', { kind: 'buzzer', id: 'buzz' }, true],
  ['an option', choices(), 'b'],
  ['several', choices({ pick: { min: 1, max: 2 } }), ['b', 'a']],
  ['none, where none will do', choices({ pick: { min: 0, max: 2 } }), []],
  ['a card', cards(), ['a']],
  ['two cards', cards({ pick: { min: 2, max: 2 } }), ['b', 'a']],
  ['a text of its length', text(5), 'Olá v'],
  ['a piece of 64 points', draw, piece(64)],
  ['an undo', draw, { undo: true }],
  ['a clear', draw, { clear: true }],
  ['a done', draw, { done: true }],
  ['a step', slider(0, 10, 2), 4],
  ['a toggle', { kind: 'toggle', id: 'ready', value: false }, true],
  ['a swipe', { kind: 'swipe', id: 'throw' }, { dx: 0.2, dy: -0.8, speed: 3.4 }],
  ['a cord', { kind: 'cord', id: 'pluck' }, true],
  ['a tilt', { kind: 'tilt', id: 'lean' }, { x: 0.1, y: -1 }],
])('3.2 %s fits', (_what, control, value) => {
  expect(parseControlValue(control, value)).toEqual(value);
  expect(parseControlValue({ ...control, disabled: true }, value)).toBeNull();
});

test.each<[string, Control, unknown]>([
  ['a stick beyond its circle', { kind: 'stick', id: 'move' }, { x: -1.01, y: 0 }],
  ['a stick that is not a number', { kind: 'stick', id: 'move' }, { x: Number.NaN, y: 0 }],
  ['half a step of a d-pad', { kind: 'dpad', id: 'go' }, { x: 0.5, y: 0 }],
  ['a button of words', button, 'yes'],
  ['a buzzer let go', { kind: 'buzzer', id: 'buzz' }, false],
  ['an option that is not there', choices(), 'c'],
  ['a list where one is picked', choices(), ['a']],
  ['one where a list is picked', choices({ pick: { min: 1, max: 2 } }), 'a'],
  ['one twice', choices({ pick: { min: 1, max: 2 } }), ['a', 'a']],
  ['too few', choices({ pick: { min: 2, max: 2 } }), ['a']],
  ['a card by its name alone', cards(), 'a'],
  ['a card that cannot be played', cards(), ['c']],
  ['no card', cards(), []],
  ['a text that is a number', text(5), 7],
  ['a text of a book', text(200), 'x'.repeat(20_000)],
  ['a piece of 65 points', draw, piece(65)],
  ['a piece without a point', draw, piece(0)],
  ['half a point', draw, piece(1, { points: [0.5, 0.5, 0.5] })],
  ['a point off the paper', draw, piece(1, { points: [0.5, 1.2] })],
  ['ink that is not on offer', draw, piece(2, { color: '#ffffff' })],
  ['a stroke as wide as the paper', draw, piece(2, { width: 1 })],
  ['an undo of nothing', draw, { undo: false }],
  ['a number out of range', slider(0, 10, 2), 11],
  ['a toggle of words', { kind: 'toggle', id: 'ready', value: false }, 'on'],
  ['a swipe round the world', { kind: 'swipe', id: 'throw' }, { dx: 9, dy: 0, speed: 1 }],
  ['a swipe backwards in time', { kind: 'swipe', id: 'throw' }, { dx: 0, dy: 0, speed: -1 }],
  ['a tilt without y', { kind: 'tilt', id: 'lean' }, { x: 0 }],
])('3.2 %s does not fit', (_what, control, value) => {
  expect(parseControlValue(control, value)).toBeNull();
});

test('unknown members of a value are left out', () => {
  expect(parseControlValue({ kind: 'stick', id: 'move' }, { x: 1, y: 0, z: 9 })).toEqual({ x: 1, y: 0 });
});

test('3.6 a text is tidied and cut to its graphemes', () => {
  const family = '\u{1F469}\u200d\u{1F469}\u200d\u{1F467}';
  expect(parseControlValue(text(3), `  a\n\tb${family}c `)).toBe('a b');
  expect(parseControlValue(text(4), `a b${family}c`)).toBe(`a b${family}`);
  expect(parseControlValue(text(20), 'a\u202eb\u200bc\u0000d')).toBe('a b c d');
  expect(parseControlValue(text(3), `a${'\u0301'.repeat(500)}bc`)).toMatch(/^.{1,24}bc$/u);
  expect(parseControlValue(text(3), '\ud83d')).toBe('');
});

test('5.7 a text is freed of what is not seen, as a name is', () => {
  for (const unseen of [
    '\u3164',
    '\u2800',
    '\uffa0',
    '\u1160',
    '\ufe0f',
    '\u034f',
    '\u{e0041}',
    '\u0301\u0301',
  ])
    expect(parseControlValue(text(20), unseen)).toBe('');
  expect(parseControlValue(text(20), 'a\u3164b\u00adc')).toBe('a bc');
  expect(parseControlValue(text(20), 'علی‌رضا 🏳️‍🌈 葛󠄀')).toBe('علی‌رضا 🏳️‍🌈 葛󠄀');
  const kiss = '👨🏿‍❤️‍💋‍👨🏻';
  expect(parseControlValue(text(200), kiss.repeat(200))).toBe(kiss.repeat(200));
});

test('5.10 stacks of marks are bounded before they are put in order, whose cost would grow with their square', () => {
  const bounded = 'a\u0301\u0323\u0301\u0323';
  const inOrder = bounded.normalize('NFC');
  const order = vi.spyOn(String.prototype, 'normalize');
  expect(parseControlValue(text(200), `a${'\u0301\u0323'.repeat(4_999)}`)).toBe(inOrder);
  expect(order.mock.contexts.map(String)).toEqual([bounded]);
  order.mockRestore();
});

test.each([
  [slider(0, 10, 2), 5.1, 6],
  [slider(0, 1, 0.1), 0.3, 0.3],
  [slider(0, 1, 0.1), 0.30000000000000004, 0.3],
  [slider(-1, 1, 0.25), -0.9, -1],
  // The last step that is still in range, as a range input has it.
  [slider(0, 10, 4), 10, 8],
  [slider(1, 6, 1), 6, 6],
  [{ kind: 'number', id: 'n', min: 0, max: 9 }, 3.6, 4],
  [{ kind: 'number', id: 'n', min: 0, max: 9, digits: 2 }, 3.141, 3.14],
  [{ kind: 'number', id: 'n', min: 0, max: 9, digits: 2, step: 0.5 }, 3.141, 3],
] as [Control, number, number][])('3.6 a number is put on its step: %#', (control, value, stepped) => {
  expect(parseControlValue(control, value)).toBe(stepped);
});

test('6.12 a text is bounded before its marks are put in order, and reads as it did', () => {
  const lengths: number[] = [];
  const normalize = vi.spyOn(String.prototype, 'normalize').mockImplementation(function (this: string) {
    lengths.push(this.length);
    return String(this);
  });
  const control: Control = { kind: 'text', id: 't', maxLength: 20 };
  parseControlValue(control, `a${'\u0301\u0323'.repeat(4_990)}`);
  parseControlValue(control, 'e\u0301'.repeat(5_000));
  parseControlValue(control, ' '.repeat(10_000));
  normalize.mockRestore();
  expect(lengths).toHaveLength(3);
  expect(Math.max(...lengths)).toBeLessThanOrEqual(1_000);
  expect(parseControlValue(control, `${' '.repeat(9_000)}Cafe\u0301`)).toBe('Café');
  expect(parseControlValue(control, 'e\u0301'.repeat(5_000))).toBe('é'.repeat(20));
});
