import { z } from 'zod';
import { describe } from './descriptor.ts';
import { common, icon, iconOf, IN_WORDS, isInWords } from './fields.ts';

export const toggle = describe({
  control: z
    .object({ kind: z.literal('toggle'), ...common, icon, value: z.boolean() })
    .refine(isInWords, IN_WORDS),
  value: z.boolean(),
  delivery: 'discrete',
  grip: null,
  crowd: 'counts',
  asks: (control) => [control.label ?? null, iconOf(control)],
  any: (_control, chance) => chance.next() < 0.7,
  touch: (control) => [!control.value],
  examples: [{ kind: 'toggle', id: 'toggle', value: false }],
});
