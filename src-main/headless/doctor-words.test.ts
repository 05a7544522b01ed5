import { expect, test } from 'vitest';
import { ALL_FINDINGS } from '../../src-shared/doctor.ts';
import { reportText } from './doctor-words.ts';
import { createDoctor } from '../host/doctor/doctor.ts';
import { EVERY_FINDING } from '../host/doctor/testing/every-finding.ts';

test.each(EVERY_FINDING)('%s is said whole, with what to do where it is not well', async (finding, exam) => {
  const { checks } = await createDoctor({ newExam: () => exam, now: () => 0 }).examine();
  const check = checks.find((one) => one.finding === finding);
  if (!check) throw new Error(`not found: ${finding}`);
  const text = reportText({ verdict: check.state, checks: [check] });
  expect(text).not.toMatch(/[{}]|\?[^\n]*\?/);
  const lines = text.split('\n').filter((line) => line.startsWith('      '));
  if (check.state === 'look' || check.state === 'bad') expect(lines).toHaveLength(1);
});

test('every finding can be found', () => {
  expect(EVERY_FINDING.map(([finding]) => finding).sort()).toEqual([...ALL_FINDINGS].sort());
});
