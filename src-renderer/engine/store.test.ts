import { describe, expect, test } from 'vitest';
import { STORE_BYTES } from '../../src-shared/game-store.ts';
import type { Game } from '../sdk/partyline.ts';
import { runOnPaper } from './runner-kit.ts';
import { createStore } from './store.ts';

/** A store whose slips are collected. */
function openStore(first: Record<string, unknown> = {}) {
  const slips: string[] = [];
  return { ...createStore(first, false, (slip) => slips.push(slip.message)), slips };
}

test('what was set is there, as a copy, and is told once', () => {
  const { store, take, record } = openStore({ best: 3 });
  expect(store.get('best')).toBe(3);
  expect(take()).toBeNull();
  const stars = { ice: [1, 2] };
  store.set('stars', stars);
  stars.ice.push(3);
  (store.get('stars') as typeof stars).ice.push(4);
  expect(store.get('stars')).toEqual({ ice: [1, 2] });
  expect(take()).toEqual({ best: 3, stars: { ice: [1, 2] } });
  expect(take()).toBeNull();
  expect(record()).toEqual({ best: 3, stars: { ice: [1, 2] } });
});

test('the same value again is nothing new, and undefined forgets', () => {
  const { store, take } = openStore({ best: 3, old: true });
  store.set('best', 3);
  expect(take()).toBeNull();
  store.set('old', undefined);
  expect(store.get('old')).toBeUndefined();
  expect(take()).toEqual({ best: 3 });
});

test.each(['__proto__', 'constructor', 'toString'])('the key %s is one like any other', (key) => {
  const { store, record } = openStore();
  expect(store.get(key)).toBeUndefined();
  store.set(key, 1);
  expect(store.get(key)).toBe(1);
  expect(Object.entries(record())).toEqual([[key, 1]]);
  expect(({} as Record<string, unknown>)['1']).toBeUndefined();
});

describe('a slip keeps nothing', () => {
  test.each([
    ['a number that JSON has not', 'best', NaN, 'ctx.store "best" is NaN: what is kept must be plain JSON.'],
    ['a date', 'day', new Date(0), 'ctx.store "day" is a Date: what is kept must be plain JSON.'],
    [
      'a hole within',
      'a',
      { b: undefined },
      'ctx.store "a".b is undefined: what is kept must be plain JSON.',
    ],
    ['an empty key', '', 1, 'ctx.store.set was given the key "". A key is a string of 1 to 64 characters.'],
  ])('%s', (_name, key, value, sentence) => {
    const { store, take, slips } = openStore();
    store.set(key, value);
    expect(slips).toEqual([sentence]);
    expect(take()).toBeNull();
  });

  test('more than 64 KiB, counted in bytes and with all that is there', () => {
    const { store, take, slips } = openStore();
    // {"a":"éé…"} of just 65,536 bytes.
    store.set('a', `${'é'.repeat((STORE_BYTES - 8) / 2)}`);
    expect(slips).toEqual([]);
    expect(new TextEncoder().encode(JSON.stringify(take())).length).toBe(STORE_BYTES);
    store.set('b', 1);
    expect(slips[0]).toBe(
      'ctx.store.set("b") would make 65542 bytes of this game’s store; 65536 is the most.',
    );
    expect(store.get('b')).toBeUndefined();
  });
});

const counting: Game<{ evenings: number }> = {
  setup: ({ store }) => ({ evenings: Number(store.get('evenings') ?? 0) + 1 }),
  input() {},
  tick(state, _dtMs, { store }) {
    store.set('evenings', state.evenings);
  },
  controller: () => ({ controls: [] }),
  result: () => null,
  mount: () => () => {},
};

test('rules begin with what was kept, and a snapshot carries it on and has it told again', () => {
  const first = runOnPaper(counting, { store: { evenings: 4 } });
  expect(first.state.evenings).toBe(5);
  expect(first.takeStore()).toBeNull();
  first.step();
  expect(first.takeStore()).toEqual({ evenings: 5 });
  const snapshot = first.snapshot();
  // The host may have heard the snapshot and not the store.
  const next = runOnPaper(counting, { snapshot, store: { evenings: 900 } });
  expect(next.takeStore()).toEqual({ evenings: 5 });
  expect(next.takeStore()).toBeNull();
});
