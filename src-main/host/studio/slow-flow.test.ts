import { expect, test } from 'vitest';
import { createLineClock } from './line-clock.ts';
import { createSlowFlow } from './slow-flow.ts';

function bench(latencyMs: number) {
  let nowMs = 0;
  let timers: { atMs: number; run: () => void }[] = [];
  const out: string[] = [];
  const weather = { latencyMs, jitterMs: 0, lossPercent: 0 };
  const flow = createSlowFlow({
    clock: createLineClock(() => 0.5),
    weather: () => weather,
    nowMs: () => nowMs,
    after(delayMs, run) {
      const timer = { atMs: nowMs + delayMs, run };
      timers.push(timer);
      return () => (timers = timers.filter((one) => one !== timer));
    },
    deliver: (chunk) => out.push(`${nowMs} ${chunk.toString()}`),
    ended: () => out.push(`${nowMs} end`),
  });
  const pass = (ms: number) => {
    nowMs += ms;
    const due = timers.filter((one) => one.atMs <= nowMs);
    timers = timers.filter((one) => one.atMs > nowMs);
    for (const { run } of due) run();
  };
  return { flow, out, weather, pass, timers: () => timers.length };
}

test('chunks and the end come out late and in order', () => {
  const { flow, out, pass } = bench(50);
  flow.push(Buffer.from('a'));
  pass(10);
  flow.push(Buffer.from('b'));
  flow.end();
  pass(39);
  expect(out).toEqual([]);
  pass(1);
  pass(10);
  expect(out).toEqual(['50 a', '60 b', '60 end']);
});

test('without a delay a chunk passes in the same breath', () => {
  const { flow, out } = bench(0);
  flow.push(Buffer.from('a'));
  expect(out).toEqual(['0 a']);
});

test('a line that gets better does not let anything overtake', () => {
  const { flow, out, weather, pass } = bench(100);
  flow.push(Buffer.from('a'));
  weather.latencyMs = 0;
  flow.push(Buffer.from('b'));
  expect(out).toEqual([]);
  pass(100);
  expect(out).toEqual(['100 a', '100 b']);
});

test('what is held waits, and all of it comes when the line goes on', () => {
  const { flow, out, pass } = bench(5);
  flow.push(Buffer.from('a'));
  flow.setHeld(true);
  pass(60_000);
  flow.push(Buffer.from('b'));
  expect(out).toEqual([]);
  flow.setHeld(false);
  pass(5);
  expect(out).toEqual(['60000 a', '60005 b']);
});

test('closing drops what is on the way, timers included', () => {
  const { flow, out, pass, timers } = bench(5);
  flow.push(Buffer.from('a'));
  flow.close();
  expect(timers()).toBe(0);
  // Its holder may not know that it is closed.
  flow.setHeld(false);
  pass(10);
  expect(out).toEqual([]);
});
