import { expect, test } from 'vitest';
import { createFakeTimers } from '../testing/fake-timers.ts';
import { createManners } from './manners.ts';

function watch() {
  const timers = createFakeTimers();
  const fouls: string[] = [];
  return { timers, fouls, manners: createManners(timers, (fault) => fouls.push(fault)) };
}

test('8.11 a few messages to the window are nothing, a flood of them is a foul', () => {
  const { manners, fouls, timers } = watch();
  for (let count = 0; count < 5; count += 1) manners.spoke();
  expect(fouls).toEqual([]);
  manners.spoke();
  expect(fouls).toEqual(['rubbish']);
  timers.advance(1_000);
  manners.spoke();
  expect(fouls).toHaveLength(1);
});

test('8.11 who takes the focus five times, and again after a while, is not in a loop', () => {
  const { manners, fouls, timers } = watch();
  for (let count = 0; count < 5; count += 1) manners.grabbed(false);
  timers.advance(10_000);
  manners.grabbed(false);
  expect(fouls).toEqual([]);
  manners.grabbed(false);
  expect(fouls).toEqual(['grabbed']);
});

test('8.11 the focus of somebody who is writing is not taken once', () => {
  const { manners, fouls } = watch();
  manners.grabbed(true);
  expect(fouls).toEqual(['grabbed']);
});
