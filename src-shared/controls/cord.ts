import { z } from 'zod';
import { describe } from './descriptor.ts';
import { common } from './fields.ts';

/** The player's own cord, a toy for those who wait. */
export const cord = describe({
  control: z.object({ kind: z.literal('cord'), ...common }),
  /** Both edges: pulled, and let go. */
  value: z.boolean(),
  delivery: 'discrete',
  grip: { held: true, rest: false },
  releasesOnce: true,
  asks: (control) => [control.label ?? null],
  any: (_control, chance) => chance.next() < 0.7,
  touch: () => [true, false],
  examples: [{ kind: 'cord', id: 'cord' }],
});
