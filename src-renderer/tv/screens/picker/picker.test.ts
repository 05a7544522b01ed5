import { expect, test } from 'vitest';
import { missingPlayers, stepBots } from './picker.tsx';

const floe = { min: 2, max: 16 };

test('the first step fills up to one more than the players here', () => {
  expect(stepBots(0, 1, { ...floe, present: 0 })).toBe(2);
  expect(stepBots(0, 1, { ...floe, present: 4 })).toBe(5);
});

test('a step down from the least is none, and none stays none', () => {
  expect(stepBots(5, -1, { ...floe, present: 4 })).toBe(0);
  expect(stepBots(0, -1, { ...floe, present: 4 })).toBe(0);
  expect(stepBots(7, -1, { ...floe, present: 4 })).toBe(6);
});

test('bots never fill up beyond what the game takes', () => {
  expect(stepBots(6, 1, { min: 2, max: 6, present: 1 })).toBe(6);
  expect(stepBots(0, 1, { min: 2, max: 6, present: 9 })).toBe(6);
});

test('bots count towards the least number of players', () => {
  expect(missingPlayers(floe, 1, 0)).toBe(1);
  expect(missingPlayers(floe, 1, 4)).toBe(0);
  expect(missingPlayers(floe, 3, 0)).toBe(0);
});
