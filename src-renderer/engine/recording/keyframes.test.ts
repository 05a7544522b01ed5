import { expect, test } from 'vitest';
import { createKeyframes, type Keyframe } from './keyframes.ts';

const frame = (step: number, chars = 10): Keyframe => ({
  step,
  place: { events: step, moves: step * 2, row: step * 10, movedAt: step },
  snapshot: 'x'.repeat(chars),
  standIns: true,
  hostTimeMs: 0,
});

function fill(steps: number, chars?: number) {
  const keyframes = createKeyframes();
  let count = 0;
  for (let step = 0; step <= steps; step += 1) {
    if (!keyframes.isDue(step)) continue;
    keyframes.add(frame(step, chars));
    count += 1;
  }
  return { keyframes, count };
}

/** The longest way from a keyframe to a moment. */
function farthest(keyframes: ReturnType<typeof createKeyframes>, steps: number): number {
  let most = 0;
  for (let step = 0; step <= steps; step += 1)
    most = Math.max(most, step - (keyframes.before(step)?.step ?? -Infinity));
  return most;
}

test('ten minutes are never more than a second or so from a keyframe', () => {
  const { keyframes } = fill(36_000);
  expect(farthest(keyframes, 36_000)).toBeLessThanOrEqual(70);
});

test('a long evening has no more keyframes than a short one, evenly spread', () => {
  const { keyframes, count } = fill(400_000);
  expect(count).toBeLessThan(2_000);
  expect(farthest(keyframes, 400_000)).toBeLessThanOrEqual(4_500);
  expect(keyframes.first()?.step).toBe(0);
});

test('large states are kept less often', () => {
  const { keyframes } = fill(36_000, 1_000_000);
  expect(farthest(keyframes, 36_000)).toBeGreaterThan(600);
});

test('cut after a step, or before a keyframe, it counts places again', () => {
  const { keyframes } = fill(2_000);
  keyframes.cutAfter(1_000);
  expect(keyframes.before(9_999)?.step).toBeLessThanOrEqual(1_000);
  const middle = keyframes.middle();
  if (!middle) throw new Error('no middle');
  keyframes.cutBefore(middle);
  expect(keyframes.first()).toMatchObject({
    step: middle.step,
    place: { events: 0, moves: 0, row: 0, movedAt: 0 },
  });
  expect(keyframes.before(9_999)?.place.movedAt).toBe(keyframes.before(9_999)?.step);
});
