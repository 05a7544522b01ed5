import { expect, test } from 'vitest';
import { networkView, WIFI } from './testing/network-kit.ts';
import { watchNetwork } from './watch-network.ts';

function watched() {
  const world = {
    nowMs: 0,
    looks: 0,
    heard: [] as boolean[],
    tick: () => {},
    finish: () => {},
    isSlow: false,
  };
  const watch = watchNetwork(
    {
      now: () => world.nowMs,
      every(ms, call) {
        expect(ms).toBeLessThanOrEqual(1_000);
        world.tick = call;
        return () => (world.tick = () => {});
      },
      async readNetwork() {
        world.looks += 1;
        if (world.isSlow) await new Promise<void>((resolve) => (world.finish = resolve));
        return networkView(WIFI);
      },
    },
    (_view, isWake) => world.heard.push(isWake),
  );
  return { world, watch };
}

/** Lets everything that was begun finish. */
const settled = () => new Promise((resolve) => setImmediate(resolve));

test('every second there is a look', async () => {
  const { world } = watched();
  world.tick();
  await settled();
  world.nowMs = 1_000;
  world.tick();
  await settled();
  expect(world.heard).toEqual([false, false]);
});

test('looks do not overlap: while one takes its time, others are left out', async () => {
  const { world } = watched();
  world.isSlow = true;
  world.tick();
  await settled();
  world.tick();
  world.tick();
  await settled();
  world.finish();
  await settled();
  expect(world.looks).toBe(1);
  expect(world.heard).toHaveLength(1);
});

test('a wake is a look at once, and says so', async () => {
  const { world, watch } = watched();
  await watch.check(true);
  expect(world.heard).toEqual([true]);
});

test('a clock that jumped is a laptop that slept, whoever did not tell', async () => {
  const { world } = watched();
  world.nowMs = 60_000;
  world.tick();
  await settled();
  world.nowMs = 61_000;
  world.tick();
  await settled();
  expect(world.heard).toEqual([true, false]);
});

test('a closed watch looks no more, and a look under way tells nobody', async () => {
  const { world, watch } = watched();
  world.isSlow = true;
  world.tick();
  await settled();
  watch.close();
  world.finish();
  await watch.check();
  world.tick();
  await settled();
  expect(world.looks).toBe(1);
  expect(world.heard).toEqual([]);
});
