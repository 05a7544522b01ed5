import { z } from 'zod';
import { anyAxis, Axes, CENTRE, push } from './axes.ts';
import { describe } from './descriptor.ts';
import { common } from './fields.ts';

export const tilt = describe({
  control: z.object({ kind: z.literal('tilt'), ...common }),
  value: Axes,
  delivery: 'continuous',
  grip: { held: { x: 1, y: 0 }, rest: CENTRE },
  asks: () => [],
  any: (_control, chance) => ({ x: anyAxis(chance), y: anyAxis(chance) }),
  touch: (_control, chance) => [push(chance)],
  examples: [{ kind: 'tilt', id: 'tilt' }],
});
