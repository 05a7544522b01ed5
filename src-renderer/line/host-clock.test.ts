import { expect, test } from 'vitest';
import { createHostClock } from './host-clock.ts';

/** A page and a host whose clocks the test sets apart; a ping takes so long there, and so long back. */
function line() {
  const clock = createHostClock();
  let pageMs = 1_000;
  let hostMs = 1_795_000_000_000;
  const pass = (ms: number) => {
    pageMs += ms;
    hostMs += ms;
  };
  return {
    clock,
    setHost: (byMs: number) => void (hostMs += byMs),
    setPage: (byMs: number) => void (pageMs += byMs),
    ping(thereMs: number, backMs: number, inBetween = () => {}) {
      const sent = pageMs;
      pass(thereMs);
      const serverTime = Math.round(hostMs);
      inBetween();
      pass(backMs);
      clock.sample(sent, pageMs, serverTime);
      pass(1_000);
    },
    welcome: () => clock.guess(pageMs, Math.round(hostMs)),
    /** How far off its host time is, in ms. */
    error: () => Math.abs(pageMs + clock.offsetMs() - hostMs),
  };
}

test('13.4 the quickest of the last answers counts', () => {
  const { ping, error } = line();
  ping(200, 200);
  ping(5, 5);
  ping(10, 600);
  expect(error()).toBeLessThanOrEqual(1);
});

test.each([
  ['the host’s clock forward', 'setHost', 90_000],
  ['the host’s clock back', 'setHost', -3_600_000],
  ['the page’s clock forward', 'setPage', 3_600_000],
  ['the page’s clock back', 'setPage', -4_000],
  ['the page’s clock, which stood while the phone slept', 'setPage', -60_000],
  ['the host’s clock by little more than a round trip', 'setHost', 120],
] as const)('13.4 after a jump of %s the first answer is believed, slow as it may be', (_what, set, byMs) => {
  const bench = line();
  for (let count = 0; count < 20; count += 1) bench.ping(3, 3);
  bench[set](byMs);
  bench.ping(40, 40);
  expect(bench.error()).toBeLessThanOrEqual(1);
  bench.ping(3, 3);
  expect(bench.error()).toBeLessThanOrEqual(1);
});

test.each([90_000, -90_000, 300, -300])(
  '13.4 a jump by %s ms while a ping is under way is made good by the next one',
  (byMs) => {
    const { ping, error, setPage } = line();
    for (let count = 0; count < 20; count += 1) ping(3, 3);
    ping(20, 20, () => setPage(byMs));
    ping(15, 15);
    expect(error()).toBeLessThanOrEqual(1);
  },
);

test('13.4 an answer from before it was asked, or of no number, says nothing', () => {
  const { clock, welcome } = line();
  welcome();
  const before = clock.offsetMs();
  clock.sample(2_000, 1_900, 5);
  clock.sample(Number.NaN, 1_900, 5);
  expect(clock.offsetMs()).toBe(before);
});

test('13.4 a welcome is of another host, maybe: what was known of the old one is forgotten', () => {
  const { ping, setHost, welcome, error } = line();
  ping(0, 0);
  setHost(-7_200_000);
  welcome();
  expect(error()).toBeLessThanOrEqual(1);
});

test('13.4 two clocks that part slowly are followed', () => {
  const { ping, setHost, error } = line();
  for (let second = 0; second < 600; second += 1) {
    ping(5, 5);
    setHost(0.2);
  }
  expect(error()).toBeLessThanOrEqual(8);
});
