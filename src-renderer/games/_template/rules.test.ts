import { expect, test } from 'vitest';
import { sitDown } from '../../engine/testing.ts';
import { game } from './game.ts';
import type { State } from './rules.ts';
import texts from './texts.en.json' with { type: 'json' };

const start = (players = 3) => sitDown(game, { players, texts });
const isIn = (table: { state: State }, phase: State['phase']['at']) => () => table.state.phase.at === phase;

test('the first press on green takes the round', () => {
  const table = start();
  table.passUntil(isIn(table, 'green'));
  table.pass(0.5);
  table.press('p1', 'press');
  table.passUntil(isIn(table, 'told'));
  expect(table.phone('p1').title).toBe('The round is yours.');
  expect(table.phone('p2').title).toBe('Bruno was first.');
  expect(table.state.scores).toEqual({ p0: 0, p1: 1, p2: 0 });
});

test('the finger counts, not the Wi-Fi', () => {
  const table = start();
  table.passUntil(isIn(table, 'green'));
  table.pass(0.5);
  table.press('p0', 'press', true, 20);
  table.press('p2', 'press', true, 150);
  table.passUntil(isIn(table, 'told'));
  expect(table.state.phase).toMatchObject({ winner: 'p2' });
});

test('who presses on red sits the round out', () => {
  const table = start();
  table.press('p0', 'press');
  expect(table.phone('p0')).toMatchObject({
    text: 'Too early. Sit this one out.',
    controls: [{ disabled: true }],
  });
  table.passUntil(isIn(table, 'green'));
  table.press('p0', 'press');
  table.passUntil(isIn(table, 'told'));
  expect(table.state.phase).toMatchObject({ winner: null });
});

test('a press of before the light that arrives after it is early, too', () => {
  const table = start();
  table.passUntil(isIn(table, 'green'));
  table.press('p0', 'press', true, 100);
  expect(table.state.early).toEqual(['p0']);
});

test('after three rounds the ranking is told', () => {
  const table = start();
  for (let round = 0; round < 3; round += 1) {
    table.passUntil(isIn(table, 'green'));
    table.press('p1', 'press');
    table.passUntil(isIn(table, 'told'));
    table.pass(3.1);
  }
  expect(table.result()).toMatchObject({
    headline: 'Bruno has the quickest thumb.',
    ranking: [{ playerId: 'p1', score: 3 }, { score: 0 }, { score: 0 }],
  });
});
