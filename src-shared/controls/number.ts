import { z } from 'zod';
import { describe } from './descriptor.ts';
import { common } from './fields.ts';
import { fitStep } from './slider.ts';

/** A number that somebody estimates: typed, or reached in steps, and sent when it is right. */
export const number = describe({
  control: z
    .object({
      kind: z.literal('number'),
      ...common,
      min: z.number(),
      max: z.number(),
      /** How many digits stand after the point; none when absent. */
      digits: z.int().min(0).max(6).optional(),
      /** 1 of the last digit when absent. */
      step: z.number().positive().optional(),
      /** Stands behind the number, such as `km`. */
      unit: z.string().max(20).optional(),
      /** What was sent already; nothing stands there when it is absent, so that nobody is led. */
      value: z.number().optional(),
    })
    .refine(({ min, max }) => min < max, { error: 'min is not below max' }),
  value: z.number(),
  delivery: 'discrete',
  grip: null,
  asks: ({ label, min, max, step, digits, unit }, title) => [title, label, min, max, step, digits, unit],
  words: (control) => [control.unit],
  fit: ({ min, max, digits = 0, step = 10 ** -digits }, value) => fitStep({ min, max, step }, value),
  any: ({ min, max }, chance) => chance.pick([min, max, min + chance.next() * (max - min)]),
  touch({ min, max, digits = 0, step = 10 ** -digits }, chance) {
    const steps = Math.floor((max - min) / step);
    return [Number((min + chance.below(steps + 1) * step).toPrecision(12))];
  },
  examples: [
    { kind: 'number', id: 'number', min: 0, max: 100 },
    { kind: 'number', id: 'metres', min: 0, max: 9.99, digits: 2, unit: 'm' },
    { kind: 'number', id: 'halves', min: -1, max: 1, step: 0.5, unit: 'm' },
  ],
});
