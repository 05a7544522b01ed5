import { expect, test } from 'vitest';
import { sideBySide } from './side-by-side.ts';

/** Runs jobs whose ends the test decides; `log` says what began and ended, in order. */
function start(...jobs: { name: string; beside: boolean }[]) {
  const log: string[] = [];
  const ends = new Map<string, () => void>();
  const all = sideBySide(jobs, 2, async ({ name }) => {
    log.push(`${name} begins`);
    await new Promise<void>((resolve) => ends.set(name, resolve));
    log.push(`${name} ends`);
  });
  return {
    log,
    all,
    async end(name: string) {
      ends.get(name)?.();
      await new Promise((resolve) => setImmediate(resolve));
    },
  };
}

test('two runs stand side by side, and the next begins where one ends', async () => {
  const { log, end, all } = start(
    { name: 'a', beside: true },
    { name: 'b', beside: true },
    { name: 'c', beside: true },
  );
  expect(log).toEqual(['a begins', 'b begins']);
  await end('b');
  expect(log.slice(2)).toEqual(['b ends', 'c begins']);
  await end('a');
  await end('c');
  await all;
});

test('a run that compares times waits for all others, and has nothing beside it', async () => {
  const { log, end, all } = start(
    { name: 'timed', beside: false },
    { name: 'a', beside: true },
    { name: 'timed too', beside: false },
  );
  expect(log).toEqual(['a begins']);
  await end('a');
  expect(log.slice(1)).toEqual(['a ends', 'timed begins']);
  await end('timed');
  expect(log.slice(3)).toEqual(['timed ends', 'timed too begins']);
  await end('timed too');
  await all;
});
