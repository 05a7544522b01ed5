import { expect, test } from 'vitest';
import { CONTROL_KINDS, descriptorOf } from '../../../src-shared/controls/controls.ts';
import { parseControlValue } from '../../../src-shared/controller-values.ts';
import type { Control } from '../../../src-shared/controller.ts';
import { anyTouch } from './fingers.ts';

const CONTROLS = CONTROL_KINDS.flatMap((kind) => [...descriptorOf(kind).examples]);

const game = (controls: Control[]) => ({ scene: 'game' as const, revision: 1, controls });

/** Repeatable, and good enough for a child. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

test('every touch of every kind is one that the host takes', () => {
  const random = chance(3);
  const seen = new Set<string>();
  for (let touch = 0; touch < 3_000; touch += 1) {
    const touched = anyTouch(game(CONTROLS), random);
    if (!touched) throw new Error('nothing was touched');
    for (const value of touched.values) expect(parseControlValue(touched.control, value)).toEqual(value);
    seen.add(touched.control.kind);
  }
  // A picture is only looked at.
  expect([...seen].sort()).toEqual(CONTROL_KINDS.filter((kind) => kind !== 'picture').sort());
});

test('a button that is pressed is let go', () => {
  expect(anyTouch(game([{ kind: 'button', id: 'go' }]), () => 0.5)?.values).toEqual([true, false]);
});

test('what is disabled, what cannot be played and what is the shell’s stays untouched', () => {
  const none: Control[][] = [
    [],
    [{ kind: 'button', id: 'go', disabled: true }],
    [{ kind: 'picture', id: 'cow', alt: 'A cow', image: 'cow.webp' }],
    [{ kind: 'cards', id: 'hand', cards: [{ id: 'a', label: 'a', playable: false }] }],
  ];
  for (const controls of none) expect(anyTouch(game(controls), () => 0.5)).toBeNull();
  expect(anyTouch({ ...game(CONTROLS), scene: 'pause' }, () => 0.5)).toBeNull();
  expect(anyTouch(null, () => 0.5)).toBeNull();
});
