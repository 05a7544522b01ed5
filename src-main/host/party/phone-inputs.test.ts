import { expect, test } from 'vitest';
import { pressTime } from './phone-inputs.ts';

const NOW = 50_000;

test.each<[string, number | undefined, number | null, number]>([
  ['absent, it is the time of arrival', undefined, 40, NOW],
  ['within the round trip it is believed', NOW - 35, 40, NOW - 35],
  ['within the round trip and the margin it is believed', NOW - 135, 40, NOW - 135],
  ['a quick phone cannot claim to have been earlier', NOW - 400, 40, NOW - 140],
  ['a slow phone is believed', NOW - 400, 380, NOW - 400],
  ['a phone that was never measured has the margin alone', NOW - 400, null, NOW - 100],
  ['a phone that answers pings late gains a second at most', NOW - 9_000, 9_000, NOW - 1_000],
  ['never in the future', NOW + 1, 40, NOW],
])('3.3 %s', (_what, at, rttMs, believed) => {
  expect(pressTime(at, { nowMs: NOW, rttMs })).toBe(believed);
});
