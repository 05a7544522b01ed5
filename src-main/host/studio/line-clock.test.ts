import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { expect, test } from 'vitest';
import { createLineClock } from './line-clock.ts';

const PERFECT = { latencyMs: 0, jitterMs: 0, lossPercent: 0 };

function seeded(seed: number): () => number {
  const generator = xoroshiro128plus(seed);
  return () => (generator.next() >>> 0) / 2 ** 32;
}

/** The flights, in ms, of packets of 100 bytes that are sent so far apart. */
function flights(weather: typeof PERFECT, everyMs = 1_000_000, bytes = 100): number[] {
  const clock = createLineClock(seeded(7));
  return Array.from({ length: 2_000 }, (_, index) => {
    const sentMs = index * everyMs;
    return clock.arrivalMs(sentMs, bytes, weather) - sentMs;
  });
}

test('a perfect line takes no time', () => {
  expect(new Set(flights(PERFECT))).toEqual(new Set([0]));
});

test('every packet takes the latency, and up to the jitter more', () => {
  const taken = flights({ latencyMs: 40, jitterMs: 30, lossPercent: 0 });
  expect(Math.min(...taken)).toBeGreaterThanOrEqual(40);
  expect(Math.min(...taken)).toBeLessThan(42);
  expect(Math.max(...taken)).toBeLessThanOrEqual(70);
  expect(Math.max(...taken)).toBeGreaterThan(68);
});

test('a lost packet is a stall of a retransmission, and about as many stall as are lost', () => {
  const taken = flights({ latencyMs: 10, jitterMs: 0, lossPercent: 5 });
  const stalled = taken.filter((ms) => ms > 10);
  expect(stalled.length / taken.length).toBeGreaterThan(0.035);
  expect(stalled.length / taken.length).toBeLessThan(0.065);
  // 20 ms of round trip and 200 of patience, then twice that.
  expect(Math.min(...stalled)).toBe(230);
  expect(stalled.filter((ms) => ms !== 230).every((ms) => ms >= 10 + 220 + 440)).toBe(true);
});

test('nothing overtakes: what follows a stalled packet waits for it', () => {
  const everyMs = 16;
  const taken = flights({ latencyMs: 20, jitterMs: 60, lossPercent: 8 }, everyMs);
  const arrivals = taken.map((ms, index) => index * everyMs + ms);
  expect(arrivals).toEqual(arrivals.toSorted((one, other) => one - other));
  expect(Math.max(...taken)).toBeGreaterThan(200);
});

test('a long message is as late as its latest packet', () => {
  const weather = { latencyMs: 10, jitterMs: 0, lossPercent: 5 };
  const stalls = (bytes: number) => flights(weather, 1_000_000, bytes).filter((ms) => ms > 10).length;
  expect(stalls(14_600)).toBeGreaterThan(5 * stalls(1_460));
});

test('even where all is lost something arrives in the end', () => {
  const clock = createLineClock(() => 0);
  expect(clock.arrivalMs(0, 1, { latencyMs: 0, jitterMs: 0, lossPercent: 60 })).toBeLessThan(20_000);
});
