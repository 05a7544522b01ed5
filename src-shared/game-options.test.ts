import { expect, test } from 'vitest';
import {
  fitsOption,
  GameOption,
  GameOptions,
  keepOption,
  readOptions,
  stepsOf,
  type KeptOptions,
} from './game-options.ts';

const rounds = GameOption.parse({ type: 'number', from: 1, to: 7, step: 2, default: 3, label: 'rounds' });
const level = GameOption.parse({
  type: 'choice',
  choices: ['easy', 'hard'],
  default: 'easy',
  label: 'level',
});
const loud = GameOption.parse({ type: 'toggle', default: false, label: 'loud' });
const options: GameOptions = { rounds, level, loud };

test('each option says what may be chosen', () => {
  expect(stepsOf(rounds)).toEqual([1, 3, 5, 7]);
  expect(stepsOf(level)).toEqual(['easy', 'hard']);
  expect(stepsOf(loud)).toEqual([false, true]);
  expect(
    stepsOf(GameOption.parse({ type: 'number', from: 0, to: 1, step: 0.1, default: 0.3, label: 'x' })),
  ).toEqual([0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1]);
  for (const option of Object.values(options)) {
    for (const value of stepsOf(option)) expect(fitsOption(option, value)).toBe(true);
  }
});

test.each([
  [rounds, [2, 9, -1, '3', null, NaN]],
  [level, ['medium', 1, 'constructor', undefined]],
  [loud, ['true', 1, null]],
])('nothing else fits %j', (option, values) => {
  for (const value of values) expect(fitsOption(option, value)).toBe(false);
});

test('a start has the whole set: what fits, and defaults for the rest', () => {
  expect(readOptions(options, { rounds: 5, level: 'medium', more: 1 })).toEqual({
    rounds: 5,
    level: 'easy',
    loud: false,
  });
  for (const rubbish of [null, 'x', [], { __proto__: { rounds: 5 } }]) {
    expect(readOptions(options, rubbish)).toEqual({ rounds: 3, level: 'easy', loud: false });
  }
  expect(readOptions(undefined, { rounds: 5 })).toEqual({});
});

test.each([
  ['a default out of range', { type: 'number', from: 1, to: 3, default: 4, label: 'x' }],
  ['a default between steps', { type: 'number', from: 1, to: 5, step: 2, default: 2, label: 'x' }],
  ['a range upside down', { type: 'number', from: 3, to: 1, default: 3, label: 'x' }],
  ['endless steps', { type: 'number', from: 0, to: 1e9, default: 0, label: 'x' }],
  ['a choice of one', { type: 'choice', choices: ['a'], default: 'a', label: 'x' }],
  ['the same choice twice', { type: 'choice', choices: ['a', 'a'], default: 'a', label: 'x' }],
  ['a default that is no choice', { type: 'choice', choices: ['a', 'b'], default: 'c', label: 'x' }],
  ['no label', { type: 'toggle', default: true }],
])('%s is refused', (_what, option) => {
  expect(GameOption.safeParse(option).success).toBe(false);
});

test('a game has at most twelve options', () => {
  const many = (count: number) =>
    Object.fromEntries(Array.from({ length: count }, (_, index) => [`o${index}`, loud]));
  expect(GameOptions.safeParse(many(12)).success).toBe(true);
  expect(GameOptions.safeParse(many(13)).success).toBe(false);
});

test('the latest choices are kept by game, and what is kept stays small', () => {
  let kept: KeptOptions = {};
  for (let game = 0; game < 250; game += 1) {
    kept = keepOption(kept, { gameId: `g${game}`, option: 'rounds', value: game });
  }
  kept = keepOption(kept, { gameId: 'g249', option: 'loud', value: true });
  expect(Object.keys(kept)).toHaveLength(200);
  expect(kept['g249']).toEqual({ rounds: 249, loud: true });
  expect(kept['g0']).toBeUndefined();
  for (let more = 0; more < 40; more += 1) {
    kept = keepOption(kept, { gameId: 'g249', option: `o${more}`, value: more });
  }
  expect(Object.keys(kept['g249'] ?? {})).toHaveLength(20);
});

test('a game has one option of packs; a choice of packs is some of those that are offered, each once', () => {
  const packs = { type: 'packs', label: 'packs' };
  expect(GameOptions.safeParse({ packs }).success).toBe(true);
  expect(GameOptions.safeParse({ packs, more: packs }).success).toBe(false);
  const option = GameOption.parse(packs);
  const pack = { title: 'A', language: 'en', items: 3, hash: 'h' };
  const shelf = {
    packs: [
      { ...pack, id: 'mild', family: true },
      { ...pack, id: 'wild', family: false },
    ],
    language: 'en',
    family: true,
  };
  expect(fitsOption(option, ['mild'], shelf)).toBe(true);
  for (const value of [[], ['wild'], ['mild', 'mild'], 'mild', [7], null, {}])
    expect(fitsOption(option, value, shelf)).toBe(false);
  expect(fitsOption(option, ['wild', 'mild'], { ...shelf, family: false })).toBe(true);
});
