import { z } from 'zod';
import { describe } from './descriptor.ts';
import { alt, common, icon, iconOf, isInWords } from './fields.ts';

export const button = describe({
  control: z
    .object({
      kind: z.literal('button'),
      ...common,
      icon,
      /** Its name where it has an icon and no label. */
      alt: alt.optional(),
    })
    .refine((control) => isInWords(control) || isInWords({ ...control, label: control.alt }), {
      error: 'an icon without a label needs an "alt", the words for those who do not see it',
    }),
  /** Both edges: down, and up. */
  value: z.boolean(),
  delivery: 'discrete',
  grip: { held: true, rest: false },
  releasesOnce: true,
  asks: (control) => [control.label ?? null, iconOf(control)],
  words: (control) => [control.alt],
  any: (_control, chance) => chance.next() < 0.7,
  touch: () => [true, false],
  examples: [
    { kind: 'button', id: 'button' },
    { kind: 'button', id: 'icon', icon: 'rocket', alt: 'Start' },
  ],
});
