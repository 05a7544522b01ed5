import { expect, test } from 'vitest';
import { knock } from './knock.ts';

function door() {
  const requests: { signal: AbortSignal; answer(): void; refuse(): void }[] = [];
  const heard: string[] = [];
  let next: (() => void) | null = null;
  let waitedMs = 0;
  const stop = knock(
    { answered: () => heard.push('answered'), nobody: () => heard.push('nobody') },
    {
      request: (signal) =>
        new Promise((resolve, reject) => {
          requests.push({ signal, answer: () => resolve(null), refuse: () => reject(new Error('refused')) });
        }),
      after(delayMs, run) {
        next = () => {
          waitedMs += delayMs;
          run();
        };
        return () => (next = null);
      },
    },
  );
  return {
    requests,
    heard,
    stop,
    passes: () => next?.(),
    isPatient: () => next === null,
    waitedMs: () => waitedMs,
  };
}

test('an answer is told once, and nothing is left behind', async () => {
  const { requests, heard, passes, isPatient } = door();
  passes();
  requests[1]?.answer();
  await Promise.resolve();
  requests[0]?.answer();
  await Promise.resolve();
  expect(heard).toEqual(['answered']);
  expect(requests.every(({ signal }) => signal.aborted)).toBe(true);
  expect(isPatient()).toBe(true);
});

test('a knock that hangs is followed by another, and each may be answered', async () => {
  const { requests, heard, passes } = door();
  passes();
  passes();
  expect(requests).toHaveLength(3);
  requests[0]?.answer();
  await Promise.resolve();
  expect(heard).toEqual(['answered']);
});

test('a refusal is told, so that the next try can wait a little', async () => {
  const { requests, heard } = door();
  requests[0]?.refuse();
  await Promise.resolve();
  await Promise.resolve();
  expect(heard).toEqual(['nobody']);
});

test('after the cancel nothing is heard', async () => {
  const { requests, heard, stop, isPatient } = door();
  stop();
  requests[0]?.answer();
  await Promise.resolve();
  expect(heard).toEqual([]);
  expect(isPatient()).toBe(true);
});

test('knocks that hang leave a connection free, and giving one up is no answer', async () => {
  const { requests, heard, passes } = door();
  for (let count = 0; count < 7; count += 1) passes();
  expect(requests.filter(({ signal }) => !signal.aborted)).toHaveLength(5);
  requests[0]?.refuse();
  await Promise.resolve();
  await Promise.resolve();
  expect(heard).toEqual([]);
  requests[3]?.answer();
  await Promise.resolve();
  expect(heard).toEqual(['answered']);
});

test('a browser that holds six dead connections has a fresh one within half a second, yet a slow answer its time', () => {
  const { requests, passes, waitedMs } = door();
  const dead = 6;
  while (requests.length <= dead) passes();
  // Each giving up ended one of them for good.
  expect(requests.filter(({ signal }) => signal.aborted).length).toBeGreaterThan(0);
  expect(waitedMs()).toBeLessThan(500);
  const askedAt = waitedMs();
  while (!requests[dead]?.signal.aborted) passes();
  expect(waitedMs() - askedAt).toBeGreaterThan(1_000);
});
