import { expect, test } from 'vitest';
import { staleParts } from './builds.ts';

test('what the Studio hears first is what it was loaded with', () => {
  expect(staleParts({}, { tv: 5, 'game:floe': 5 })).toEqual([]);
});

test('what was built since is stale, and the rest is not', () => {
  expect(staleParts({ tv: 5, stage: 5 }, { tv: 5, stage: 6 })).toEqual(['stage']);
});

test('a new game is news', () => {
  expect(staleParts({ tv: 5 }, { tv: 5, 'game:quiz': 7 })).toEqual(['game:quiz']);
});

test('a page that is heard of for the first time was there before', () => {
  expect(staleParts({ tv: 5 }, { tv: 5, stage: 7 })).toEqual([]);
});
