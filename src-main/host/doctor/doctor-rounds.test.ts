import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { reportOf, type DoctorReport } from '../../../src-shared/doctor.ts';
import { createDoctorRounds, type DoctorRounds } from './doctor-rounds.ts';
import { found } from './exam.ts';

let report: DoctorReport;
let examined: number;
let told: DoctorReport[];
let rounds: DoctorRounds;
/** Each examination waits for this. */
let slow: Promise<void>;
beforeEach(() => {
  vi.useFakeTimers();
  report = reportOf([found('visitors.too-early')]);
  examined = 0;
  slow = Promise.resolve();
  told = [];
  rounds = createDoctorRounds({
    doctor: { examine: () => ((examined += 1), slow.then(() => report)) },
    tell: (one) => told.push(one),
  });
});
afterEach(() => {
  rounds.close();
  vi.useRealTimers();
});

test('a report comes at once, and again only when it is another one', async () => {
  rounds.watch(true);
  await vi.advanceTimersByTimeAsync(0);
  expect(told).toEqual([report]);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(told).toHaveLength(1);
  expect(examined).toBe(6);
  report = reportOf([found('visitors.seen', { count: 1 })]);
  rounds.changed();
  await vi.advanceTimersByTimeAsync(100);
  expect(told.at(-1)).toBe(report);
});

test('a panel that is opened again is told again', async () => {
  rounds.watch(true);
  await vi.advanceTimersByTimeAsync(0);
  rounds.watch(false);
  rounds.watch(true);
  await vi.advanceTimersByTimeAsync(0);
  expect(told).toHaveLength(2);
});

test('nothing is examined while nobody looks', async () => {
  rounds.changed();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(examined).toBe(0);
  rounds.watch(true);
  await vi.advanceTimersByTimeAsync(0);
  rounds.watch(false);
  rounds.changed();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(examined).toBe(1);
});

test('who closes the panel during an examination hears nothing of it, and who opens it again does', async () => {
  let finish: () => void = () => undefined;
  slow = new Promise((resolve) => (finish = resolve));
  rounds.watch(true);
  await vi.advanceTimersByTimeAsync(0);
  rounds.watch(false);
  finish();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(told).toEqual([]);
  rounds.watch(true);
  await vi.advanceTimersByTimeAsync(0);
  expect(told).toEqual([report]);
});

test('6.11 changes without a pause are told all the same, ten times a second', async () => {
  rounds.watch(true);
  await vi.advanceTimersByTimeAsync(0);
  for (let count = 1; count <= 100; count += 1) {
    report = reportOf([found('visitors.seen', { count })]);
    rounds.changed();
    await vi.advanceTimersByTimeAsync(10);
  }
  expect(told.length).toBeGreaterThan(5);
  expect(told.length).toBeLessThanOrEqual(12);
});
