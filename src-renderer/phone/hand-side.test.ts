import { expect, test } from 'vitest';
import { createHandSide } from './hand-side.ts';
import { createMemory } from './memory.ts';

test('the leading hand is remembered, and told to who lays out', () => {
  const kept = new Map<string, string>();
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  } as Storage;
  const hand = createHandSide(createMemory(storage));
  let told = 0;
  hand.onChange(() => (told += 1));
  expect(hand.leftHanded()).toBe(false);
  hand.setLeftHanded(true);
  expect(told).toBe(1);
  expect(createHandSide(createMemory(storage)).leftHanded()).toBe(true);
  hand.setLeftHanded(false);
  expect(createHandSide(createMemory(storage)).leftHanded()).toBe(false);
});
