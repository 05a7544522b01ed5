import { expect, test } from 'vitest';
import { ICONS } from './icons.ts';
import { callOf, SCALE } from './synth-sounds.ts';

test('each icon has a call of its own: two different notes of the scale', () => {
  const calls = ICONS.map((_, i) => callOf(i));
  expect(new Set(calls.map((call) => call.join())).size).toBe(ICONS.length);
  for (const [first, second] of calls) {
    expect(SCALE).toContain(first);
    expect(SCALE).toContain(second);
    expect(first).not.toBe(second);
  }
});

test('icons that stand next to each other do not call alike', () => {
  const alike = ICONS.filter((_, i) => callOf(i)[0] === callOf(i + 1)[0]);
  expect(alike.map((icon) => icon.name)).toEqual([]);
});
