import { expect, test } from 'vitest';
import { choiceColumns } from './choices.tsx';

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

test('under an icon or an image words of two or three lines stand side by side, also on the smallest phone', () => {
  const places = Array<string>(4).fill('The night of the late ferry');
  expect(choiceColumns(places, 288)).toBe(1);
  expect(choiceColumns(places, 288, true)).toBe(2);
  expect(choiceColumns(places.slice(0, 3), 288, true)).toBe(1);
  expect(choiceColumns(Array<string>(4).fill('Where we slept before the ferry came late'), 358, true)).toBe(
    1,
  );
});
