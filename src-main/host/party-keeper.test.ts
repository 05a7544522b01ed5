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
  changes = 0;
  keeper = new PartyKeeper({
    record: () => ({ ...party, savedAtMs: Date.now() }),
    write: (record) => written.push(record),
    now: () => performance.now(),
  });
});
afterEach(() => vi.useRealTimers());

let changes: number;

function change(): void {
  changes += 1;
  party.bannedAddresses = [String(changes)];
  keeper.changed();
}

function lastWritten(): number {
  return Number(written.at(-1)?.bannedAddresses[0]);
}

test('a change is on disk when the call returns', () => {
  change();
  expect(lastWritten()).toBe(1);
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

test('a flood of changes is a few writes, and the last of it is on disk within 20 ms', () => {
  for (let count = 0; count < 1_000; count += 1) {
    change();
    vi.advanceTimersByTime(1);
  }
  expect(written.length).toBeLessThan(80);
  vi.advanceTimersByTime(20);
  expect(lastWritten()).toBe(1_000);
});

test('5.4 a new seat is on disk when the call returns, whatever else changes', () => {
  for (let count = 0; count < 100; count += 1) {
    change();
    party.nextSeatNumber += 1;
    keeper.changed();
    expect(written.at(-1)?.nextSeatNumber).toBe(party.nextSeatNumber);
  }
});

test('closing writes what waits, and nothing comes after it', () => {
  for (let count = 0; count < 100; count += 1) change();
  keeper.close();
  expect(lastWritten()).toBe(100);
  const { length } = written;
  vi.advanceTimersByTime(1_000);
  expect(written).toHaveLength(length);
});
