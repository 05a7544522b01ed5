import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createStudioSeats } from './studio-seats.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function bench() {
  const given: string[][] = [];
  const marked: string[] = [];
  const seats = createStudioSeats<string>({
    mark: (playerIds) => marked.push(...playerIds),
    giveBack: (held) => given.push([...held]),
  });
  vi.advanceTimersByTime(60_000);
  given.length = 0;
  return { seats, given, marked };
}

test('11.8 seats of a Studio that is gone for ten seconds are given back, without those of another', () => {
  const { seats, given, marked } = bench();
  seats.hold('one', ['p1']);
  seats.hold('other', ['p2', 'p3']);
  expect(marked).toEqual(['p1', 'p2', 'p3']);
  seats.gone('one');
  vi.advanceTimersByTime(9_000);
  expect(given).toEqual([]);
  vi.advanceTimersByTime(1_000);
  expect(given).toEqual([['p2', 'p3']]);
});

test('11.8 a Studio that is loaded again holds its seats', () => {
  const { seats, given } = bench();
  seats.hold('before', ['p1']);
  seats.gone('before');
  vi.advanceTimersByTime(3_000);
  seats.hold('after', ['p1']);
  vi.advanceTimersByTime(60_000);
  expect(given).toEqual([['p1']]);
});

test('11.8 what an earlier evening left behind is given back ten seconds after the start', () => {
  const given: string[][] = [];
  const seats = createStudioSeats({ mark: () => {}, giveBack: (held) => given.push([...held]) });
  vi.advanceTimersByTime(10_000);
  expect(given).toEqual([[]]);
  seats.close();
});

test('11.8 a host that closes gives nothing back', () => {
  const { seats, given } = bench();
  seats.hold('one', ['p1']);
  seats.gone('one');
  seats.close();
  vi.advanceTimersByTime(60_000);
  expect(given).toEqual([]);
});
