import { expect, test } from 'vitest';
import { Coalesced } from './coalesced.ts';

function bench() {
  let told = 0;
  let value = 0;
  const seen: number[] = [];
  const due: (() => void)[] = [];
  const all = new Coalesced(
    () => {
      told += 1;
      seen.push(value);
    },
    100,
    (_delayMs, run) => due.push(run),
  );
  const set = (next: number) => {
    value = next;
    all.changed();
  };
  return { set, seen, pass: () => due.splice(0).forEach((run) => run()), count: () => told };
}

test('6.11 the first change is told at once, and many after it once, as what is then', () => {
  const { set, seen, pass } = bench();
  for (let n = 1; n <= 1_000; n += 1) set(n);
  expect(seen).toEqual([1]);
  pass();
  expect(seen).toEqual([1, 1_000]);
});

test('6.11 a change after a quiet pause is told at once again', () => {
  const { set, seen, pass } = bench();
  set(1);
  pass();
  set(2);
  expect(seen).toEqual([1, 2]);
});

test('6.11 without end there is one word a pause', () => {
  const { set, pass, count } = bench();
  for (let n = 0; n < 50; n += 1) {
    for (let many = 0; many < 20; many += 1) set(many);
    pass();
  }
  expect(count()).toBe(51);
});

test('6.11 a change that telling causes is told after the pause', () => {
  const due: (() => void)[] = [];
  let rounds = 0;
  const all: Coalesced = new Coalesced(
    () => {
      rounds += 1;
      if (rounds === 1) all.changed();
    },
    100,
    (_delayMs, run) => due.push(run),
  );
  all.changed();
  expect(rounds).toBe(1);
  due.splice(0).forEach((run) => run());
  expect(rounds).toBe(2);
});
