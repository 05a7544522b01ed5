import { expect, test } from 'vitest';
import { LogLimit } from './log-limit.ts';

test('so many lines of a kind are written in a while, whatever other kinds do, and the rest is summed up', () => {
  const limit = new LogLimit({ lines: 3, windowMs: 1_000 });
  const written = Array.from({ length: 10 }, (_, nowMs) => limit.take('kicked door', nowMs));
  expect(written.filter(Boolean)).toHaveLength(3);
  expect(limit.take('another', 20)).toBe(true);
  expect(limit.end(999)).toEqual([]);
  expect(limit.end(1_000)).toEqual([{ kind: 'kicked door', more: 7, sinceMs: 0 }]);
  expect(limit.take('kicked door', 1_001)).toBe(true);
});

test('nothing is summed up where every line was written, and at the end everything is', () => {
  const limit = new LogLimit({ lines: 1, windowMs: 1_000 });
  limit.take('once', 0);
  for (let count = 0; count < 3; count += 1) limit.take('thrice', 0);
  expect(limit.end(Infinity)).toEqual([{ kind: 'thrice', more: 2, sinceMs: 0 }]);
  expect(limit.end(Infinity)).toEqual([]);
});
