import { z } from 'zod';
import { describe } from './descriptor.ts';
import { common, icon } from './fields.ts';

export const button = describe({
  control: z.object({ kind: z.literal('button'), ...common, icon }),
  /** Both edges: down, and up. */
  value: z.boolean(),
  delivery: 'discrete',
  grip: { held: true, rest: false },
  releasesOnce: true,
  asks: (control) => [control.label ?? null, control.icon],
  any: (_control, chance) => chance.next() < 0.7,
  touch: () => [true, false],
  examples: [{ kind: 'button', id: 'button' }],
});
