import { expect, test } from 'vitest';
import { changedPaths, rowsOf } from './state-rows.ts';

const STATE = {
  phase: 'shove',
  round: 2,
  players: { p1: { x: 0.5, out: false }, p2: { x: 1, out: true } },
  hits: [],
  winner: null,
};
const paths = (...more: Parameters<typeof rowsOf> extends [unknown, ...infer Rest] ? Rest : never) =>
  rowsOf(STATE, ...more).map(({ path }) => path);

test('every member is a row, in order, with its depth and one line of value', () => {
  expect(
    rowsOf(STATE, new Set()).map(({ depth, key, text }) => `${'-'.repeat(depth)}${key} ${text}`),
  ).toEqual([
    'phase "shove"',
    'round 2',
    'players {2}',
    '-p1 {2}',
    '--x 0.5',
    '--out false',
    '-p2 {2}',
    '--x 1',
    '--out true',
    'hits [0]',
    'winner null',
  ]);
});

test('a long list is closed until it is opened', () => {
  const long = { ice: Array.from({ length: 17 }, () => 1), short: [1] };
  expect(rowsOf(long, new Set()).map(({ path }) => path)).toEqual(['ice', 'short', 'short.0']);
  expect(rowsOf(long, new Set(['ice']))).toHaveLength(20);
});

test('a closed branch hides what is in it', () => {
  expect(paths(new Set(['players.p1', 'hits']))).not.toContain('players.p1.x');
  expect(paths(new Set(['players.p1']))).toContain('players.p2.x');
  expect(paths(new Set(['players']))).toEqual(['phase', 'round', 'players', 'hits', 'winner']);
});

test('a filter finds keys and values, with the way there, in closed branches too', () => {
  expect(paths(new Set(['players']), 'p2')).toEqual([
    'players',
    'players.p2',
    'players.p2.x',
    'players.p2.out',
  ]);
  expect(paths(new Set(), 'SHOVE')).toEqual(['phase']);
  expect(paths(new Set(), 'true')).toEqual(['players', 'players.p2', 'players.p2.out']);
  expect(paths(new Set(), 'nothing like it')).toEqual([]);
});

test('what changed is named, deep down, and nothing else', () => {
  const after = structuredClone(STATE);
  expect(changedPaths(STATE, after)).toEqual(new Set());
  after.round = 3;
  after.players.p1.x = 0.6;
  Object.assign(after.players, { p3: { x: 0, out: false } });
  expect(changedPaths(STATE, after)).toEqual(new Set(['round', 'players.p1.x', 'players.p3']));
});

test('a state of thousands of members stays readable', () => {
  expect(
    rowsOf(
      Array.from({ length: 5_000 }, () => 1),
      new Set(),
    ),
  ).toHaveLength(1_500);
  expect(rowsOf('nothing', new Set())).toEqual([]);
});
