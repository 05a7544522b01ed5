/** Controls that are pushed in two directions at once: sticks and tilts are the same to the host and the rules. */
import { z } from 'zod';
import type { Chance } from './chance.ts';

const axis = z.number().min(-1).max(1);
const Axes = z.object({ x: axis, y: axis });

const CENTRE = { x: 0, y: 0 };

/** From -1 to 1, the ends and the middle often. */
export function anyAxis(chance: Chance): number {
  return chance.pick([-1, 0, 1, chance.next() * 2 - 1, chance.next() * 2 - 1]) ?? 0;
}

/** From -1 to 1. */
export function someAxis(chance: Chance): number {
  return chance.next() * 2 - 1;
}

/** Mostly somewhere, at times let go. */
function push(chance: Chance): z.infer<typeof Axes> {
  return chance.next() < 0.15 ? CENTRE : { x: someAxis(chance), y: someAxis(chance) };
}

/** All of such a kind but its name. */
export const pushed = {
  value: Axes,
  delivery: 'continuous',
  grip: { held: { x: 1, y: 0 }, rest: CENTRE },
  asks: () => [],
  any: (_control: unknown, chance: Chance) => ({ x: anyAxis(chance), y: anyAxis(chance) }),
  touch: (_control: unknown, chance: Chance) => [push(chance)],
} as const;
