import { z } from 'zod';
import { describe } from './descriptor.ts';
import { common } from './fields.ts';

type Track = { min: number; max: number; step: number };

export const slider = describe({
  control: z
    .object({
      kind: z.literal('slider'),
      ...common,
      min: z.number(),
      max: z.number(),
      step: z.number().positive(),
      value: z.number(),
    })
    .refine(({ min, max }) => min < max, { error: 'min is not below max' }),
  value: z.number(),
  delivery: 'continuous',
  grip: null,
  crowd: 'mean',
  // Its label may say where it stands.
  asks: ({ min, max, step }, title) => [title, min, max, step],
  fit: fitStep,
  any: ({ min, max }, chance) => chance.pick([min, max, min + chance.next() * (max - min)]),
  touch({ min, max, step }, chance) {
    const steps = Math.floor((max - min) / step);
    return [min + chance.below(steps + 1) * step];
  },
  examples: [{ kind: 'slider', id: 'slider', min: -1, max: 2, step: 0.25, value: 0 }],
});

/** The nearest step from `min` on, as a range input has it; null out of range. */
export function fitStep({ min, max, step }: Track, value: number): number | null {
  if (value < min || value > max) return null;
  const most = Math.floor((max - min) / step + 1e-9);
  const stepped = min + Math.min(most, Math.round((value - min) / step)) * step;
  // 0.1 + 0.2 is not to be seen.
  return Number(stepped.toPrecision(12));
}
