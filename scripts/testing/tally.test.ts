import { expect, test } from 'vitest';
import { NOTHING, judge, lastLine, sum } from './tally.ts';

const skip = { title: 'a test', reason: 'no binary here' };

test('tallies add up, and the last line says it all', () => {
  const total = sum([
    { passed: 2, failed: 1, skipped: [skip] },
    { passed: 3, failed: 0, skipped: [] },
  ]);
  expect(lastLine(total)).toBe('5 passed, 1 failed, 1 skipped');
});

test('a runner that left no report has failed', () => {
  expect(judge(137, null)).toMatchObject({ failed: 1, problem: 'it ended with code 137 and no report' });
});

test('a runner that found no test has failed', () => {
  expect(judge(0, NOTHING)).toMatchObject({ failed: 1, problem: 'it ran no test' });
});

test('a runner that ended badly has failed although no test did', () => {
  expect(judge(1, { passed: 3, failed: 0, skipped: [] })).toMatchObject({ passed: 3, failed: 1 });
});

test('a runner is believed otherwise', () => {
  expect(judge(1, { passed: 3, failed: 2, skipped: [] })).toEqual({ passed: 3, failed: 2, skipped: [] });
  expect(judge(0, { passed: 0, failed: 0, skipped: [skip] })).toEqual({
    passed: 0,
    failed: 0,
    skipped: [skip],
  });
});
