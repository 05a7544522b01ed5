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
  isDiskFull = false;
  keeper = new PartyKeeper({
    record: () => ({ ...party, savedAtMs: Date.now() }),
    write(record) {
      if (isDiskFull) return false;
      written.push(record);
      return true;
    },
    now: () => performance.now(),
  });
});
afterEach(() => vi.useRealTimers());

let changes: number;
let isDiskFull: boolean;

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

test('closing writes once more, since the evening lasts from then on', () => {
  change();
  keeper.close();
  expect(written).toHaveLength(2);
});

test('what the disk did not take is written as soon as it does, though nothing changes any more', () => {
  isDiskFull = true;
  change();
  keeper.retry();
  expect(written).toEqual([]);
  isDiskFull = false;
  keeper.retry();
  expect(lastWritten()).toBe(1);
  keeper.retry();
  expect(written).toHaveLength(1);
});
