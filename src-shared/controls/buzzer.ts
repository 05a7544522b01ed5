import { z } from 'zod';
import { describe } from './descriptor.ts';
import { common } from './fields.ts';

export const buzzer = describe({
  control: z.object({ kind: z.literal('buzzer'), ...common }),
  value: z.literal(true),
  delivery: 'discrete',
  grip: null,
  asks: (control) => [control.label ?? null],
  any: () => true,
  touch: () => [true as const],
  examples: [{ kind: 'buzzer', id: 'buzzer' }],
});
