import { expect, test } from 'vitest';
import { AskedPings } from './asked-pings.ts';

/** Nonces are 'a', 'b', 'c'…. */
function asking() {
  let count = 0;
  return new AskedPings(() => String.fromCharCode(97 + count++));
}

/** Asks at `atMs`, and is answered so much later. */
function roundTrip(pings: AskedPings, atMs: number, tookMs: number): number | null {
  return pings.answered(pings.ask(atMs), atMs + tookMs);
}

test('13.6 the answer to a ping gives the round trip', () => {
  expect(roundTrip(asking(), 1_000, 40)).toBe(40);
});

test.each(['', '0', '-1e300', '1e300', 'NaN', 'Infinity', 'b'])(
  '13.6 a pong %j that nobody asked for says nothing',
  (payload) => {
    const pings = asking();
    pings.ask(1_000);
    expect(pings.answered(payload, 9_000)).toBeNull();
  },
);

test('13.6 each ping is answered once', () => {
  const pings = asking();
  const nonce = pings.ask(1_000);
  expect(pings.answered(nonce, 1_020)).toBe(20);
  expect(pings.answered(nonce, 1_990)).toBeNull();
});

test('13.6 a ping that was asked before an answered one is not answered any more', () => {
  const pings = asking();
  const older = pings.ask(1_000);
  expect(pings.answered(pings.ask(2_000), 2_010)).toBe(10);
  expect(pings.answered(older, 2_020)).toBeNull();
});

test('13.6 an answer that is held back gains nothing, and a line that has become slow is believed with its third answer', () => {
  const pings = asking();
  expect(roundTrip(pings, 1_000, 20)).toBe(20);
  expect(roundTrip(pings, 2_000, 900)).toBe(20);
  expect(roundTrip(pings, 3_000, 900)).toBe(20);
  expect(roundTrip(pings, 4_000, 900)).toBe(900);
});

test('13.6 no round trip is longer than a line may be silent, nor shorter than nothing', () => {
  expect(roundTrip(asking(), 1_000, 60_000)).toBe(3_000);
  expect(roundTrip(asking(), 1_000, -5)).toBe(0);
});

test('13.6 pings that wait are bounded', () => {
  const pings = asking();
  const first = pings.ask(0);
  for (let second = 1; second <= 10; second += 1) pings.ask(second * 1_000);
  expect(pings.answered(first, 10_010)).toBeNull();
});
