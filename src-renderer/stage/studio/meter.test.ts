import { expect, test } from 'vitest';
import type { Runner } from '../../engine/runner-types.ts';
import { createMeter } from './meter.ts';

/** Each step takes as long as `takes` says. */
function bench() {
  const clock = { nowMs: 0, takesMs: 1 };
  const runner = {
    state: { name: 'é' },
    steps: 7,
    step: () => void (clock.nowMs += clock.takesMs),
    controllers: () => ({ a: { controls: [] }, b: { title: 'Long', controls: [] } }),
  } as unknown as Runner<unknown>;
  const meter = createMeter(() => clock.nowMs);
  return { clock, runner, meter, watched: meter.watch(runner) };
}

test('a watched runner is the same game, and the same object each time', () => {
  const { runner, meter, watched } = bench();
  expect(meter.watch(runner)).toBe(watched);
  expect(watched.steps).toBe(7);
  expect(watched.state).toBe(runner.state);
});

test('it tells once a second how long the last step took, and the slowest of the last five seconds', () => {
  const { clock, meter, watched } = bench();
  const read = () => meter.read(watched);
  clock.takesMs = 9;
  watched.step();
  clock.takesMs = 2;
  watched.step();
  expect(read()).toMatchObject({ stepMs: 2, worstStepMs: 9, slowSteps: 0.5 });
  expect(read()).toBeNull();
  const worst: unknown[] = [];
  for (let second = 1; second <= 6; second += 1) {
    clock.nowMs += 1_000;
    watched.step();
    worst.push(read()?.worstStepMs);
  }
  expect(worst).toEqual([9, 9, 9, 9, 2, 2]);
});

test('sizes are those of JSON in UTF-8', () => {
  const { meter, watched } = bench();
  expect(meter.read(watched)).toMatchObject({
    controllerBytes: '{"title":"Long","controls":[]}'.length,
    stateBytes: '{"name":"e"}'.length + 1,
  });
});
