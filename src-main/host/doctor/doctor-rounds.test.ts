import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { reportOf, type DoctorReport } from '../../../src-shared/doctor.ts';
import { createDoctorRounds, type DoctorRounds } from './doctor-rounds.ts';
import { found } from './exam.ts';

let report: DoctorReport;
let examined: number;
let told: DoctorReport[];
let rounds: DoctorRounds;
beforeEach(() => {
  vi.useFakeTimers();
  report = reportOf([found('visitors.too-early')]);
  examined = 0;
  told = [];
  rounds = createDoctorRounds({
    doctor: { examine: () => ((examined += 1), Promise.resolve(report)) },
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

test('a panel that is opened anew is told anew', async () => {
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
