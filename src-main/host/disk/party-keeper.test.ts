import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { newParty, type PartyRecord } from './party-record.ts';
import { PartyKeeper } from './party-keeper.ts';

let party: PartyRecord;
let written: PartyRecord[];
let keeper: PartyKeeper;
beforeEach(() => {
  vi.useFakeTimers();
  party = newParty({ newCode: () => 'QRST', newToken: () => 'x' }, { savedAtMs: 0, boot: null });
  written = [];
  changes = 0;
  isDiskFull = false;
  isSomebodyHere = false;
  keeper = new PartyKeeper({
    record: () => ({ ...party, savedAtMs: Date.now() }),
    write(record) {
      if (isDiskFull) return false;
      written.push(record);
      return true;
    },
    clock: { now: () => performance.now(), wallNow: () => Date.now() },
    isSomebodyHere: () => isSomebodyHere,
  });
});
afterEach(() => vi.useRealTimers());

let changes: number;
let isDiskFull: boolean;
let isSomebodyHere: boolean;

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

test('5.4 a party with somebody in it says once a minute that it goes on, though nothing changes', () => {
  change();
  vi.advanceTimersByTime(61_000);
  keeper.writeIfDue();
  expect(written).toHaveLength(1);
  isSomebodyHere = true;
  keeper.writeIfDue();
  keeper.writeIfDue();
  expect(written.map(({ savedAtMs }) => savedAtMs - Date.now())).toEqual([-61_000, 0]);
});

test.each([13, -13])('5.4 a clock that jumps by %i hours is on disk a second later', (hours) => {
  change();
  vi.advanceTimersByTime(5_000);
  keeper.writeIfDue();
  expect(written).toHaveLength(1);
  vi.setSystemTime(Date.now() + hours * 3_600_000);
  keeper.writeIfDue();
  keeper.writeIfDue();
  expect(written).toHaveLength(2);
  expect(written.at(-1)?.savedAtMs).toBe(Date.now());
});

test('closing writes once more, since the evening lasts from then on', () => {
  change();
  keeper.close();
  expect(written).toHaveLength(2);
});

test('14.1 what the disk did not take is written as soon as it does, though nothing changes any more', () => {
  isDiskFull = true;
  change();
  keeper.writeIfDue();
  expect(written).toEqual([]);
  isDiskFull = false;
  keeper.writeIfDue();
  expect(lastWritten()).toBe(1);
  keeper.writeIfDue();
  expect(written).toHaveLength(1);
});
