import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { PartyKeeper } from './party-keeper.ts';
import { newParty, type PartyRecord } from './party-record.ts';

let party: PartyRecord;
let written: PartyRecord[];
let keeper: PartyKeeper;
beforeEach(() => {
  vi.useFakeTimers();
  party = newParty('QRST', 'x', 0);
  written = [];
  keeper = new PartyKeeper({
    record: () => ({ ...party, savedAtMs: Date.now() }),
    write: (record) => written.push(record),
    now: () => performance.now(),
  });
});
afterEach(() => vi.useRealTimers());

function change(): void {
  party.nextSeatNumber += 1;
  keeper.changed();
}

test('a change is on disk when the call returns', () => {
  change();
  expect(written.at(-1)?.nextSeatNumber).toBe(2);
});

test('what changes nothing that is kept is not written, but once a minute says that the party goes on', () => {
  change();
  keeper.changed();
  vi.advanceTimersByTime(59_000);
  keeper.changed();
  expect(written).toHaveLength(1);
  vi.advanceTimersByTime(2_000);
  keeper.changed();
  expect(written).toHaveLength(2);
});

test('a flood of changes is a few writes, and the last of it is on disk within 50 ms', () => {
  for (let count = 0; count < 1_000; count += 1) {
    change();
    vi.advanceTimersByTime(1);
  }
  expect(written.length).toBeLessThan(45);
  vi.advanceTimersByTime(50);
  expect(written.at(-1)?.nextSeatNumber).toBe(1_001);
});

test('closing writes what waits, and nothing comes after it', () => {
  for (let count = 0; count < 100; count += 1) change();
  keeper.close();
  expect(written.at(-1)?.nextSeatNumber).toBe(101);
  const { length } = written;
  vi.advanceTimersByTime(1_000);
  expect(written).toHaveLength(length);
});
