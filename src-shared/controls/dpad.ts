import { z } from 'zod';
import { describe } from './descriptor.ts';
import { common } from './fields.ts';

const STEPS = [-1, 0, 1] as const;
const step = z.union([z.literal(-1), z.literal(0), z.literal(1)]);

export const dpad = describe({
  control: z.object({ kind: z.literal('dpad'), ...common }),
  value: z.object({ x: step, y: step }),
  delivery: 'discrete',
  grip: { held: { x: 1, y: 0 }, rest: { x: 0, y: 0 } },
  asks: () => [],
  any: (_control, chance) => ({ x: chance.below(3) - 1, y: chance.below(3) - 1 }),
  touch: (_control, chance) => [{ x: chance.pick(STEPS) ?? 0, y: chance.pick(STEPS) ?? 0 }],
  examples: [{ kind: 'dpad', id: 'dpad' }],
});
