import { expect, test } from 'vitest';
import { dragged, dropped, playedWith } from './card-drag.ts';

const DOWN = { x: 100, y: 600, lift: 0 };
const at = (x: number, y: number) => ({ x, y });

test('a finger that stays is a tap', () => {
  expect(dropped(dragged(DOWN, at(104, 603)), at(104, 603))).toBe('tap');
});

test('a card that is dragged up far is played, less far it goes back', () => {
  const far = dragged(dragged(DOWN, at(102, 560)), at(110, 500));
  expect(far.lift).toBe(100);
  expect(dropped(far, at(110, 500))).toBe('play');
  const near = dragged(DOWN, at(102, 560));
  expect(dropped(near, at(102, 560))).toBe('back');
});

test('a way sideways lifts nothing: it scrolls the hand', () => {
  const aside = dragged(DOWN, at(180, 570));
  expect(aside.lift).toBe(0);
  expect(dropped(aside, at(180, 570))).toBe('back');
});

test('a card on its way up may be led back', () => {
  const up = dragged(DOWN, at(100, 480));
  const back = dragged(up, at(160, 590));
  expect(back.lift).toBe(10);
  expect(dropped(back, at(160, 590))).toBe('back');
});

test('lifted cards go with the one that is dragged', () => {
  expect(playedWith([], 'a', 1)).toEqual(['a']);
  expect(playedWith(['b'], 'a', 1)).toEqual(['a']);
  expect(playedWith(['b'], 'a', 3)).toEqual(['b', 'a']);
  expect(playedWith(['a', 'b'], 'a', 3)).toEqual(['a', 'b']);
  expect(playedWith(['b', 'c'], 'a', 2)).toEqual(['b', 'c']);
});
